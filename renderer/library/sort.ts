import { UNFILED, type FolderEntry } from '../../shared/library/view.ts';
import { fold } from '../../shared/library/query.ts';

/** Leading articles that a list of titles ignores, in the languages whose titles critics print as they are. */
const ARTICLES = 'the|an?|les?|la|une?|der|die|das|eine?|el|los|las|una|unos|unas|il|lo|gli|uno|het|een';
const LEADING = new RegExp(`^(?:(?:${ARTICLES})\\s+|(?:l|un)['’])(?=\\S)`, 'iu');

/** What a title is sorted by: `The Thing` under T of Thing, `L’Avventura` under A, `À bout de souffle` under A. */
export function sortKey(title: string): string {
  const plain = title.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
  return fold(plain.replace(LEADING, '') || plain || title);
}

const collator = new Intl.Collator('en', { numeric: true });
const keys = new WeakMap<FolderEntry, string>();

function keyOf(entry: FolderEntry): string {
  let key = keys.get(entry);
  if (key === undefined) {
    key = sortKey(entry.film?.title ?? entry.folder);
    keys.set(entry, key);
  }
  return key;
}

function compare(one: FolderEntry, other: FolderEntry): number {
  return (
    collator.compare(keyOf(one), keyOf(other)) ||
    (one.film?.year?.value ?? Infinity) - (other.film?.year?.value ?? Infinity) ||
    collator.compare(one.folder, other.folder)
  );
}

/** Films by title, then by year, then by folder. Sorting what is nearly sorted already costs next to nothing. */
export function sortFolders(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return entries.filter((entry) => entry.folder !== UNFILED).sort(compare);
}

let latest: { readonly folders: ReadonlyMap<string, FolderEntry>; readonly films: readonly FolderEntry[] } = { folders: new Map(), films: [] };

/** The films of a library in order. Each save changes one folder, so sorting starts from the order it had before. */
export function filmsInOrder(folders: ReadonlyMap<string, FolderEntry>): readonly FolderEntry[] {
  if (folders === latest.folders) return latest.films;
  const known = new Set(latest.films.map((entry) => entry.folder));
  const kept = latest.films.flatMap((entry) => folders.get(entry.folder) ?? []);
  const added = [...folders.values()].filter((entry) => !known.has(entry.folder));
  latest = { folders, films: sortFolders([...kept, ...added]) };
  return latest.films;
}
