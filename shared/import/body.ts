import { isBlank } from './lines.ts';
import type { TakenApart } from './parts.ts';
import { plainTextToMarkdown } from './plain-text.ts';

/** What the source's lines are. */
export type TextKind = 'text' | 'markdown';

/** Parts of a Markdown body that other parts stood between are set a blank line apart, so that they stay two paragraphs. */
function joined(pieces: readonly (readonly string[])[]): string {
  const ending = /\r\n|\r|\n/.exec(pieces.flat().join(''))?.[0] ?? '\n';
  let text = '';
  for (const piece of pieces) {
    const apart = text !== '' && !isBlank(piece[0]);
    if (apart && !/[\r\n]$/.test(text)) text += ending;
    if (apart && !/(?:^|\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(-200))) text += ending;
    text += piece.join('');
  }
  return text.replace(/^\uFEFF/, '');
}

/**
 * The body as Markdown. Of a Markdown source it is the body's bytes as they are (without a byte order mark);
 * plain text is written so that it reads as the same words, with `\n` line endings.
 */
export function bodyMarkdown(taken: TakenApart, kind: TextKind): string {
  const pieces = taken.parts.filter((part) => part.kind === 'body').map((part) => taken.lines.slice(part.from, part.to));
  return kind === 'markdown' ? joined(pieces) : plainTextToMarkdown(pieces.flatMap((piece) => [...piece, '\n']));
}
