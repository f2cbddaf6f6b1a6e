import type { Nodes, Root, RootContent, Text } from 'mdast';
import { cut } from '../review/markdown/cut.ts';
import { plainText } from './words.ts';

/** No review nests deeper; files made to break programs do. */
const DEEPEST = 60;

/**
 * Reads a body or a boilerplate: CommonMark 0.31 with GFM (https://github.github.com/gfm/), by the same reader as the
 * editor, so that what is shown rich is printed rich. What that reader takes as it is, is printed as its words.
 * Nesting beyond {@link DEEPEST} levels becomes plain text, so that everything after may use recursion. Never throws.
 */
export function readMarkdown(markdown: string): Root {
  const root: Root = { type: 'root', children: cut(markdown.replace(/^\uFEFF/, '')).blocks.map((block) => (block.opaque ? asWords(block.source) : block.node)) };
  levelOff(root);
  return root;
}

function asWords(source: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: source.replace(/^[\s>]+/, '').trim() }] };
}

function levelOff(root: Root): void {
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth >= DEEPEST) flatten(node);
    else for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
}

/** Puts the words of a node directly into it. */
function flatten(node: Extract<Nodes, { children: unknown }>): void {
  const text: Text = { type: 'text', value: plainText({ type: 'root', children: [...node.children] as RootContent[] }) };
  switch (node.type) {
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      node.children = [{ type: 'paragraph', children: [text] }];
      break;
    case 'list':
      node.children = [{ type: 'listItem', children: [{ type: 'paragraph', children: [text] }] }];
      break;
    case 'root':
    case 'table':
    case 'tableRow':
      // A table's own levels end at its cells, and those are flattened as they come.
      for (const child of node.children) if ('children' in child) flatten(child);
      break;
    default:
      node.children = [text];
  }
}
