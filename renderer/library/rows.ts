import type { Film } from '../../shared/film/film.ts';
import type { FolderEntry, ReviewEntry } from '../../shared/library/view.ts';
import { filterFolders } from './filter.ts';
import { fileName, nameAlone, nameUnderFilm } from './review-words.ts';

interface Place {
  /** Stays the same while the row is the same thing. */
  readonly key: string;
  /** Its place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

/** A film in the tree; the unfiled reviews stand under a row of the same kind without a film. */
export interface FilmRow extends Place {
  readonly kind: 'film';
  readonly entry: FolderEntry;
  /** The second line: who directed it, as far as one line holds. */
  readonly quiet: string;
  readonly expanded: boolean;
  readonly hasReviews: boolean;
}

/** A review beneath its film. Its key is its path. */
export interface ReviewRow extends Place {
  readonly kind: 'review';
  readonly review: ReviewEntry;
  readonly name: string;
}

/** One line of the library. */
export type Row = FilmRow | ReviewRow;

function directedBy(film: Film | null): string {
  const [first = '', second, third] = film?.directors ?? [];
  if (second === undefined) return first;
  return third === undefined ? `${first} and ${second}` : `${first} and others`;
}

/** Beneath a film its reviews go by their outlets; several for one outlet go by their files. */
function namesOf({ film }: FolderEntry, reviews: readonly ReviewEntry[]): readonly string[] {
  const names = reviews.map(film ? nameUnderFilm : nameAlone);
  return names.map((name, index) => {
    const review = reviews[index];
    return review && names.indexOf(name) !== names.lastIndexOf(name) ? fileName(review) : name;
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The lines of a library whose films are sorted: those that have the words of the query, unfiled reviews last. */
export function rowsOf(films: readonly FolderEntry[], unfiled: FolderEntry | undefined, query: string, collapsed: ReadonlySet<string>): readonly Row[] {
  const folded = query.trim() === '' ? collapsed : NONE;
  const loose = unfiled && unfiled.reviews.length > 0 ? [unfiled] : [];
  const folders = filterFolders([...films, ...loose], query);
  return folders.flatMap(({ entry, reviews }, index): readonly Row[] => {
    const expanded = !folded.has(entry.folder);
    const place = { key: `${entry.folder}/`, position: index + 1, siblings: folders.length };
    const film: FilmRow = { ...place, kind: 'film', entry, quiet: directedBy(entry.film), expanded, hasReviews: reviews.length > 0 };
    if (!expanded) return [film];
    const names = namesOf(entry, reviews);
    const beneath = reviews.map(
      (review, at): ReviewRow => ({ key: review.path, position: at + 1, siblings: reviews.length, kind: 'review', review, name: names[at] ?? '' }),
    );
    return [film, ...beneath];
  });
}

/** Reviews among the rows. */
export function countReviews(rows: readonly Row[]): number {
  return rows.filter((row) => row.kind === 'review').length;
}
