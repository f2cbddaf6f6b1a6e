import { describe, expect, it } from 'vitest';
import { offsetsOf, spanOf } from '../../../renderer/library/layout.ts';
import { stepFor, typedAhead } from '../../../renderer/library/navigation.ts';
import { shortDay, statusMark, statusWord } from '../../../renderer/library/review-words.ts';
import { rowsOf, type Row } from '../../../renderer/library/rows.ts';
import { folder, review, unfiled } from './support.ts';

const NONE: ReadonlySet<string> = new Set();
const films = [
  folder('Alpha', { directors: ['Ana Ruiz', 'Bo Li'] }, [review('Alpha/review.md', { outlet: 'Reel' }), review('Alpha/again.md', { outlet: 'Reel' }), review('Alpha/third.md', { outlet: 'Nacht' })]),
  folder('Beta', {}, []),
];
const loose = unfiled([review('Unfiled/idea.md', { headline: 'On walking out' })]);
const textOf = (row: Row) => (row.kind === 'film' ? (row.entry.film?.title ?? 'Unfiled') : row.name);
const rows = rowsOf(films, loose, '', NONE);

describe('rowsOf', () => {
  it('puts reviews beneath their films and the unfiled last', () => {
    expect(rows.map(textOf)).toEqual(['Alpha', 'review', 'again', 'Nacht', 'Beta', 'Unfiled', 'On walking out']);
    expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([[1, 3], [1, 3], [2, 3], [3, 3], [2, 3], [3, 3], [1, 1]]);
  });

  it('names two directors on the quiet line', () => expect(rows[0]).toMatchObject({ quiet: 'Ana Ruiz and Bo Li' }));

  it('leaves a folded film its row, and unfolds everything while something is searched', () => {
    expect(rowsOf(films, undefined, '', new Set(['Alpha'])).map(textOf)).toEqual(['Alpha', 'Beta']);
    expect(rowsOf(films, undefined, 'alpha', new Set(['Alpha']))).toHaveLength(4);
  });

  it('shows no heading over unfiled reviews that are not there', () => expect(rowsOf([], unfiled([]), '', NONE)).toEqual([]));
});

describe('stepFor', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['End', 0, 6],
    ['Home', 5, 0],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 3, 0],
    ['PageDown', 0, 6],
  ])('%s on row %i goes to %i', (key, at, index) => expect(stepFor(key, rows, at)).toEqual({ kind: 'go', index }));

  it('folds a film to the left and unfolds it to the right', () => {
    expect(stepFor('ArrowLeft', rows, 0)).toEqual({ kind: 'fold', folder: 'Alpha', expanded: false });
    expect(stepFor('ArrowRight', rowsOf(films, undefined, '', new Set(['Alpha'])), 0)).toEqual({ kind: 'fold', folder: 'Alpha', expanded: true });
  });

  it('leaves other keys alone', () => expect(stepFor('x', rows, 0)).toBeUndefined());
});

describe('typedAhead', () => {
  it('finds the next row that begins so, round the end', () => {
    expect(typedAhead(rows, 0, 'b')).toBe(4);
    expect(typedAhead(rows, 4, 'al')).toBe(0);
    expect(typedAhead(rows, 0, 'on w')).toBe(6);
    expect(typedAhead(rows, 0, 'zz')).toBeUndefined();
  });
});

describe('layout', () => {
  it('stands every row below the one before', () => {
    const offsets = offsetsOf(rows);
    expect([...offsets].every((offset, index) => index === 0 || offset > (offsets[index - 1] ?? 0))).toBe(true);
  });

  it('draws a small library whole and of a large one what is seen', () => {
    expect(spanOf(offsetsOf(rows), 0, 400)).toEqual({ first: 0, end: 7 });
    const many = offsetsOf(rowsOf(Array.from({ length: 5000 }, (_, index) => folder(`Film ${index}`)), undefined, '', NONE));
    const span = spanOf(many, 80_000, 800);
    expect(span.end - span.first).toBeLessThan(80);
    expect(many[span.first]).toBeLessThanOrEqual(80_000);
    expect(many[span.end]).toBeGreaterThanOrEqual(80_800);
    expect(spanOf(many, 1e9, 800).end).toBe(5000);
  });
});

describe('the words of a review', () => {
  it('has a shape and a word for each status', () => {
    expect(statusMark(review('a/b.md', { status: { typed: 'Ready', value: 'ready' } }))).toBe('◕');
    expect(statusMark(review('a/b.md', { status: { typed: 'shelved', problem: '?' } }))).toBe('–');
    expect(statusWord(review('a/b.md', { status: { typed: 'shelved', problem: '?' } }))).toBe('shelved');
  });

  it('shows the day that matters most', () => {
    expect(shortDay(review('a/b.md', { created: '2024-09-08T01:12:00Z' }))).toBe('8 Sep 2024');
    expect(shortDay(review('a/b.md', { created: '2024-09-08', published: { date: '2020-12' } }))).toBe('Dec 2020');
    expect(shortDay(review('a/b.md', { created: 'no day' }))).toBe('');
  });
});
