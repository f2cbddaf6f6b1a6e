import type { Rule } from '../finding.ts';

/** A day begins first at UTC+14 and ends last at UTC−12: so long after its midnight in UTC it is over everywhere. Milliseconds. */
const OVER_EVERYWHERE = 36 * 3_600_000;

/** Whether a moment may still lie ahead. One without a zone is meant where the critic is, which we do not know here: its day must be over everywhere. */
function isBefore(now: string, moment: string): boolean {
  const present = Date.parse(now);
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(moment)) {
    const exact = Date.parse(moment);
    return Number.isNaN(exact) || present < exact;
  }
  return present < Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) + OVER_EVERYWHERE;
}

/** A review must not appear before its embargo. */
export const embargo: Rule = {
  name: 'embargo',
  find: ({ post, now }) => {
    const moment = post.facts.embargo;
    if (!moment) return [];
    if (moment.value === undefined) return [{ severity: 'must', message: `The embargo “${moment.typed}” is not understood, so nothing guards it. ${moment.problem ?? ''}`.trim() }];
    return isBefore(now, moment.value) ? [{ severity: 'must', message: `The embargo holds until ${moment.typed}.` }] : [];
  },
};
