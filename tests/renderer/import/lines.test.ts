import { describe, expect, it } from 'vitest';
import { chunksOf, moved, partAt, rangeOf, textOf } from '../../../renderer/import/lines.ts';
import type { Part } from '../../../shared/import/parts.ts';

const PARTS: readonly Part[] = [
  { kind: 'headline', from: 0, to: 2 },
  { kind: 'body', from: 2, to: 500 },
  { kind: 'credits', from: 500, to: 507 },
];

describe('lines of a source', () => {
  it('cuts parts into pieces that cover every line once, in order', () => {
    const chunks = chunksOf(PARTS);
    let next = 0;
    for (const chunk of chunks) {
      expect(chunk.from).toBe(next);
      expect(chunk.to - chunk.from).toBeLessThanOrEqual(40);
      expect(chunk.kind).toBe(partAt(PARTS, chunk.from)?.kind);
      next = chunk.to;
    }
    expect(next).toBe(507);
    expect(chunks.filter(({ first }) => first)).toHaveLength(3);
  });

  it('moves the choice with keys, within the text', () => {
    expect(moved({ anchor: 3, focus: 3 }, 'ArrowDown', false, 9)).toEqual({ anchor: 4, focus: 4 });
    expect(moved({ anchor: 3, focus: 3 }, 'ArrowUp', true, 9)).toEqual({ anchor: 3, focus: 2 });
    expect(moved({ anchor: 3, focus: 3 }, 'End', true, 9)).toEqual({ anchor: 3, focus: 9 });
    expect(moved({ anchor: 0, focus: 0 }, 'PageUp', false, 9)).toEqual({ anchor: 0, focus: 0 });
    expect(moved({ anchor: 0, focus: 0 }, 'x', false, 9)).toBeNull();
  });

  it('reads a choice in either direction', () => {
    expect(rangeOf({ anchor: 7, focus: 3 })).toEqual({ from: 3, to: 8 });
    expect(rangeOf({ anchor: 3, focus: 3 })).toEqual({ from: 3, to: 4 });
  });

  it('shows a part without the marks around it', () => {
    expect(textOf(['\uFEFFMovie Review\r\n', '\r\n'], 0, 2)).toBe('Movie Review');
  });
});
