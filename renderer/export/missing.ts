import type { Film } from '../../shared/film/film.ts';
import type { CreditField, Outlet } from '../../shared/outlet/outlet.ts';
import type { ReviewFacts } from '../../shared/review/review.ts';

const FACTS: Readonly<Record<CreditField, string>> = {
  originalTitle: 'the original title',
  directors: 'the director',
  writers: 'the writer',
  cast: 'the cast',
  releaseDate: 'the release date',
  runtime: 'the run time',
  certification: 'the certification',
  countries: 'the country',
  distributor: 'the distributor',
  genres: 'the genre',
  languages: 'the language',
};

function isMissing(film: Film, field: CreditField): boolean {
  const value = film[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Short sentences, for the critic, on what the post will be without. */
export function missingFrom(facts: ReviewFacts, film: Film | null, outlet: Outlet | undefined): readonly string[] {
  const sentences: string[] = [];
  if (film === null) sentences.push('The review is unfiled: no film, no credits.');
  if (facts.author === undefined && facts.asPublished?.byline === undefined) sentences.push('No author, so no byline.');
  if (facts.rating === undefined) sentences.push('No rating.');
  if (facts.verdict === undefined) sentences.push('No verdict.');
  // Credits that were published as they are do not wait for the film's facts.
  if (film === null || facts.asPublished?.credits !== undefined) return sentences;
  const fields = outlet?.houseStyle.credits.map(({ field }) => field) ?? [];
  const missing = fields.filter((field) => field !== 'originalTitle' && isMissing(film, field)).map((field) => FACTS[field]);
  if (missing.length > 0) sentences.push(`The credits lack ${listed(missing)}.`);
  return sentences;
}
