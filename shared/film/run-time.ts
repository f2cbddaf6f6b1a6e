import type { Fact } from './film.ts';

const PROBLEM = 'This is not a run time that Marquee knows. It is kept as typed. Try 120, 2h or 2 hrs 1 min.';
const HOURS = /^(\d{1,2})\s*(?:h|hr|hrs|hour|hours)\.?,?\s*(?:(?:and|&)\s+)?(?:(\d{1,3})\s*(?:m|min|mins|minute|minutes)?\.?)?$/i;
const MINUTES = /^(\d{1,4})[\s-]*(?:m|min|mins|minute|minutes|['’′])?\.?$/i;
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/;
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?$/i;

/** What people write around a run time: "approx. 104 minutes (director’s cut)". */
function withoutNotes(text: string): string {
  return text.length > 200 ? text : text.replace(/^(?:approx(?:imately)?\.?|about|around|ca?\.|~)\s*/i, '').replace(/\s*\([^()]*\)\.?$/, '');
}

function minutesIn(text: string): number | undefined {
  const minutes = MINUTES.exec(text);
  if (minutes) return Number(minutes[1]);
  const parts = HOURS.exec(text) ?? CLOCK.exec(text) ?? ISO.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}

/** Understands a text that is a run time and nothing else: `120`, `120 Minutes`, `2h`, `2 hrs 1 min`, `2:01`. */
export function understandBareRunTime(typed: string): Fact<number> {
  const value = minutesIn(typed.trim().replace(/\s+/g, ' '));
  return value !== undefined && value >= 1 && value <= 6000 ? { typed, value } : { typed, problem: PROBLEM };
}

/** Understands a run time as typed (`120`, `120 Minutes`, `2h`, `2 hrs 1 min`, `2:01`, `approx. 104 min (director’s cut)`); the value is in minutes, 1 to 6000. */
export function understandRunTime(typed: string): Fact<number> {
  return { ...understandBareRunTime(withoutNotes(typed.trim().replace(/\s+/g, ' '))), typed };
}
