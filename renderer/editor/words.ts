/** How much there is to read. */
export interface Stats {
  readonly words: number;
  /** UTF-16 units of visible text, line breaks not counted. */
  readonly characters: number;
}

/** Counts the words (runs without spaces that hold a letter or a digit) and characters of a text. */
export function countWords(text: string): Stats {
  let words = 0;
  let breaks = 0;
  for (const match of text.matchAll(/[^\s—]+|[\r\n]/g)) {
    if (match[0] === '\n' || match[0] === '\r') breaks++;
    else if (/[\p{L}\p{N}]/u.test(match[0])) words++;
  }
  return { words, characters: text.length - breaks };
}
