import { monthName, understandDate } from '../../shared/film/dates.ts';
import type { ReviewEntry } from '../../shared/library/view.ts';
import type { Status } from '../../shared/review/review.ts';

/** A shape for each status, so that it is never told by colour alone. */
const MARKS: { readonly [S in Status]: string } = { idea: '○', drafting: '◔', editing: '◑', ready: '◕', published: '●' };

/** The shape of a review's status; a small dash for a status that is not one of ours. */
export function statusMark({ facts }: ReviewEntry): string {
  const status = facts.status?.value;
  if (status !== undefined) return MARKS[status];
  return facts.status === undefined ? MARKS.idea : '–';
}

/** The word for that shape. */
export function statusWord({ facts }: ReviewEntry): string {
  return facts.status?.value ?? facts.status?.typed ?? 'no status';
}

/** The name of a review's file, without its ending. */
export function fileName({ path }: ReviewEntry): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** What a review is called beneath its film: by the outlet it is for, else by its file. */
export function nameUnderFilm(review: ReviewEntry): string {
  return review.facts.outlet ?? fileName(review);
}

/** What a review without a film is called. */
export function nameAlone(review: ReviewEntry): string {
  return review.facts.headline ?? fileName(review);
}

/** The day that says most about where a review stands, short: `4 Dec 2020`. */
export function shortDay({ facts }: ReviewEntry): string {
  const typed = facts.published?.date ?? facts.embargo?.value ?? facts.watched?.date ?? facts.created;
  const date = typed === undefined ? undefined : understandDate(typed).value;
  if (date === undefined) return '';
  if (date.month === undefined) return String(date.year);
  const month = monthName(date.month).slice(0, 3);
  return date.day === undefined ? `${month} ${date.year}` : `${date.day} ${month} ${date.year}`;
}
