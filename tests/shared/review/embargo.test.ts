import { describe, expect, it } from 'vitest';
import { makePost } from '../../../shared/post/make.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../shared/outlet/outlet.ts';
import { understandEmbargo } from '../../../shared/review/embargo.ts';

describe('the moment of an embargo', () => {
  it.each([
    ['2020-12-04T09:00-05:00', '2020-12-04T09:00-05:00'],
    ['2020-12-04 21:00Z', '2020-12-04T21:00Z'],
    ['Dec 4, 2020 9:00 am', '2020-12-04T09:00'],
    ['4 Dec 2020 at 9 am', '2020-12-04T09:00'],
    ['4 December 2020, 9 pm UTC', '2020-12-04T21:00Z'],
    ['4 Dec 2020', '2020-12-04'],
  ])('%j is %j', (typed, value) => expect(understandEmbargo(typed)).toEqual({ typed, value }));

  it.each(['Dec 4, 2020 at 9 pm ET', 'Dec 4, 2020 (9 pm PST)', '4 Dec 2020 9', '2020-12-04T09:00+99:99', 'soon'])('%j is kept as typed, its hour not thrown away', (typed) => {
    const fact = understandEmbargo(typed);
    expect(fact.value).toBeUndefined();
    expect(fact.problem).toMatch(/kept as typed/);
  });

  const held = (embargo: string, now: string) => {
    const post = makePost({ facts: { tags: [], embargo: understandEmbargo(embargo) }, body: 'Words.', outlet: { name: 'X', houseStyle: DEFAULT_HOUSE_STYLE } });
    return preflight({ post, film: undefined, outletKnown: true, now }).some(({ rule }) => rule === 'embargo');
  };

  it('holds until it is over, wherever the critic is', () => {
    expect(held('2020-12-04T21:00', '2020-12-05T01:00:00Z')).toBe(true);
    expect(held('2020-12-04T21:00', '2020-12-05T12:00:00Z')).toBe(false);
    expect(held('2020-12-04T21:00Z', '2020-12-04T20:59:00Z')).toBe(true);
    expect(held('2020-12-04T21:00Z', '2020-12-04T21:00:00Z')).toBe(false);
    expect(held('nobody knows', '2030-01-01T00:00:00Z')).toBe(true);
  });
});
