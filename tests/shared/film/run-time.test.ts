import { describe, expect, test } from 'vitest';
import { understandRunTime } from '../../../shared/film/run-time.ts';

describe('run times as people type them', () => {
  test.each([
    ['120', 120],
    ['120 Minutes', 120],
    ['120min.', 120],
    ['120 mins', 120],
    ['120m', 120],
    ['120-minute', 120],
    ['104′', 104],
    ['2h', 120],
    ['2 hrs', 120],
    ['2 hrs 1 min', 121],
    ['2 hours, 1 minute', 121],
    ['2 hours and 1 minute', 121],
    ['1 hr. 44 min.', 104],
    ['1h44', 104],
    ['2:01', 121],
    ['1:44:30', 104],
    ['PT2H1M', 121],
    ['approx. 104 minutes', 104],
    ['104 minutes (director’s cut)', 104],
    ['about 2 hours', 120],
  ])('%s', (typed, minutes) => {
    expect(understandRunTime(typed)).toEqual({ typed, value: minutes });
  });

  test.each(['', 'long', '0', '2:75', '12 reels', '99999', 'PT', '6 months'])('%j is kept as typed', (typed) => {
    const fact = understandRunTime(typed);
    expect(fact.value).toBeUndefined();
    expect(fact.typed).toBe(typed);
    expect(fact.problem).toMatch(/kept as typed/);
  });
});
