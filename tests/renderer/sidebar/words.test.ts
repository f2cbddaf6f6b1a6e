import { describe, expect, it } from 'vitest';
import { addressProblem, dateWords, embargoWords, runTimeWords } from '../../../renderer/sidebar/words.ts';

describe('what was understood, in words', () => {
  it('says dates as precisely as they are known', () => {
    expect(dateWords({ year: 2020, month: 12, day: 4 })).toBe('Friday, 4 December 2020');
    expect(dateWords({ year: 2020, month: 12 })).toBe('December 2020');
    expect(dateWords({ year: 2020 })).toBe('2020');
  });

  it('says run times', () => {
    expect(runTimeWords(120)).toBe('120 minutes');
    expect(runTimeWords(1)).toBe('1 minute');
  });

  it('says the moment of an embargo with its zone', () => {
    expect(embargoWords('2020-12-04T09:00-05:00')).toBe('Friday, 4 December 2020, 09:00 (UTC−05:00)');
    expect(embargoWords('2020-12-04T09:00:30Z')).toBe('Friday, 4 December 2020, 09:00 (UTC)');
    expect(embargoWords('2020-12-04T09:00')).toBe('Friday, 4 December 2020, 09:00, where you are');
    expect(embargoWords('2020-12-04')).toBe('Friday, 4 December 2020');
  });

  it('marks addresses that lead nowhere', () => {
    expect(addressProblem(undefined)).toBeUndefined();
    expect(addressProblem('https://example.org/a')).toBeUndefined();
    expect(addressProblem('javascript:alert(1)')).toBeDefined();
    expect(addressProblem('example.org')).toBeDefined();
  });
});
