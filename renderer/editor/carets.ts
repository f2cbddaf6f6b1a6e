import {
  $findMatchingParent, $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type LexicalNode, type RangeSelection,
} from 'lexical';

/** The block of text (paragraph, heading, source) that a node is in or is. */
export function $textBlockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (one): one is ElementNode => {
    if (!$isElementNode(one) || one.isInline()) return false;
    const first = one.getFirstChild();
    return first === null || first.isInline();
  });
}

/** The caret, when nothing is selected: the selection and the block of text it stands in. */
export function $caret(): { selection: RangeSelection; block: ElementNode } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const block = $textBlockOf(selection.anchor.getNode());
  return block ? { selection, block } : undefined;
}

/** Does the caret stand before everything in `block`? */
export function $isAtStart(selection: RangeSelection, block: ElementNode): boolean {
  const { anchor } = selection;
  if (anchor.offset !== 0) return false;
  const node = anchor.getNode();
  return node.is(block) || $isFirstIn(node, block);
}

/** Does the caret stand after everything in `block`? */
export function $isAtEnd(selection: RangeSelection, block: ElementNode): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  if (anchor.offset !== ($isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize())) return false;
  for (let one: LexicalNode | null = node; one && !one.is(block); one = one.getParent()) {
    if (one.getNextSibling()) return false;
  }
  return true;
}

function $isFirstIn(node: LexicalNode, block: ElementNode): boolean {
  for (let one: LexicalNode | null = node; one && !one.is(block); one = one.getParent()) {
    if (one.getPreviousSibling()) return false;
  }
  return true;
}
