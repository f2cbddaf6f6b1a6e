import { describe, expect, test } from 'vitest';
import { isoDate, monthName, understandDate } from '../../../shared/film/dates.ts';

const iso = (typed: string) => {
  const { value } = understandDate(typed);
  return value && isoDate(value);
};

describe('dates as people type them', () => {
  test.each([
    ['2020-12-04', '2020-12-04'],
    ['2020/12/4', '2020-12-04'],
    ['Dec 4, 2020', '2020-12-04'],
    ['Dec. 4, 2020', '2020-12-04'],
    ['December 4 2020', '2020-12-04'],
    ['Sept 4, 2020', '2020-09-04'],
    ['4 December 2020', '2020-12-04'],
    ['4th of December 2020', '2020-12-04'],
    ['Friday, December 4th, 2020', '2020-12-04'],
    ['  December   4,  2020 ', '2020-12-04'],
    ['December 2020', '2020-12'],
    ['2020-12', '2020-12'],
    ['2020', '2020'],
    ['13/12/2020', '2020-12-13'],
    ['12/13/2020', '2020-12-13'],
    ['4/4/2020', '2020-04-04'],
    ['February 29, 2020', '2020-02-29'],
    ['In theaters December 4, 2020', '2020-12-04'],
    ['In cinemas from 4 December 2020', '2020-12-04'],
    ['Opens in select theaters Friday, December 4, 2020.', '2020-12-04'],
    ['December 4, 2020 (limited)', '2020-12-04'],
    ['18 November 2022 (USA)', '2022-11-18'],
    ['December 4, 2020 in theaters and on demand', '2020-12-04'],
    ['December 4, 2020 – in select cinemas', '2020-12-04'],
  ])('%s', (typed, expected) => {
    expect(iso(typed)).toBe(expected);
    expect(understandDate(typed).typed).toBe(typed);
  });

  test.each(['', 'soon', 'Spring 2011', 'February 30, 2020', '2020-13-01', '1.1', 'De 4, 2020', 'December 4', '31 June 2020', 'Dec 4, 1066'])('%j is kept as typed', (typed) => {
    const fact = understandDate(typed);
    expect(fact.value).toBeUndefined();
    expect(fact.typed).toBe(typed);
    expect(fact.problem).toMatch(/kept as typed/);
  });

  test('a day and month that could be swapped are asked about', () => {
    expect(understandDate('4/12/2020').problem).toMatch(/swapped/);
  });

  test('months have names', () => {
    expect([1, 12, 13].map((month) => monthName(month))).toEqual(['January', 'December', '']);
  });
});
