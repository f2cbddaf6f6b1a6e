import type { FolderEntry, ReviewEntry } from './view.ts';

/** One condition of a query: words anywhere, or in a named field; `-` turns it round. */
interface Term {
  readonly not: boolean;
  readonly field?: QueryField;
  /** Folded, see {@link fold}. */
  readonly words: string;
}

const QUERY_FIELDS = ['status', 'outlet', 'tag', 'year', 'director', 'cast', 'author', 'title', 'rating'] as const;
type QueryField = (typeof QUERY_FIELDS)[number];

/** Text as it is compared: without accents, case and typographic quotes. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').toLowerCase();
}

/**
 * Reads a query as typed: words, `"exact phrases"`, `-not`, `field:value` with the fields
 * status, outlet, tag, year, director, cast, author, title and rating. All conditions must hold.
 */
export function readQuery(typed: string): readonly Term[] {
  const terms = typed.matchAll(/(-)?(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/gi);
  return [...terms].flatMap((match) => {
    const name = QUERY_FIELDS.find((field) => field === match[2]?.toLowerCase());
    // An unknown field is no field: "Mission: Impossible" has words around its colon.
    const plain = match[3] ?? match[4] ?? '';
    const words = fold(match[2] !== undefined && name === undefined ? `${match[2]}:${plain}` : plain);
    if (words === '') return [];
    return [name === undefined ? { not: match[1] === '-', words } : { not: match[1] === '-', field: name, words }];
  });
}

function fieldTexts(folder: FolderEntry, review: ReviewEntry): Readonly<Record<QueryField, readonly (string | undefined)[]>> {
  const { film } = folder;
  const { facts } = review;
  return {
    status: [facts.status?.typed],
    outlet: [facts.outlet],
    tag: facts.tags,
    year: [film?.year?.typed],
    director: film?.directors ?? [],
    cast: film?.cast.map((member) => member.name) ?? [],
    author: [facts.author],
    title: [film?.title, film?.originalTitle],
    rating: [facts.rating],
  };
}

/** Whether a review, in its folder, fits a query. */
export function fits(query: readonly Term[], folder: FolderEntry, review: ReviewEntry): boolean {
  if (query.length === 0) return true;
  const fields = fieldTexts(folder, review);
  const anywhere = fold([folder.folder, review.path, review.facts.headline ?? '', review.facts.verdict ?? '', ...Object.values(fields).flat()].join('\n'));
  return query.every((term) => {
    const found = term.field === undefined ? anywhere.includes(term.words) : fields[term.field].some((text) => text !== undefined && fold(text).includes(term.words));
    return found !== term.not;
  });
}
