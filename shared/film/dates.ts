import type { Fact } from './film.ts';

/** A date in the calendar, as precise as it is known. No time, no zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31; only with a month. */
  readonly day?: number;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Month number (1–12) of an English month name or its abbreviation of three letters or more. */
function monthNumber(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  if (name.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.startsWith(name) || (name === 'sept' && month === 'september'));
  return index < 0 ? undefined : index + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date if it exists in the calendar, else undefined. */
function calendarDate(year: number, month?: number, day?: number): CalendarDate | undefined {
  if (year < 1870 || year > 2200) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

const PLACE_BEFORE = /^(?:(?:opens|opening|released|premieres)\s+)?(?:(?:in|to)\s+(?:select\s+)?(?:theaters|theatres|cinemas)\s*[,:]?\s*)?(?:on\s+|from\s+)?/i;
const PLACE_BEHIND = /\s*(?:\([^()]*\)|(?:,\s*|\s[–—-]\s*|\s)(?:in|on|at|to|via|theaters|theatres|cinemas|limited|wide|nationwide|worldwide|us|usa|u\.s\.|uk)(?:[\s,].*)?)$/i;

/** What people write around a release date: "In theaters December 4, 2020", "December 4, 2020 (limited)". */
function withoutPlace(text: string): string {
  if (text.length > 200) return text;
  return text.replace(PLACE_BEFORE, '').replace(PLACE_BEHIND, '').replace(/(?<=\d)\.$/, '');
}

function fromNumbers(text: string): CalendarDate | undefined | 'ambiguous' {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:T.*)?$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!numeric) return undefined;
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  // 4/12/2020 is April in one country and December in the next: ask, never guess.
  if (first <= 12 && second <= 12 && first !== second) return 'ambiguous';
  return first > 12 ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

function fromWords(text: string): CalendarDate | undefined {
  const monthFirst = /^(\p{L}+\.?)\s*(\d{1,2})?(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  if (monthFirst) {
    const month = monthNumber(monthFirst[1] ?? '');
    return month === undefined ? undefined : calendarDate(Number(monthFirst[3]), month, monthFirst[2] === undefined ? undefined : Number(monthFirst[2]));
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text);
  if (!dayFirst) return undefined;
  const month = monthNumber(dayFirst[2] ?? '');
  return month === undefined ? undefined : calendarDate(Number(dayFirst[3]), month, Number(dayFirst[1]));
}

/**
 * Understands a text that is a date and nothing else: `2020-12-04`, `Dec 4, 2020`, `4 December 2020`,
 * `Friday, December 4th, 2020`, `December 2020`, `2020`. Month names are English.
 * A numeric date whose day and month could be swapped is not guessed at.
 */
export function understandBareDate(typed: string): Fact<CalendarDate> {
  const text = typed.trim().replace(/\s+/g, ' ').replace(WEEKDAY, '');
  const bare = /^\d{4}$/.test(text) ? calendarDate(Number(text)) : undefined;
  const numbers = bare ?? fromNumbers(text);
  if (numbers === 'ambiguous') {
    return { typed, problem: 'Day and month could be swapped here. Type the month as a word, for example 4 Dec 2020.' };
  }
  const value = numbers ?? fromWords(text);
  if (value !== undefined) return { typed, value };
  return { typed, problem: 'This is not a date that Marquee knows. It is kept as typed. Try 4 Dec 2020 or 2020-12-04.' };
}

/**
 * Understands a date of release, with what people write around it: words about the place are passed over
 * ("In theaters December 4, 2020 (limited)"); `typed` keeps them. Otherwise as {@link understandBareDate}.
 */
export function understandDate(typed: string): Fact<CalendarDate> {
  const bare = understandBareDate(typed);
  if (bare.value !== undefined) return bare;
  const { value } = understandBareDate(withoutPlace(typed.trim().replace(/\s+/g, ' ')));
  return value === undefined ? bare : { typed, value };
}

/** ISO 8601 form: `2020-12-04`, `2020-12` or `2020`. */
export function isoDate(date: CalendarDate): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(date.year).padStart(4, '0');
  if (date.month === undefined) return year;
  return date.day === undefined ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}

/** English month name, January for 1. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
