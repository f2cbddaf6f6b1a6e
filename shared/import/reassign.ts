import { readFacts } from './facts.ts';
import { isBlank } from './lines.ts';
import type { Part, PartKind, TakenApart } from './parts.ts';

/**
 * Files lines under another kind, as the critic says, and reads the facts anew from the parts that result.
 * To send a part back to the body: `reassign(taken, part.from, part.to, 'body')`. The lines themselves never change.
 *
 * @param from first line, counted from 0.
 * @param to the line after the last one; what lies outside of the text is ignored.
 */
export function reassign(taken: TakenApart, from: number, to: number, kind: PartKind): TakenApart {
  const [start, end] = [Math.max(0, from), Math.min(to, taken.lines.length)];
  if (start >= end) return taken;
  const pieces: readonly Part[] = [
    ...taken.parts.map((part) => ({ ...part, to: Math.min(part.to, start) })),
    { kind, from: start, to: end },
    ...taken.parts.map((part) => ({ ...part, from: Math.max(part.from, end) })),
  ].filter((part) => part.from < part.to);
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.kind === piece.kind) parts[parts.length - 1] = { ...last, to: piece.to };
    else parts.push(piece);
  }
  const isReview = parts.some((part) => part.kind !== 'body' && taken.lines.slice(part.from, part.to).some((line) => !isBlank(line)));
  return { lines: taken.lines, parts, facts: readFacts(taken.lines, parts), isReview };
}
