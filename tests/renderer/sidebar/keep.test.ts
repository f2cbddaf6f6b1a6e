import { describe, expect, it } from 'vitest';
import { keepCast, keepList, keepMap } from '../../../renderer/sidebar/keep.ts';

describe('keepList', () => {
  it('keeps the form every entry has in the file', () => expect(keepList([1917, 'War'], ['War', '1917', 'New'])).toEqual(['War', 1917, 'New']));
  it('takes a bare text for a list of one', () => expect(keepList('Ana', ['Ana', 'Bo'])).toEqual(['Ana', 'Bo']));
  it('never drops what no chip stands for', () => expect(keepList([{ odd: true }, 'Ana'], ['Bo'])).toEqual(['Bo', { odd: true }]));
  it('may be empty', () => expect(keepList(undefined, [])).toEqual([]));
});

describe('keepCast', () => {
  const raw = [{ name: 'Ana', role: 'Vera', photo: 'ana.jpg' }, 'Bo as Otto', { name: 'Cy' }];
  it('keeps every key of who stays, in the new order', () => expect(keepCast(raw, ['Cy', 'Ana as Vera', 'Bo as Otto'])).toEqual([raw[2], raw[0], raw[1]]));
  it('reads who is new', () => expect(keepCast(raw, ['Di as Eve', 'Flo'])).toEqual([{ name: 'Di', role: 'Eve' }, { name: 'Flo' }]));
  it('keeps two of the same name apart', () => expect(keepCast([{ name: 'Ana', n: 1 }, { name: 'Ana', n: 2 }], ['Ana', 'Ana'])).toEqual([{ name: 'Ana', n: 1 }, { name: 'Ana', n: 2 }]));
});

describe('keepMap', () => {
  it('changes one key and keeps the others, known or not', () => expect(keepMap({ imdb: 'a', own: 1 }, 'tmdb', 'b')).toEqual({ imdb: 'a', own: 1, tmdb: 'b' }));
  it('takes an emptied key away, and the mapping with its last key', () => {
    expect(keepMap({ imdb: 'a', own: 1 }, 'imdb', '')).toEqual({ own: 1 });
    expect(keepMap({ imdb: 'a' }, 'imdb', '')).toBeUndefined();
  });
  it('keeps a bare text under the key it stood for', () => expect(keepMap('2024-01-02', 'venue', 'Rex', 'date')).toEqual({ date: '2024-01-02', venue: 'Rex' }));
  it('writes yes and takes no away', () => {
    expect(keepMap(undefined, 'rewatch', true)).toEqual({ rewatch: true });
    expect(keepMap({ rewatch: true, venue: 'Rex' }, 'rewatch', false)).toEqual({ venue: 'Rex' });
  });
});
