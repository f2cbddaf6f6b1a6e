import type { RootContent } from 'mdast';
import { $getRoot, $getSelection, $isNodeSelection, $isRangeSelection, $isTextNode, type LexicalNode, type RangeSelection } from 'lexical';
import { $writeTopBlock, type Part } from './bridge.ts';
import { $sourceText, SourceNode } from './source/node.ts';

/** The selected part of the document as flow content, ends cut to the character. Empty when nothing is selected. */
export function $selectedContent(): RootContent[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().flatMap((node) => $wholeContent(node));
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const part = $partOf(selection);
  const content: RootContent[] = [];
  for (const top of $getRoot().getChildren()) {
    if (!part.has(top)) continue;
    const written = top instanceof SourceNode ? $sourcePart(top, part) : $writeTopBlock(top, part);
    if (written) content.push(written);
  }
  return content;
}

function $wholeContent(node: LexicalNode): RootContent[] {
  const top = $writeTopBlock(node) ?? $writeTopBlock(node.getTopLevelElementOrThrow());
  return top ? [top] : [];
}

/** A source block is copied as it is when it is taken whole, else as the words that were taken. */
function $sourcePart(node: SourceNode, part: Part): RootContent | undefined {
  const children = node.getChildren();
  const taken = children.filter((child) => part.has(child));
  const text = taken.map((child) => ($isTextNode(child) ? part.slice(child, child.getTextContent()) : '\n')).join('');
  const whole = $sourceText(node, '\n');
  if (text === '') return undefined;
  return text === whole ? { type: 'html', value: whole } : { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function $partOf(selection: RangeSelection): Part {
  const inside = new Set<string>();
  for (const node of selection.getNodes()) {
    for (let one: LexicalNode | null = node; one && !inside.has(one.getKey()); one = one.getParent()) inside.add(one.getKey());
  }
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  return {
    has: (node) => inside.has(node.getKey()),
    slice(node, text) {
      const from = start.key === node.getKey() && start.type === 'text' ? start.offset : 0;
      const to = end.key === node.getKey() && end.type === 'text' ? end.offset : text.length;
      return text.slice(from, to);
    },
  };
}
