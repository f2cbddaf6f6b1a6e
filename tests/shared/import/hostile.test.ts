import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../../shared/import/body.ts';
import { filmFacts } from '../../../shared/import/film-facts.ts';
import { readCast, splitPeople, splitThings } from '../../../shared/import/people.ts';
import { takeApart } from '../../../shared/import/take-apart.ts';
import { understandDate } from '../../../shared/film/dates.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';

/** Ten times as much is tried as well. A text of 10 MB takes ten times longer still; it was tried by hand. */
const SIZE = 100_000;
const POST = 'Movie Review – Quay\nBy Ivo Brandt\n\nOne jetty. “Quay” makes it enough.\n\n';
const CREDITS = '\nDirected by: Lotte Zahn\nRun Time: 80 minutes\nRated: R\n';

/** A pattern repeated to about the given length. */
const filled = (pattern: string, length: number) => pattern.repeat(Math.ceil(length / pattern.length));

/** Inputs made to be slow for a careless reader; `size` is in characters. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'one line of one letter': (size) => filled('a', size),
  'one line of spaces': (size) => filled(' ', size),
  'one line of stars': (size) => filled('*', size),
  'one line of one address': (size) => `https://${filled('a', size)}`,
  'one line of one address and stops': (size) => `https://${filled('.', size)}a`,
  'one line of underscores': (size) => filled('_', size),
  'one line of dashes': (size) => filled('-', size),
  'one line of digits': (size) => filled('1', size),
  'one line of brackets': (size) => filled('[', size),
  'one line of addresses': (size) => filled('http://a_b.c/_ ', size),
  'one line of labels': (size) => filled('Director: A ', size),
  'nothing but line endings': (size) => filled('\n', size),
  'nothing but returns': (size) => filled('\r', size),
  'lines of one letter': (size) => filled('a\n', size),
  'lines just below the limit': (size) => filled(`${filled('By A, B and C – ', 1490)}\n`, size),
  'lines of brackets below the limit': (size) => filled(`${filled('[a](', 1490)}\n`, size),
  'lines of dashes below the limit': (size) => filled(`${filled(' - ', 1490)}\n`, size),
  'credits and nothing else': (size) => POST + filled('Directed by: Lotte Zahn\nRun Time: 80 minutes\n', size),
  'credits apart by prose': (size) => POST + filled('Directed by: Lotte Zahn\n\nThe jetty is long and it is cold. Nobody fishes.\n\n', size),
  'labels without values': (size) => POST + filled('Cast:\n', size),
  'cast lists': (size) => POST + filled('Cast:\nA as B\n', size),
  'footers': (size) => POST + filled('© 2020 Quay\n', size),
  'rules': (size) => POST + filled('---\n', size) + CREDITS,
  'headlines': (size) => filled('Movie Review – Quay\n', size),
  'prose of a long review': (size) => POST + filled('There is a moment early in the film when nothing happens – and keeps happening: slowly.\n\n', size) + CREDITS,
  'wrapped prose': (size) => POST + filled('There is a moment early in the film when nothing happens, and keeps\n', size) + CREDITS,
};

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('time grows with length and no faster', () => {
  test.each(Object.entries(SHAPES))('%s', (name, make) => {
    const run = (source: string) =>
      milliseconds(() => {
        const taken = takeApart(source, { outletBoilerplates: ['a a a a a a', 'Movie Review – Quay'] });
        filmFacts(taken);
        bodyMarkdown(taken, 'text');
        bodyMarkdown(taken, 'markdown');
      });
    run(make(SIZE / 10));
    const [one, ten] = [run(make(SIZE)), run(make(SIZE * 10))];
    console.log(`${name.padEnd(36)} 100 kB ${one.toFixed(0).padStart(5)} ms   1 MB ${ten.toFixed(0).padStart(6)} ms   ratio ${(ten / one).toFixed(1)}`);
    expect(takeApart(make(1000)).lines.join('')).toBe(make(1000));
  });
});

describe('values typed by a stranger', () => {
  const VALUES = [filled('a', 50_000), filled(' ', 50_000), filled('(', 50_000), filled(', ', 50_000), filled(' and', 50_000), filled('1', 50_000), filled('Dec ', 50_000), filled('A as B as ', 50_000), filled('\u0000', 1000)];
  test.each(VALUES.map((value) => [value.slice(0, 12), value]))('%j…', (start, value) => {
    const time = milliseconds(() => {
      splitPeople(value);
      readCast(value);
      splitThings(value);
      expect(understandDate(value).typed).toBe(value);
      expect(understandRunTime(value).typed).toBe(value);
    });
    console.log(`50 kB of ${JSON.stringify(start).padEnd(20)} ${time.toFixed(0)} ms`);
  });
});
