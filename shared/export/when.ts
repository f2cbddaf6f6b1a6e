import { isoDate, understandDate, type CalendarDate } from '../film/dates.ts';
import type { Post } from '../post/post.ts';
import { printDate } from '../outlet/print.ts';

/** A moment or day of the review's own life. */
export interface When {
  /** ISO 8601: a day, or a moment with zone. */
  readonly machine: string;
  /** In the house style's form. */
  readonly printed: string;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?(?:\.\d+)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/i;

function when(typed: string | undefined, post: Post): When | undefined {
  if (typed === undefined) return undefined;
  const moment = MOMENT.exec(typed.trim());
  const day: CalendarDate | undefined = understandDate(moment?.[1] ?? typed).value;
  if (day === undefined) return undefined;
  const printed = printDate(day, post.outlet.houseStyle.dateForm);
  if (!moment) return { machine: isoDate(day), printed };
  const zone = (moment[5] ?? 'Z').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return { machine: `${moment[1] ?? ''}T${moment[2] ?? ''}:${moment[3] ?? ''}${moment[4] ?? ':00'}${zone}`, printed };
}

/** When the review appeared, as its file says it. */
export function publishedWhen(post: Post): When | undefined {
  return when(post.facts.published?.date, post);
}

/**
 * The date for machines: search engines and readers want one, and a page that is exported today is not published
 * before today. So it is the day on which the review appeared; until it has, the later of the end of its embargo and
 * its last change; else the day on which it was begun.
 */
export function datedWhen(post: Post): When | undefined {
  const [free, changed] = [when(post.facts.embargo?.value, post), when(post.facts.updated, post)];
  const later = free !== undefined && changed !== undefined && changed.machine.slice(0, 10) > free.machine.slice(0, 10) ? changed : (free ?? changed);
  return publishedWhen(post) ?? later ?? when(post.facts.created, post);
}

/** When it was last changed after it appeared. */
export function changedWhen(post: Post): When | undefined {
  const [changed, appeared] = [when(post.facts.updated, post), publishedWhen(post)];
  return changed !== undefined && appeared !== undefined && changed.machine.slice(0, 10) > appeared.machine.slice(0, 10) ? changed : undefined;
}
