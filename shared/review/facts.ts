import type { Fact } from '../film/film.ts';
import { at, present, textOf, textsOf } from '../yaml/values.ts';
import { understandEmbargo } from './embargo.ts';
import { STATUSES, type AsPublished, type Publication, type ReviewFacts, type Status, type Viewing } from './review.ts';

/** Understands a status word, whatever its case. */
function understandStatus(typed: string): Fact<Status> {
  const value = STATUSES.find((status) => status === typed.trim().toLowerCase());
  if (value !== undefined) return { typed, value };
  return { typed, problem: `Marquee knows the statuses ${STATUSES.join(', ')}. This one is kept as it is.` };
}

function viewing(value: unknown): Viewing | undefined {
  const date = textOf(value);
  if (date !== undefined) return { date };
  const rewatch = at(value, 'rewatch');
  const found = present<Viewing>({
    date: textOf(at(value, 'date')),
    venue: textOf(at(value, 'venue')),
    format: textOf(at(value, 'format')),
    rewatch: typeof rewatch === 'boolean' ? rewatch : undefined,
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

function publication(value: unknown): Publication | undefined {
  const date = textOf(value);
  if (date !== undefined) return { date };
  const found = present<Publication>({ date: textOf(at(value, 'date')), url: textOf(at(value, 'url')) });
  return Object.keys(found).length > 0 ? found : undefined;
}

function asPublished(value: unknown): AsPublished | undefined {
  const found = present<AsPublished>({
    pageTitle: textOf(at(value, 'pageTitle')),
    headline: textOf(at(value, 'headline')),
    byline: textOf(at(value, 'byline')),
    authorsLine: textOf(at(value, 'authorsLine')),
    credits: textOf(at(value, 'credits')),
    boilerplate: textOf(at(value, 'boilerplate')),
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Reads the plain values of a review's front matter. Keys of other programs are passed over, never refused. */
export function readReviewFacts(values: Readonly<Record<string, unknown>>): ReviewFacts {
  const [status, embargo, spoilers] = [textOf(values.status), textOf(values.embargo), values.spoilers];
  return {
    ...present<Omit<ReviewFacts, 'tags'>>({
      id: textOf(values.id),
      headline: textOf(values.headline),
      author: textOf(values.author),
      outlet: textOf(values.outlet),
      status: status === undefined ? undefined : understandStatus(status),
      rating: textOf(values.rating),
      verdict: textOf(values.verdict),
      watched: viewing(values.watched),
      embargo: embargo === undefined ? undefined : understandEmbargo(embargo),
      published: publication(values.published),
      slug: textOf(values.slug),
      excerpt: textOf(values.excerpt),
      disclosure: textOf(values.disclosure),
      spoilers: typeof spoilers === 'boolean' ? spoilers : undefined,
      asPublished: asPublished(values.asPublished),
      created: textOf(values.created),
      updated: textOf(values.updated),
    }),
    tags: textsOf(values.tags),
  };
}
