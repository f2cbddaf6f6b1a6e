import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandDate } from '../../../shared/film/dates.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';
import { CREDIT_FIELDS, DATE_FORMS, DEFAULT_HOUSE_STYLE, RUN_TIME_FORMS, TITLE_FORMS, type HouseStyle } from '../../../shared/outlet/outlet.ts';
import { printDate, printRunTime } from '../../../shared/outlet/print.ts';
import { readOutlets } from '../../../shared/outlet/read-outlets.ts';
import { fillLine, fillTemplate } from '../../../shared/outlet/template.ts';
import { writeHouseStyle } from '../../../shared/outlet/write-house-style.ts';

describe('templates', () => {
  const words = { film: 'The Salt Ferry', author: 'Ada Quill', firstName: 'Ada', blog: 'https://ada.example' };

  it('print what is known', () => {
    expect(fillTemplate('{film} — Movie Review', words)).toBe('The Salt Ferry — Movie Review');
    expect(fillTemplate(' Review by {author} ', words)).toBe('Review by Ada Quill');
    expect(fillTemplate('', words)).toBe('');
  });

  it('print nothing when they name something unknown', () => {
    expect(fillTemplate('{film} ({year}) review', words)).toBe('');
    expect(fillTemplate('{film} by {constructor}', words)).toBe('');
    expect(fillLine('Visit {firstName}’s blog at {blog}', { firstName: 'Ada' })).toBeUndefined();
  });

  it('say where the link stands', () => {
    expect(fillLine('  Visit {firstName}’s blog at {blog}.', words)).toEqual({ text: 'Visit Ada’s blog at https://ada.example.', blog: { start: 20, end: 39 } });
    expect(fillLine('{blog}', words)).toEqual({ text: 'https://ada.example', blog: { start: 0, end: 19 } });
    expect(fillLine('{author} lives in Leith.', words)).toEqual({ text: 'Ada Quill lives in Leith.' });
  });

  it('take words literally that look like replacement patterns or templates', () => {
    expect(fillTemplate('{film}!', { film: '$& {author} $1' })).toBe('$& {author} $1!');
  });
});

describe('dates and run times', () => {
  it.each([
    ['December 4, 2020', 'December 4, 2020', 'December 2020'],
    ['4 December 2020', '4 December 2020', 'December 2020'],
    ['Dec 4, 2020', 'Dec 4, 2020', 'Dec 2020'],
    ['4 Dec 2020', '4 Dec 2020', 'Dec 2020'],
    ['2020-12-04', '2020-12-04', '2020-12'],
  ] as const)('prints dates as %s', (form, day, month) => {
    expect(printDate({ year: 2020, month: 12, day: 4 }, form)).toBe(day);
    expect(printDate({ year: 2020, month: 12 }, form)).toBe(month);
    expect(printDate({ year: 2020 }, form)).toBe('2020');
  });

  it.each([
    ['120 Minutes', '121 Minutes', '1 Minute', '60 Minutes'],
    ['120 minutes', '121 minutes', '1 minute', '60 minutes'],
    ['120 min', '121 min', '1 min', '60 min'],
    ['2h', '2h 1m', '1m', '1h'],
    ['2 hrs', '2 hrs 1 min', '1 min', '1 hr'],
    ['2:00', '2:01', '0:01', '1:00'],
  ] as const)('prints run times as %s', (form, long, one, hour) => {
    expect([121, 1, 60].map((minutes) => printRunTime(minutes, form))).toEqual([long, one, hour]);
  });

  it('are read back from every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5999 }), fc.constantFrom(...RUN_TIME_FORMS), (minutes, form) => {
        expect(understandRunTime(printRunTime(minutes, form)).value).toBe(minutes);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(...DATE_FORMS), (year, month, day, form) => {
        expect(understandDate(printDate({ year, month, day }, form)).value).toEqual({ year, month, day });
      }),
    );
  });
});

describe('library.yaml', () => {
  it('is read with the built-in style for every key that is absent', () => {
    const read = readOutlets({
      authors: [{ name: 'Ada Quill', blog: 'https://ada.example', handles: { mastodon: '@ada@film.example', none: null } }, 'Ben Ode'],
      outlets: [{ name: 'The Late Screening', url: 'https://late.example', houseStyle: { headline: '{film}', dateForm: '4 dec 2020', credits: [{ directors: 'Regie' }, 'cast', { field: 'runtime', label: 'Länge' }] } }, { name: 'Bare' }],
    });
    expect(read.problems).toEqual([]);
    expect(read.authors).toEqual([
      { name: 'Ada Quill', blog: 'https://ada.example', handles: { mastodon: '@ada@film.example' } },
      { name: 'Ben Ode', handles: {} },
    ]);
    expect(read.outlets).toEqual([
      {
        name: 'The Late Screening',
        url: 'https://late.example',
        houseStyle: {
          ...DEFAULT_HOUSE_STYLE,
          headline: '{film}',
          dateForm: '4 Dec 2020',
          credits: [{ field: 'directors', label: 'Regie' }, { field: 'cast', label: 'Starring' }, { field: 'runtime', label: 'Länge' }],
        },
      },
      { name: 'Bare', houseStyle: DEFAULT_HOUSE_STYLE },
    ]);
  });

  it('says in sentences what it could not use', () => {
    const read = readOutlets({ authors: 7, outlets: { 'Night & Day': { houseStyle: { headline: ['x'], titleForm: 'bold', credits: ['catering'] } }, Other: { houseStyle: 'plain' } } });
    expect(read.problems).toEqual([
      '“authors” in library.yaml should be a list.',
      '“headline” of the outlet “Night & Day” should be a text; the built-in one is used.',
      'The credits of the outlet “Night & Day” name “catering”, which is no fact that Marquee knows; that line is left out.',
      '“titleForm” of the outlet “Night & Day” should be one of “italic”, “quotes”, “as typed”; the built-in one is used.',
      'The house style of the outlet “Other” should be a list of “key: value” lines; the built-in one is used.',
    ]);
    expect(read.outlets.map((outlet) => outlet.houseStyle)).toEqual([DEFAULT_HOUSE_STYLE, DEFAULT_HOUSE_STYLE]);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ authors: fc.anything(), outlets: fc.array(fc.record({ name: fc.anything(), houseStyle: fc.anything() })) })), (values) => {
        for (const outlet of readOutlets(values).outlets) expect(Object.keys(outlet.houseStyle).sort()).toEqual(Object.keys(DEFAULT_HOUSE_STYLE).sort());
      }),
    );
  });

  it('reads back every house style that it writes', () => {
    const line = fc.string({ unit: 'grapheme' });
    const style: fc.Arbitrary<HouseStyle> = fc.record({
      pageTitle: line,
      headline: line,
      byline: line,
      authorsLine: line,
      credits: fc.uniqueArray(fc.record({ field: fc.constantFrom(...CREDIT_FIELDS), label: fc.stringMatching(/^[A-Z][a-z]{1,9}$/) }), { selector: (credit) => credit.field }),
      creditSeparator: line,
      listSeparator: line,
      dateForm: fc.constantFrom(...DATE_FORMS),
      runTimeForm: fc.constantFrom(...RUN_TIME_FORMS),
      titleForm: fc.constantFrom(...TITLE_FORMS),
      boilerplate: line,
    });
    fc.assert(
      fc.property(style, (houseStyle) => {
        const read = readOutlets({ outlets: [{ name: 'X', houseStyle: writeHouseStyle(houseStyle) }] });
        expect(read).toEqual({ authors: [], outlets: [{ name: 'X', houseStyle }], problems: [] });
      }),
    );
  });
});
