import type { Nodes, PhrasingContent } from 'mdast';
import type { Block } from './document.ts';
import { fromRuns, toRuns } from './inline.ts';
import { sameMeanings } from './same.ts';

/** Characters that no keyboard types and no text field keeps. Line endings and tabs are not among them. */
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|&(?:#0*1[03]|#[xX]0*[aAdD]|NewLine);/;
const DEEPEST = 24;

/**
 * Whether a block can be shown and edited as rich text and be written back without loss: its rich form, turned back,
 * equals it. Everything else is shown as its source. Costs no reading of Markdown.
 */
export function isRich(block: Block): boolean {
  return !block.opaque && isRichNode(block.node, 0) && !ODD.test(block.source);
}

function isRichNode(node: Nodes, depth: number): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return isRichPhrasing(node.children);
    case 'thematicBreak':
      return true;
    case 'blockquote':
    case 'list':
    case 'listItem':
      return depth < DEEPEST && node.children.every((child) => isRichNode(child, depth + 1));
    default:
      return false;
  }
}

function isRichPhrasing(content: readonly PhrasingContent[]): boolean {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text' && !/[\n\r]|^[ \t]|[ \t]$/.test(only.value)) return true;
  if (depthOf(content, 0) > DEEPEST) return false;
  const runs = toRuns(content);
  // A mark in the same mark says nothing twice; format bits would say it once.
  return runs.every(({ marks }) => new Set(marks).size === marks.length) && sameMeanings(fromRuns(runs), content);
}

function depthOf(content: readonly PhrasingContent[], depth: number): number {
  if (depth > DEEPEST) return depth;
  let deepest = depth;
  for (const node of content) if ('children' in node) deepest = Math.max(deepest, depthOf(node.children, depth + 1));
  return deepest;
}
