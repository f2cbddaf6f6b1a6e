import { describe, expect, it } from 'vitest';
import { matchFilm } from '../../../shared/library/find-film.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import type { FolderEntry } from '../../../shared/library/view.ts';

function folder(title: string, year?: string): FolderEntry {
  const film = year === undefined ? bareFilm(title) : { ...bareFilm(title), year: { typed: year, value: Number(year) } };
  return { folder: year === undefined ? title : `${title} (${year})`, film, reviews: [] };
}

const FOLDERS: readonly FolderEntry[] = [folder('Solaris', '1972'), folder('Solaris', '2002'), folder('L’Été'), { folder: 'Unfiled', film: null, reviews: [] }];

describe('the film that a text names', () => {
  it('is the one of that title and year', () => {
    const { same, others } = matchFilm(FOLDERS, 'SOLARIS', '2002');
    expect(same?.folder).toBe('Solaris (2002)');
    expect(others.map((other) => other.folder)).toEqual(['Solaris (1972)']);
  });

  it('is new with another year, and its namesakes are offered', () => {
    const { same, others } = matchFilm(FOLDERS, 'Solaris', '2031');
    expect(same).toBeNull();
    expect(others).toHaveLength(2);
  });

  it('is found whatever the quotes, accents and missing years', () => {
    expect(matchFilm(FOLDERS, "l'ete", '2020').same?.folder).toBe('L’Été');
    expect(matchFilm(FOLDERS, 'Solaris', '').same?.folder).toBe('Solaris (1972)');
    expect(matchFilm(FOLDERS, ' ', '')).toEqual({ same: null, others: [] });
  });
});
