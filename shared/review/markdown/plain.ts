import type { Paragraph, PhrasingContent } from 'mdast';

type Position = NonNullable<Paragraph['position']>;

const INSIDE = '[^\\x00-\\x1f\\x7f\\\\`_[\\]<>&~|@\\ufeff]';
const LINE = `(?:\\*{1,2}(?=[\\p{L}\\p{N}])|[\\p{L}“‘"'(…—])${INSIDE}*`;
const PLAIN = new RegExp(`^${LINE}(?:(?:\\r\\n|\\n|\\r)${LINE})*$`, 'u');
const NOT_PLAIN = / (?:[\r\n]|$)|:\/\/|www\./i;
const MARKED = /(\*{1,2})([\p{L}\p{N}](?:[^*]*[^*\s])?)\1(?!\*)/gu;
const BEFORE = ' \n\r(“‘"\'—–';
const AFTER = '.,;:!?)”’"\'—–…';

/**
 * Reads a paragraph that holds nothing but words, with `*emphasis*` and `**strong**` around some of them: what most of a
 * review is, at a small part of the cost of the full reader. Undefined for whatever could mean anything else. Takes whole
 * lines without the line ending at the end. Positions carry exact offsets only; lines and columns are not counted.
 * The conditions are those under which https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis leaves no choice.
 */
export function readPlain(text: string): Paragraph | undefined {
  if (!PLAIN.test(text) || NOT_PLAIN.test(text)) return undefined;
  if (!text.includes('*')) return { type: 'paragraph', children: [{ type: 'text', value: text }] };
  const children: PhrasingContent[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, mark = '', words = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!opens(text, start) || !closes(text, end, words)) return undefined;
    if (start > at && !pushText(text, at, start, children)) return undefined;
    const inner = { type: 'text' as const, value: words, position: place(start + mark.length, end - mark.length) };
    children.push({ type: mark === '*' ? 'emphasis' : 'strong', children: [inner], position: place(start, end) });
    at = end;
  }
  if (at < text.length && !pushText(text, at, text.length, children)) return undefined;
  return { type: 'paragraph', children, position: place(0, text.length) };
}

/** Adds the text between two marks; false when there is an asterisk in it that belongs to nothing. */
function pushText(text: string, from: number, to: number, children: PhrasingContent[]): boolean {
  const value = text.slice(from, to);
  children.push({ type: 'text', value, position: place(from, to) });
  return !value.includes('*');
}

function opens(text: string, start: number): boolean {
  return start === 0 || BEFORE.includes(text.charAt(start - 1));
}

function closes(text: string, end: number, words: string): boolean {
  const next = text.charAt(end);
  if (next === '' || next === ' ' || next === '\n' || next === '\r') return true;
  return AFTER.includes(next) && /[\p{L}\p{N}]$/u.test(words);
}

function place(start: number, end: number): Position {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  return { start: point(start), end: point(end) };
}
