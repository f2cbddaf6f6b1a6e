import {
  $create, $createParagraphNode, $createTextNode, $getSelection, $getState, $insertNodes, $isElementNode, $isRangeSelection,
  $isTextNode, $setState, type ElementNode, type LexicalNode, type RangeSelection,
} from 'lexical';
import { $createHeadingNode } from '@lexical/rich-text';
import { $textBlockOf } from './carets.ts';
import type { BlockKind } from './handle.ts';
import { $createLinkTo, LinkNode } from './link/node.ts';
import { $itemOf, $unwrapItem } from './list/moves.ts';
import { $createItem, $createList, $listShape, $reshapeList, ListNode } from './list/node.ts';
import { OpaqueNode } from './opaque/node.ts';
import { $createPicture } from './picture/node.ts';
import { $leaveQuote } from './quote/keys.ts';
import { QuoteNode } from './quote/node.ts';
import { $createRule } from './rule/node.ts';
import { SourceNode } from './source/node.ts';
import { originState, targetState } from './state.ts';

/** Makes the selected blocks what is asked; source blocks stay as they are. */
export function $setBlock(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = $selectedBlocks(selection);
  if (kind === 'paragraph') for (const block of blocks) $makePlain(block);
  else if (kind === 'h2' || kind === 'h3') for (const block of blocks) $become(block, $createHeadingNode(kind));
  else if (kind === 'quote') $toggleQuote(blocks);
  else $toggleList(blocks, kind === 'number');
}

/** Links the selected text; without any, inserts the address. An empty address takes links away. */
export function $setLink(url: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $selectedBlocks(selection).length === 0) return;
  const around = selection.anchor.getNode().getParent();
  if (selection.isCollapsed() && around instanceof LinkNode) {
    if (url === '') $unlink(around);
    else $setState(around, targetState, $getState($createLinkTo(url), targetState));
    return;
  }
  if (selection.isCollapsed()) {
    if (url !== '') $insertNodes([$createLinkTo(url).append($createTextNode(url))]);
    return;
  }
  // Opaque text can be a link itself, and a link of nothing but space cannot be seen.
  const texts = selection.extract().filter((node) => $isTextNode(node) && !(node instanceof OpaqueNode));
  for (const link of new Set(texts.map((node) => node.getParent()))) if (link instanceof LinkNode) $unlink(link);
  let link: LinkNode | undefined;
  for (const node of url === '' || texts.every((text) => text.getTextContent().trim() === '') ? [] : texts) {
    if (link && node.getPreviousSibling()?.is(link)) link.append(node);
    else {
      link = $createLinkTo(url);
      node.insertBefore(link);
      link.append(node);
    }
  }
}

/** Puts a rule after the block with the caret, or in its place when it is empty. */
export function $insertRule(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const top = selection.anchor.getNode().getTopLevelElement();
  if (!top) return;
  const rule = $createRule();
  top.insertAfter(rule);
  const next = rule.getNextSibling() ?? $createParagraphNode();
  if (!next.isAttached()) rule.insertAfter(next);
  if ($isElementNode(top) && top.isEmpty()) top.remove();
  if ($isElementNode(next)) next.selectStart();
}

/** Inserts a picture at the caret. */
export function $insertPicture(url: string, alt: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $selectedBlocks(selection).length > 0) {
    $insertNodes([$createPicture({ type: 'image', url, alt })]);
  }
}

/** Makes a block another kind of block, keeping its content, the selection and where it came from. */
export function $become(block: ElementNode, other: ElementNode): void {
  const origin = $getState(block, originState);
  if (origin) $setState(other, originState, origin);
  block.replace(other, true);
}

/** Puts a list or a quote around a block. */
export function $wrap(block: ElementNode, container: ElementNode): void {
  const origin = $getState(block, originState);
  block.insertBefore(container);
  const inner = container instanceof ListNode ? $createItem({ spread: false }) : container;
  if (inner !== container) container.append(inner);
  inner.append(block);
  if (origin) $setState(container, originState, origin);
}

function $selectedBlocks(selection: RangeSelection): ElementNode[] {
  const blocks = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const block: LexicalNode | null = $textBlockOf(node);
    if ($isElementNode(block) && !(block instanceof SourceNode) && block.getParent()) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()];
}

function $makePlain(block: ElementNode): void {
  if (block.getType() !== 'paragraph') return $become(block, $createParagraphNode());
  const item = $itemOf(block);
  if (item) $unwrapItem(item);
  else if (block.getParent() instanceof QuoteNode) $leaveQuote(block);
}

function $toggleQuote(blocks: readonly ElementNode[]): void {
  if (blocks.every((block) => block.getParent() instanceof QuoteNode)) {
    for (const block of blocks) $leaveQuote(block);
    return;
  }
  let quote: QuoteNode | undefined;
  for (const block of blocks) {
    const top = block.getTopLevelElement();
    if (!top || top instanceof QuoteNode) continue;
    if (quote && top.getPreviousSibling()?.is(quote)) quote.append(top);
    else $wrap(top, (quote = $create(QuoteNode)));
  }
}

function $toggleList(blocks: readonly ElementNode[], ordered: boolean): void {
  const lists = blocks.map((block) => $itemOf(block)?.getParent());
  if (lists.every((list) => list instanceof ListNode && $listShape(list).ordered === ordered)) {
    for (const block of blocks) $makePlain(block);
    return;
  }
  let made: ListNode | undefined;
  blocks.forEach((block, index) => {
    const list = lists[index];
    if (list instanceof ListNode) {
      const { spread } = $listShape(list);
      $reshapeList(list, { ordered, spread: spread ?? false, start: ordered ? 1 : null });
    } else if (made && block.getPreviousSibling()?.is(made)) made.append($createItem({ spread: false }).append(block));
    else $wrap(block, (made = $createList({ ordered, spread: false, start: ordered ? 1 : null })));
  });
}

function $unlink(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}
