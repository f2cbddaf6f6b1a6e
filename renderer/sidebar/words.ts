import { monthName, understandDate, type CalendarDate } from '../../shared/film/dates.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A date in words, as precise as it is known: `Friday, 4 December 2020`. */
export function dateWords({ year, month, day }: CalendarDate): string {
  if (month === undefined) return String(year);
  if (day === undefined) return `${monthName(month)} ${year}`;
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday}, ${day} ${monthName(month)} ${year}`;
}

/** A run time in words: `120 minutes`. */
export function runTimeWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** The moment of an embargo in words: `Friday, 4 December 2020, 09:00 (UTC−05:00)`. */
export function embargoWords(iso: string): string {
  const [, day = iso, time, zone] = /^([^T]+)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.exec(iso) ?? [];
  const date = understandDate(day).value;
  const words = date ? dateWords(date) : day;
  if (time === undefined) return words;
  if (zone === undefined) return `${words}, ${time}, where you are`;
  return `${words}, ${time} (${zone === 'Z' ? 'UTC' : `UTC${zone.replace('-', '−')}`})`;
}

/** A sentence for an address that leads nowhere; undefined for one that can. */
export function addressProblem(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const isWeb = /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed.trim()) && URL.canParse(typed.trim());
  return isWeb ? undefined : 'A web address begins with https://. This is kept as typed.';
}
