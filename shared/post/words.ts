import type { Nodes, Root } from 'mdast';

/**
 * Counts words: runs between white space that hold a letter or a digit, so a dash standing alone is no word and
 * “half-star” is one. Works as well on Markdown, whose marks hold neither. One pass, no allocation per word.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run[0])) count += 1;
  return count;
}

const BLOCKS = new Set(['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code', 'html', 'table', 'tableRow', 'tableCell', 'footnoteDefinition', 'thematicBreak']);

/**
 * The words of a parsed body as running text, blocks apart by a blank line. Pictures, comments and addresses are no
 * words; of raw HTML the tags are dropped. For counts and excerpts: a page is made by the exporters.
 */
export function plainText(root: Root): string {
  // A stack of our own: hostile files nest deeper than the call stack reaches.
  const waiting: (Nodes | string)[] = [root];
  const pieces: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (typeof next === 'string') pieces.push(next);
    else if (next.type === 'break') pieces.push('\n');
    else if (next.type === 'html') pieces.push(next.value.replace(/<!--[^]*?-->|<[^>]*>/g, ' '));
    else if ('children' in next) {
      if (BLOCKS.has(next.type)) waiting.push('\n\n');
      for (let index = next.children.length - 1; index >= 0; index -= 1) {
        const child = next.children[index];
        if (child !== undefined) waiting.push(child);
      }
    } else if ('value' in next) pieces.push(next.value, BLOCKS.has(next.type) ? '\n\n' : '');
  }
  const lines = pieces.join('').split('\n').map((line) => line.trim());
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}
