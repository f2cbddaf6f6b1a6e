import { expect } from 'vitest';
import type { TakenApart } from '../../../shared/import/parts.ts';

/** Words between white space, in order. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Words and how often each comes. */
function multiset(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Every line stands in exactly one part, in order, and the parts put together are the source. */
export function expectWhole(taken: TakenApart, source: string): void {
  expect(taken.lines.join('')).toBe(source);
  let next = 0;
  let kind: string | undefined;
  for (const part of taken.parts) {
    expect(part.from).toBe(next);
    expect(part.to).toBeGreaterThan(part.from);
    expect(part.kind).not.toBe(kind);
    next = part.to;
    kind = part.kind;
  }
  expect(next).toBe(taken.lines.length);
  const together = taken.parts.map((part) => taken.lines.slice(part.from, part.to).join('')).join(' ');
  expect(multiset(together)).toEqual(multiset(source));
}
