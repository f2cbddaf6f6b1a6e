import type { FolderEntry, ReviewEntry } from '../../shared/library/view.ts';
import { fold } from '../../shared/library/query.ts';

/** A folder of which some reviews are shown. */
export interface FilteredFolder {
  readonly entry: FolderEntry;
  readonly reviews: readonly ReviewEntry[];
}

interface Haystack {
  readonly film: string;
  readonly reviews: readonly string[];
}

const haystacks = new WeakMap<FolderEntry, Haystack>();

function reviewWords({ path, facts }: ReviewEntry): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return fold([file, facts.headline, facts.outlet, facts.author, facts.verdict, ...facts.tags].join('\n'));
}

function haystackOf(entry: FolderEntry): Haystack {
  let found = haystacks.get(entry);
  if (!found) {
    const { film } = entry;
    const people = film ? [...film.directors, ...film.writers, ...film.cast.map(({ name }) => name)] : [];
    const words = film ? [film.title, film.originalTitle, film.year?.typed, ...people] : [];
    found = { film: fold(words.join('\n')), reviews: entry.reviews.map(reviewWords) };
    haystacks.set(entry, found);
  }
  return found;
}

/**
 * The folders and reviews in which every word of the query occurs, whatever its accents and case.
 * A film that has all the words itself is shown with all its reviews.
 */
export function filterFolders(entries: readonly FolderEntry[], query: string): readonly FilteredFolder[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return entries.map((entry) => ({ entry, reviews: entry.reviews }));
  return entries.flatMap((entry) => {
    const { film, reviews } = haystackOf(entry);
    if (words.every((word) => film.includes(word))) return [{ entry, reviews: entry.reviews }];
    const found = entry.reviews.filter((_, index) => words.every((word) => film.includes(word) || reviews[index]?.includes(word) === true));
    return found.length > 0 ? [{ entry, reviews: found }] : [];
  });
}
