import type { Nodes, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { plainText } from './words.ts';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/** No review nests deeper; files made to break programs do. */
const DEEPEST = 60;

/**
 * Reads a body or a boilerplate: CommonMark 0.31 with GFM (https://github.github.com/gfm/). Nesting beyond
 * {@link DEEPEST} levels becomes plain text, so that everything after may use recursion. Never throws.
 */
export function readMarkdown(markdown: string): Root {
  const root = parsed(markdown);
  levelOff(root);
  return root;
}

function parsed(markdown: string): Root {
  try {
    return fromMarkdown(markdown, { extensions, mdastExtensions });
  } catch (error) {
    // The parser itself runs out of stack at several thousand levels. The words still have to be printed.
    if (!(error instanceof RangeError)) throw error;
    const blocks = markdown.split(/\n[^\S\n]*\n/).map((block) => block.replace(/^[\s>]+/, '').trim());
    const children = blocks.filter((block) => block !== '').map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
    return { type: 'root', children };
  }
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
