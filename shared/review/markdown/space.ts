/**
 * Where text ends when the spaces, tabs and line endings at its end are not counted. A loop and not a pattern: patterns
 * anchored only at the end take quadratic time over long runs of spaces.
 */
export function inkEnd(text: string, from = 0, to = text.length): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Where the first character stands that is neither space nor tab; the length of the text when there is none. */
export function inkStart(text: string): number {
  let start = 0;
  while (text[start] === ' ' || text[start] === '\t') start++;
  return start;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
