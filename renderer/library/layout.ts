import type { Row } from './rows.ts';

/** Heights of the rows in pixels; the style sheet fills them. */
const HEIGHTS = { review: 28, film: 32, filmWithDirector: 48, filmWithPoster: 56, unfiled: 48 } as const;
/** Up to so many rows all are drawn: the whole library is then there for screen readers and scripts. */
const ALL = 300;
/** Rows drawn beyond both edges of what is seen, so that scrolling meets no blank. */
const SPARE = 16;

function heightOf(row: Row): number {
  if (row.kind === 'review') return HEIGHTS.review;
  const { film } = row.entry;
  if (!film) return HEIGHTS.unfiled;
  if (film.poster !== undefined) return HEIGHTS.filmWithPoster;
  return row.quiet === '' ? HEIGHTS.film : HEIGHTS.filmWithDirector;
}

/** Where each row begins, in pixels from the top; one more than there are rows: the last is the whole height. */
export function offsetsOf(rows: readonly Row[]): Float64Array {
  const offsets = new Float64Array(rows.length + 1);
  for (const [index, row] of rows.entries()) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(row);
  return offsets;
}

/** The row at a height, by halving. */
function rowAt(offsets: Float64Array, height: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? Infinity) <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows to draw, from `first` up to but without `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** What to draw of rows of which `height` pixels from `top` are seen. */
export function spanOf(offsets: Float64Array, top: number, height: number): Span {
  const count = offsets.length - 1;
  if (count <= ALL) return { first: 0, end: count };
  return { first: Math.max(0, rowAt(offsets, top) - SPARE), end: Math.min(count, rowAt(offsets, top + height) + 1 + SPARE) };
}
