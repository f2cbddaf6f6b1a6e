import { filmFacts } from '../../shared/import/film-facts.ts';
import { bodyMarkdown } from '../../shared/import/body.ts';
import type { TakenApart } from '../../shared/import/parts.ts';
import { withParts } from '../../shared/import/with-parts.ts';
import type { ImportItem, ImportOutcome } from '../../shared/ipc/contract.ts';
import { outletFor } from '../../shared/outlet/choose.ts';
import { isoDate, understandDate } from '../../shared/film/dates.ts';
import { makePost } from '../../shared/post/make.ts';
import { plainText } from '../../shared/post/words.ts';
import { readReviewFacts } from '../../shared/review/facts.ts';
import { cutReview, headerYaml, readHeader } from '../../shared/review/header.ts';
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

/** The front matter that a Markdown source came with, the rest of its body, and what the front matter says. */
interface OwnHeader {
  readonly header: string;
  readonly body: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A header that cannot be read cannot be added to either: it becomes a block of source at the top of the body. */
function asSource(header: string, body: string): OwnHeader {
  const yaml = headerYaml(header).trimEnd();
  const fence = yaml.includes('```') ? '~~~~' : '```';
  return { header: '', body: `${fence}yaml\n${yaml}\n${fence}\n\n${body}`, values: {} };
}

function ownHeader(item: ImportItem, taken: TakenApart): OwnHeader {
  const body = bodyMarkdown(taken, item.kind);
  const header = item.kind === 'markdown' ? cutReview(item.source).header.replace(/^\uFEFF/, '') : '';
  // Lines of the header that the critic made something else of are no header any more.
  if (header === '' || !body.startsWith(header)) return { header: '', body, values: {} };
  const rest = body.slice(header.length);
  const reading = readHeader(header);
  return reading.editable ? { header, body: rest, values: reading.values } : asSource(header, rest);
}

/** What is written into the header: keys that are in it already (by another program) stay as they are there. */
function newKeys(own: OwnHeader, facts: ReviewFacts): NewReview['facts'] {
  const { status, tags: _, embargo: __, watched: ___, published, asPublished, ...plain } = facts;
  const all = { ...plain, status: status?.typed, published: published && { ...published }, asPublished: asPublished && { ...asPublished } };
  return Object.fromEntries(Object.entries(all).filter(([key]) => own.values[key] === undefined || own.values[key] === null));
}

/** Brings in one source whose parts are settled. Every word of it ends up in the review's file or in the film's facts. */
async function commit(library: Library, item: ImportItem): Promise<Result<{ readonly path: string }>> {
  const taken = withParts(item.source, item.parts);
  if (!taken) return failure('bad-input', `The parts of “${item.name}” do not add up to its text, so nothing was written.`, item.name);
  const own = ownHeader(item, taken);
  // What the source's own header says stands; the rest is added.
  const facts: ReviewFacts = { ...factsOf(item, taken), ...readReviewFacts(own.values) };
  const known = await knowAuthor(library, facts.author, taken.facts.blog);
  if (!known.ok) return known;
  const house = await knowOutlet(library, item.outlet, taken);
  if (!house.ok) return house;
  const filed = item.film ? await fileFilm(library, item.film, filmFacts(taken)) : ok(null);
  if (!filed.ok) return filed;
  const outlet = outletFor(library.view.outlets, facts.outlet);
  const author = library.view.authors.find((candidate) => candidate.name === facts.author);
  const post = makePost({ facts, body: own.body, film: filed.value?.film, author, outlet });
  const kept = differences(taken, post, post.boilerplate ? plainText(post.boilerplate) : '');
  const written: ReviewFacts = { ...facts, ...kept };
  const folder = filed.value?.folder ?? null;
  const name = folder === null ? unfiledName(item, own.body) : 'review';
  return addReview(library, { folder, name, header: own.header, facts: newKeys(own, written), body: own.body });
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
