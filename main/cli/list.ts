import type { Film } from '../../shared/film/film.ts';
import { fits, readQuery } from '../../shared/library/query.ts';
import type { FolderEntry, ReviewEntry } from '../../shared/library/view.ts';
import { outletFor } from '../../shared/outlet/choose.ts';
import { printedHeadline } from '../../shared/post/house-words.ts';
import type { Library } from '../library/library.ts';
import { isoDate } from '../../shared/film/dates.ts';
import { errorLine, namedLibrary, Outcome, readArguments, WrongUsage, type CommandLine } from './outcome.ts';

const OPTIONS = { library: { type: 'string' }, json: { type: 'boolean' }, where: { type: 'string' } } as const;

/** A film under the keys of `film.yaml`: what was understood, else what was typed. */
function filmRow(film: Film): Readonly<Record<string, unknown>> {
  const { year, releaseDate, runtime, ...facts } = film;
  return {
    ...facts,
    year: year ? (year.value ?? year.typed) : undefined,
    releaseDate: releaseDate ? (releaseDate.value ? isoDate(releaseDate.value) : releaseDate.typed) : undefined,
    runtime: runtime ? (runtime.value ?? runtime.typed) : undefined,
  };
}

/** The headline as the review is printed: its own, or the one its outlet's house style makes. */
function headline(library: Library, folder: FolderEntry, { facts }: ReviewEntry): string | null {
  const outlet = outletFor(library.view.outlets, facts.outlet);
  const author = library.view.authors.find((known) => known.name === facts.author);
  return printedHeadline({ facts, film: folder.film ?? undefined, author, outlet }) ?? null;
}

function row(library: Library, folder: FolderEntry, review: ReviewEntry): Readonly<Record<string, unknown>> {
  const { facts } = review;
  return {
    path: review.path,
    id: facts.id ?? null,
    headline: headline(library, folder, review),
    author: facts.author ?? null,
    outlet: facts.outlet ?? null,
    status: facts.status?.value ?? facts.status?.typed ?? null,
    rating: facts.rating ?? null,
    verdict: facts.verdict ?? null,
    tags: facts.tags,
    embargo: facts.embargo?.value ?? facts.embargo?.typed ?? null,
    words: review.words,
    created: facts.created ?? null,
    updated: facts.updated ?? null,
    published: facts.published ?? null,
    film: folder.film ? filmRow(folder.film) : null,
  };
}

/** One line a review for people: path, status, words. */
function line(review: ReviewEntry): string {
  const status = review.facts.status?.typed ?? '–';
  return `${review.path}\t${status}\t${review.words} words`;
}

/** `marquee list --library DIR [--json] [--where QUERY]`. */
export const listCommand: CommandLine = async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new WrongUsage(`“list” takes no files, but “${positionals[0]}” was given.`);
  const library = await namedLibrary(values.library);
  if (!library.ok) return new Outcome('', [errorLine(library)]);
  const query = readQuery(values.where ?? '');
  const found = library.value.view.folders.flatMap((folder) => folder.reviews.filter((review) => fits(query, folder, review)).map((review) => ({ folder, review })));
  if (values.json === true) return Outcome.done(JSON.stringify(found.map(({ folder, review }) => row(library.value, folder, review)), null, 2));
  return Outcome.done(found.map(({ review }) => line(review)).join('\n'));
};
