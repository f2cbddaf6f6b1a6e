import { filmFacts } from '../../shared/import/film-facts.ts';
import { bodyMarkdown } from '../../shared/import/body.ts';
import type { TakenApart } from '../../shared/import/parts.ts';
import { withParts } from '../../shared/import/with-parts.ts';
import type { ImportItem, ImportOutcome } from '../../shared/ipc/contract.ts';
import { outletFor } from '../../shared/outlet/choose.ts';
import { isoDate, understandDate } from '../../shared/film/dates.ts';
import { makePost } from '../../shared/post/make.ts';
import { plainText } from '../../shared/post/words.ts';
import { cutReview, readHeader } from '../../shared/review/header.ts';
import type { ReviewFacts } from '../../shared/review/review.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { present } from '../../shared/yaml/values.ts';
import type { Library } from '../library/library.ts';
import { addReview, type NewReview } from '../library/reviews.ts';
import { fileFilm } from './film.ts';
import { knowAuthor, knowOutlet } from './head.ts';
import { differences } from './differences.ts';

/** The date that stood beside the byline, in ISO form where it is understood. */
function publishedDate(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const { value } = understandDate(typed);
  return value ? isoDate(value) : typed;
}

/** What the front matter will say, before it is known what the house style prints by itself. */
function factsOf(item: ImportItem, taken: TakenApart): ReviewFacts {
  const date = publishedDate(taken.facts.published);
  return {
    ...present<Omit<ReviewFacts, 'tags'>>({
      author: item.author === '' ? undefined : (item.author ?? taken.facts.author),
      outlet: item.outlet,
      status: { typed: taken.isReview ? 'published' : 'drafting' },
      rating: taken.facts.rating,
      published: date === undefined ? undefined : { date },
    }),
    tags: [],
  };
}

/** A name for the file of a text that belongs to no film: the source's, or the first words of what was pasted. */
function unfiledName(item: ImportItem, body: string): string {
  const stem = item.name.replace(/\.[^.]{1,10}$/, '').trim();
  return stem === '' ? (body.trim().split(/\s+/).slice(0, 6).join(' ') || 'Imported') : stem;
}

/** Keys that the source's own header (of another program) has already stay as they are there. */
function newKeys(header: string, facts: ReviewFacts): NewReview['facts'] {
  const reading = readHeader(header);
  const own: Readonly<Record<string, unknown>> = reading.editable ? reading.values : {};
  const { status, tags: _, embargo: __, watched: ___, published, asPublished, ...plain } = facts;
  const all = { ...plain, status: status?.typed, published: published && { ...published }, asPublished: asPublished && { ...asPublished } };
  return Object.fromEntries(Object.entries(all).filter(([key]) => own[key] === undefined || own[key] === null));
}

/** Brings in one source whose parts are settled. Every word of it ends up in the review's file or in the film's facts. */
async function commit(library: Library, item: ImportItem): Promise<Result<{ readonly path: string }>> {
  const taken = withParts(item.source, item.parts);
  if (!taken) return failure('bad-input', `The parts of “${item.name}” do not add up to its text, so nothing was written.`, item.name);
  const { header, body } = cutReview(bodyMarkdown(taken, item.kind));
  const facts = factsOf(item, taken);
  const known = await knowAuthor(library, facts.author, taken.facts.blog);
  if (!known.ok) return known;
  const house = await knowOutlet(library, item.outlet, taken);
  if (!house.ok) return house;
  const filed = item.film ? await fileFilm(library, item.film, filmFacts(taken)) : ok(null);
  if (!filed.ok) return filed;
  const outlet = outletFor(library.view.outlets, item.outlet);
  const author = library.view.authors.find((candidate) => candidate.name === facts.author);
  const post = makePost({ facts, body, film: filed.value?.film, author, outlet });
  const kept = differences(taken, post, post.boilerplate ? plainText(post.boilerplate) : '');
  const written: ReviewFacts = { ...facts, ...kept };
  const folder = filed.value?.folder ?? null;
  const name = folder === null ? unfiledName(item, body) : 'review';
  return addReview(library, { folder, name, header, facts: newKeys(header, written), body });
}

/**
 * Brings in sources one after the other and answers what became of each. One that cannot be brought in
 * does not stop the others, and leaves nothing behind but what was written whole.
 */
export async function commitImports(library: Library, items: readonly ImportItem[]): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const item of items) {
    const result = await commit(library, item);
    outcomes.push(result.ok ? { name: item.name, path: result.value.path } : { name: item.name, problem: result.error.message });
  }
  return outcomes;
}
