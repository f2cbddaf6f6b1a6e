import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/film/dates.ts';
import { filmFacts } from '../../../shared/import/film-facts.ts';
import { PART_KINDS } from '../../../shared/import/parts.ts';
import { reassign } from '../../../shared/import/reassign.ts';
import { IMPORTERS, importerFor } from '../../../shared/import/sources.ts';
import { takeApart } from '../../../shared/import/take-apart.ts';
import { anyText, generatedPost } from './generated.ts';
import { expectWhole, words } from './support.ts';

const bodyOf = (taken: ReturnType<typeof takeApart>) =>
  taken.parts.filter((part) => part.kind === 'body').map((part) => taken.lines.slice(part.from, part.to).join('')).join('\n');

describe('not one word is lost', () => {
  test('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => expectWhole(takeApart(source), source)), { numRuns: 2000 });
  });

  test('of lines that look like parts, in any order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const taken = takeApart(source);
        expectWhole(taken, source);
        expect(taken.isReview).toBe(taken.parts.some((part) => part.kind !== 'body'));
      }),
      { numRuns: 2000 },
    );
  });

  test('however the critic files the lines', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 40 }), fc.constantFrom(...PART_KINDS)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(anyText, generatedPost.map((post) => post.source)), moves, (source, steps) => {
        let taken = takeApart(source);
        for (const [from, to, kind] of steps) {
          taken = reassign(taken, from, to, kind);
          expectWhole(taken, source);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('posts in random house styles', () => {
  test('are recognised, and their body is left alone', () => {
    fc.assert(
      fc.property(generatedPost, (post) => {
        const taken = takeApart(post.source);
        expectWhole(taken, post.source);
        const film = filmFacts(taken);
        expect({
          isReview: taken.isReview,
          film: film.title,
          author: taken.facts.author,
          directors: film.directors,
          cast: film.cast?.map((member) => member.name),
          countries: film.countries,
          distributor: film.distributor,
          certification: film.certification,
          minutes: film.runtime?.value,
          date: film.releaseDate?.value && isoDate(film.releaseDate.value),
          body: words(bodyOf(taken)),
        }).toEqual({
          isReview: true,
          film: post.film,
          author: post.author,
          directors: post.directors,
          cast: post.cast,
          countries: post.countries,
          distributor: post.distributor,
          certification: post.certification,
          minutes: post.minutes,
          date: post.date,
          body: words(post.body.join(' ')),
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('corrections', () => {
  const source = 'Movie Review – Quay\nBy Ivo Brandt\n\nOne jetty.\n\nA second paragraph about the jetty.\n\nDirected by: Lotte Zahn\nRun Time: 80 minutes\n';

  test('a part goes back to the body, and its facts go', () => {
    const taken = takeApart(source);
    const credits = taken.parts.find((part) => part.kind === 'credits');
    if (!credits) throw new Error('no credits found');
    const corrected = reassign(taken, credits.from, credits.to, 'body');
    expect(corrected.parts.map((part) => part.kind)).toEqual(['headline', 'byline', 'body']);
    expect(corrected.facts.credits).toEqual([]);
    expect(corrected.facts.author).toBe('Ivo Brandt');
  });

  test('lines of the body become credits, and are read whatever their labels', () => {
    const taken = takeApart('Quay\n\nOne jetty.\n\nDirector: lotte zahn\nGaffer: Bo Li\n');
    expect(taken.isReview).toBe(false);
    const corrected = reassign(reassign(taken, 4, 6, 'credits'), 0, 1, 'headline');
    expect(corrected.isReview).toBe(true);
    expect(corrected.facts.credits).toEqual([{ field: 'directors', label: 'Director', value: 'lotte zahn' }]);
    expect(corrected.facts.otherCredits).toEqual([{ label: 'Gaffer', value: 'Bo Li' }]);
  });

  test('a name alone becomes the byline', () => {
    const corrected = reassign(takeApart('Ivo Brandt\n\nOne jetty.\n'), 0, 1, 'byline');
    expect(corrected.facts.author).toBe('Ivo Brandt');
  });

  test('an empty or foreign range changes nothing', () => {
    const taken = takeApart(source);
    expect(reassign(taken, 3, 3, 'credits')).toBe(taken);
    expect(reassign(taken, 90, 99, 'credits')).toBe(taken);
  });
});

describe('an outlet’s boilerplate', () => {
  const footer = 'We watch **slowly**, by the lake.\n\nWrite to [the desk](https://desk.example).';
  const post = 'Review: Quay\nBy Ivo Brandt\n\nOne jetty. “Quay” makes it enough.\n\n';

  test('is recognised by its words, whatever its marks and wrapping', () => {
    const source = `${post}We watch slowly,\nby the lake.\n\nWrite to the desk.\n`;
    expect(takeApart(source).parts.at(-1)?.kind).toBe('body');
    const taken = takeApart(source, { outletBoilerplates: ['Something else.', footer] });
    expectWhole(taken, source);
    expect(words(bodyOf(taken)).join(' ')).toBe('One jetty. “Quay” makes it enough.');
  });

  test('is left alone where one word differs', () => {
    expect(takeApart(`${post}We watch slowly, by the sea.\n\nWrite to the desk.\n`, { outletBoilerplates: [footer] }).parts.at(-1)?.kind).toBe('body');
  });
});

describe('the table of importers', () => {
  test('knows files by their extension', () => {
    expect(importerFor('A Review.TXT')?.name).toBe('text');
    expect(importerFor('/old posts/quay.markdown')?.name).toBe('markdown');
    expect(importerFor('quay.docx')).toBeUndefined();
    expect(new Set(IMPORTERS.flatMap((importer) => importer.extensions)).size).toBe(IMPORTERS.flatMap((importer) => importer.extensions).length);
  });

  test('keeps a Markdown body byte for byte, and sets apart what credits stood between', () => {
    const [, markdown] = IMPORTERS;
    const taken = markdown?.takeApart('# Review: Quay\r\n\r\nOne *jetty*.  \r\n\r\nDirector: Lotte Zahn\r\nRun time: 80 min\r\n\r\n“Quay” makes\tit enough.\r\n');
    expect(taken && markdown?.body(taken)).toBe('One *jetty*.  \r\n\r\n“Quay” makes\tit enough.\r\n');
  });
});
