import { readFacts } from './facts.ts';
import { splitLines } from './lines.ts';
import type { Part, TakenApart } from './parts.ts';

/**
 * A source with parts that were settled elsewhere (by the critic, in the window). Undefined when the parts
 * do not cover every line of the source once and in order, as they must for no word to be lost.
 */
export function withParts(source: string, parts: readonly Part[]): TakenApart | undefined {
  const lines = splitLines(source);
  let next = 0;
  for (const part of parts) {
    if (part.from !== next || part.to <= part.from) return undefined;
    next = part.to;
  }
  if (next !== lines.length) return undefined;
  return { lines, parts, facts: readFacts(lines, parts), isReview: parts.some((part) => part.kind !== 'body') };
}
