import { fold } from './query.ts';
import type { FolderEntry } from './view.ts';

/** What the library knows of a film that a text names. */
export interface FilmMatch {
  /** The film that the review goes under. */
  readonly same: FolderEntry | null;
  /** Other films of that title: another year. */
  readonly others: readonly FolderEntry[];
}

/** The year of a folder's film, as typed; empty when it has none. */
export function yearOf(folder: FolderEntry): string {
  return folder.film?.year?.typed ?? '';
}

function isNamed({ film }: FolderEntry, wanted: string): boolean {
  return film !== null && [film.title, film.originalTitle].some((name) => name !== undefined && fold(name).trim() === wanted);
}

/**
 * Looks for a film by its title (or original title) and year among the folders of a library. Without a year the
 * first of that title is meant; with one, a film of that year, else one whose year is not known.
 */
export function matchFilm(folders: Iterable<FolderEntry>, title: string, year: string): FilmMatch {
  const wanted = fold(title).trim();
  if (wanted === '') return { same: null, others: [] };
  const namesakes = [...folders].filter((folder) => isNamed(folder, wanted));
  const typed = year.trim();
  const ofYear = namesakes.find((folder) => yearOf(folder) === typed) ?? namesakes.find((folder) => yearOf(folder) === '');
  const same = (typed === '' ? namesakes[0] : ofYear) ?? null;
  return { same, others: namesakes.filter((folder) => folder !== same) };
}
