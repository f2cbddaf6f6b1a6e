import { isoDate, understandBareDate } from '../film/dates.ts';
import type { Fact } from '../film/film.ts';

const PROBLEM = 'Marquee does not know this moment. It is kept as typed. Try 4 Dec 2020 9 am, or 2020-12-04T09:00-05:00.';
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const TIME = /^(.*?)[,\s]+(?:at\s+)?(\d{1,2})(?::([0-5]\d))?\s*(am|pm|a\.m\.|p\.m\.)?(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The zone in ISO form, empty without one; undefined for one that is nowhere on earth. */
function zoneOf(text: string | undefined): string | undefined {
  if (text === undefined) return '';
  if (/^(z|utc|gmt)$/i.test(text)) return 'Z';
  const zone = text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
  return Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(4)) < 60 ? zone : undefined;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/**
 * Understands the moment of an embargo as typed: `2020-12-04T09:00-05:00`, `Dec 4, 2020 9:00 am`, `4 Dec 2020`.
 * The value is ISO 8601: a date, or a date-time with a zone where one was typed
 * (without one the moment is meant where the critic is).
 */
export function understandEmbargo(typed: string): Fact<string> {
  const text = typed.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text);
  const isoZone = zoneOf(iso?.[5]);
  if (iso && isoZone !== undefined && understandBareDate(iso[1] ?? '').value && Number(iso[2]) < 24 && Number(iso[3]) < 60) {
    return { typed, value: `${iso[1]}T${iso[2]}:${iso[3]}${iso[4] ? `:${iso[4]}` : ''}${isoZone}` };
  }
  // A date with a T behind it was meant as a moment: half of it must not pass for a day.
  const day = /^\d{4}-\d{2}-\d{2}T/i.test(text) ? undefined : understandBareDate(text).value;
  if (day?.day !== undefined) return { typed, value: isoDate(day) };
  const parts = TIME.exec(text);
  const date = parts && understandBareDate(parts[1] ?? '').value;
  const hour = parts && hourOf(Number(parts[2]), parts[4]);
  const zone = zoneOf(parts?.[5]);
  if (!date?.day || hour === undefined || hour === null || zone === undefined) return { typed, problem: PROBLEM };
  // "4 Dec 2020 9" may be anything: a bare number is a time only with minutes or am/pm.
  if (parts?.[3] === undefined && parts?.[4] === undefined) return { typed, problem: PROBLEM };
  return { typed, value: `${isoDate(date)}T${two(hour)}:${parts[3] ?? '00'}${zone}` };
}
