import { monthName, understandDate, type CalendarDate } from '../../shared/film/dates.ts';
import { understandRunTime } from '../../shared/film/run-time.ts';
import type { PartKind } from '../../shared/import/parts.ts';
import type { CreditField } from '../../shared/outlet/outlet.ts';

/** What the screen calls the parts of a published review. */
export const PART_LABELS: Readonly<Record<PartKind, string>> = {
  pageTitle: 'Page title',
  headline: 'Headline',
  byline: 'Byline',
  body: 'Body',
  authorsLine: 'Author’s line',
  credits: 'Credits',
  boilerplate: 'Boilerplate',
};

/** The key that marks the chosen lines as a part. */
export const PART_KEYS: Readonly<Record<PartKind, string>> = {
  pageTitle: 'T',
  headline: 'H',
  byline: 'B',
  body: 'Backspace',
  authorsLine: 'A',
  credits: 'C',
  boilerplate: 'F',
};

/** What becomes of each part, for the critic. Where the house style would print other words, the published ones stay with the review. */
export const PART_FATES: Readonly<Record<PartKind, string>> = {
  pageTitle: 'The house style prints it.',
  headline: 'The review’s own headline, or the house style’s where they are the same.',
  byline: 'Says who signs; the house style prints it.',
  body: 'The text you edit.',
  authorsLine: 'Says where the author’s blog is; the house style prints it.',
  credits: 'Fill in what the film’s facts lack.',
  boilerplate: 'Belongs to the outlet, which prints it.',
};

const FACT_LABELS: Readonly<Record<CreditField, string>> = {
  originalTitle: 'Original title',
  directors: 'Directed by',
  writers: 'Written by',
  cast: 'Cast',
  releaseDate: 'Release date',
  runtime: 'Run time',
  certification: 'Rated',
  countries: 'Country',
  distributor: 'Distributor',
  genres: 'Genre',
  languages: 'Language',
};

/** What the sidebar calls a fact. */
export function factLabel(field: CreditField): string {
  return FACT_LABELS[field];
}

function dateInWords(date: CalendarDate): string {
  if (date.month === undefined) return String(date.year);
  const month = `${monthName(date.month)} ${date.year}`;
  return date.day === undefined ? month : `${date.day} ${month}`;
}

/** What was understood of a fact as printed, or a sentence about what was not; null where words are taken as they are. */
export function understood(field: CreditField, printed: string): { readonly value: string } | { readonly problem: string } | null {
  if (field === 'releaseDate') {
    const date = understandDate(printed);
    if (date.value) return { value: dateInWords(date.value) };
    return { problem: date.problem ?? '' };
  }
  if (field === 'runtime') {
    const time = understandRunTime(printed);
    return time.value === undefined ? { problem: time.problem ?? '' } : { value: `${time.value} minutes` };
  }
  return null;
}

/** `1 review`, `3 reviews`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How many words stand in a text. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
