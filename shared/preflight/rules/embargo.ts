import type { Rule } from '../finding.ts';

/** The part of a moment that is sure whatever the zone: its day. */
function isBefore(now: string, moment: string): boolean {
  // A moment with a zone is exact; without one, only its day counts, and the day itself is still embargoed.
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(moment) ? Date.parse(now) < Date.parse(moment) : now.slice(0, 10) <= moment.slice(0, 10);
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
