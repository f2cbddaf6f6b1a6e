import { bareFilm, type Film } from '../../../shared/film/film.ts';
import { UNFILED, type FolderEntry, type ReviewEntry } from '../../../shared/library/view.ts';
import type { ReviewFacts } from '../../../shared/review/review.ts';

/** A review of the library with these facts. */
export function review(path: string, facts: Partial<ReviewFacts> = {}): ReviewEntry {
  return { path, facts: { tags: [], ...facts }, words: 0 };
}

/** A film's folder with these facts and one review for each given file. */
export function folder(title: string, facts: Partial<Film> = {}, reviews: readonly ReviewEntry[] = []): FolderEntry {
  const year = facts.year?.typed;
  return { folder: year === undefined ? title : `${title} (${year})`, film: { ...bareFilm(title), ...facts }, reviews };
}

/** The folder of the unfiled. */
export function unfiled(reviews: readonly ReviewEntry[]): FolderEntry {
  return { folder: UNFILED, film: null, reviews };
}

/** A year that was understood. */
export function year(value: number): Pick<Film, 'year'> {
  return { year: { typed: String(value), value } };
}
