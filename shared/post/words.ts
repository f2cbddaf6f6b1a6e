import type { Nodes, Root } from 'mdast';

const [OTHER, SPACE, WORD] = [0, 1, 2] as const;

/** What each ASCII character is; nearly all characters of nearly all reviews are. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCodePoint(code);
  if (/\s/.test(character)) return SPACE;
  return /[a-z\d]/i.test(character) ? WORD : OTHER;
});

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  return /[\p{L}\p{N}]/u.test(character) ? WORD : OTHER;
}

/**
 * Counts words: runs between white space that hold a letter or a digit, so a dash standing alone is no word and
 * “half-star” is one. Works as well on Markdown, whose marks hold neither. One pass: a scan counts whole libraries.
 */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ASCII[code] : kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
    if (kind === SPACE) counted = false;
    else if (kind === WORD && !counted) {
      counted = true;
      count += 1;
    }
    // The second half of a surrogate pair is part of the character before it.
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1;
  }
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
