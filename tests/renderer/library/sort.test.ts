import { describe, expect, it } from 'vitest';
import { filmsInOrder, sortFolders, sortKey } from '../../../renderer/library/sort.ts';
import type { FolderEntry } from '../../../shared/library/view.ts';
import { folder, unfiled, year } from './support.ts';

describe('sortKey', () => {
  it.each([
    ['The Thing', 'thing'],
    ['A Separation', 'separation'],
    ['An Education', 'education'],
    ['Les Enfants du paradis', 'enfants du paradis'],
    ['L’Avventura', 'avventura'],
    ["L'Atalante", 'atalante'],
    ['Der Himmel über Berlin', 'himmel uber berlin'],
    ['Das Boot', 'boot'],
    ['El Sur', 'sur'],
    ['Gli uccelli', 'uccelli'],
    ['À bout de souffle', 'a bout de souffle'],
    ['“The Quoted Film”', 'quoted film"'],
    ['Theatre of Blood', 'theatre of blood'],
    ['A', 'a'],
    ['M', 'm'],
    ['Lamb', 'lamb'],
    ['جدایی', 'جدایی'],
  ])('%s is found under %s', (title, key) => expect(sortKey(title)).toBe(key));

  it('sorts a title of signs alone by its signs', () => expect(sortKey('…')).not.toBe(''));
});

describe('sortFolders', () => {
  it('ignores articles, counts numbers and puts two films of a name by their years', () => {
    const films = [folder('The Zebra'), folder('Nosferatu', year(2024)), folder('Nosferatu', year(1922)), folder('An Apple'), folder('10 Things'), folder('9 Songs'), unfiled([])];
    expect(sortFolders(films).map((film) => film.folder)).toEqual(['9 Songs', '10 Things', 'An Apple', 'Nosferatu (1922)', 'Nosferatu (2024)', 'The Zebra']);
  });
});

describe('filmsInOrder', () => {
  const mapOf = (films: readonly FolderEntry[]) => new Map(films.map((film) => [film.folder, film]));

  it('keeps the order right as films come, change and go', () => {
    filmsInOrder(mapOf([folder('B'), folder('D'), folder('A film')]));
    const next = mapOf([folder('B'), folder('C'), folder('A film', { notes: 'changed' })]);
    const films = filmsInOrder(next);
    expect(films.map((film) => film.folder)).toEqual(['B', 'C', 'A film']);
    expect(films[2]?.film?.notes).toBe('changed');
    expect(filmsInOrder(next)).toBe(films);
  });
});
