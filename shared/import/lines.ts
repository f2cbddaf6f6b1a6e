/** Lines longer than this are prose and nothing else; no pattern ever sees them, whatever a file holds. */
const LONGEST = 1500;
const NEWLINE = 10;
const RETURN = 13;

/** The lines of a text, each with its own ending (`\n`, `\r\n` or `\r`); joined they are the text. */
export function splitLines(source: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== NEWLINE && code !== RETURN) continue;
    if (code === RETURN && source.charCodeAt(at + 1) === NEWLINE) at += 1;
    lines.push(source.slice(start, at + 1));
    start = at + 1;
  }
  if (start < source.length) lines.push(source.slice(start));
  return lines;
}

/** Whether a line shows nothing (a lone byte order mark shows nothing either). */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line === '\n' || line === '\r\n' || !/\S/.test(line);
}

/** A divider between parts: `---`, `* * *`, `=====`, `⁂`. */
export function isRule(line: string): boolean {
  return line.length < 200 && /^\s*(?:[-*_=~–—•·⁂]\s*){3,}$|^\s*⁂\s*$/.test(line);
}

/** A Markdown table's line between head and rows. */
export function isTableRule(line: string): boolean {
  return line.length < 200 && /^\s*\|[\s|:-]*-[\s|:-]*$/.test(line);
}

/** The line under a Markdown heading of the setext form. */
export function isUnderline(line: string | undefined): boolean {
  return line !== undefined && line.length < 200 && /^ {0,3}(?:=+|-{2,})\s*$/.test(line);
}

/** Words without their inline Markdown: emphasis, links, code marks, escapes, the simplest tags. */
function withoutInline(text: string): string {
  if (!/[*_`[<\\]/.test(text)) return text;
  return text
    .replace(/!?\[([^[\]]{0,400})\]\([^()\s]{0,500}(?:\s[^()]{0,200})?\)/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,500})>/g, '$1')
    .replace(/<\/?(?:em|i|b|strong|cite|span|p|h[1-6]|br)(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/(^|[\s([“‘"'—–-])[*_]{1,3}(?=\S)/g, '$1')
    .replace(/(?<=\S)[*_]{1,3}(?=$|[\s)\].,:;!?”’"'—–-])/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<=\S)\\$/, '');
}

/**
 * What a line says: no ending, no outer space, no heading, quote or list marks, no inline Markdown.
 * A line too long to be anything but prose says nothing.
 */
export function plain(line: string | undefined): string {
  if (line === undefined || line.length > LONGEST) return '';
  const text = line.trim().replace(/^(?:#{1,6}\s+|>\s*|[-*+•·]\s+){1,3}/, '').replace(/\s+#+$/, '');
  return withoutInline(text).replace(/[ \u00a0]{2,}/g, ' ').trim();
}

/** The words of a text, as they stand between white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Whether a line is a heading of the ATX form (`# Title`). */
export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(line);
}

/**
 * How many lines at the beginning are another tool's YAML header; 0 when there is none.
 * They stay in the body: a header is never lost and never read as a post.
 */
export function headerLength(lines: readonly string[]): number {
  if (!/^\uFEFF?---\s*$/.test(lines[0]?.slice(0, 100) ?? '')) return 0;
  const limit = Math.min(lines.length, 500);
  for (let at = 1; at < limit; at += 1) {
    if (/^(?:---|\.\.\.)\s*$/.test(lines[at]?.slice(0, 100) ?? '')) return at + 1;
  }
  return 0;
}
