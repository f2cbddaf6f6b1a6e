import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate, type CalendarDate } from '../../../shared/film/dates.ts';
import { bodyMarkdown } from '../../../shared/import/body.ts';
import { filmFacts } from '../../../shared/import/film-facts.ts';
import type { PartKind, TakenApart } from '../../../shared/import/parts.ts';
import { importerFor } from '../../../shared/import/sources.ts';
import { expectWhole, words } from './support.ts';

/** What a person says is in a published post, written by hand beside it. */
interface Expected {
  readonly isReview: boolean;
  /** Lines with words, trimmed, of every kind but the body. */
  readonly parts: Partial<Record<PartKind, readonly string[]>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Dates as ISO 8601, run time in minutes, a value that is not understood as `{ typed }`. */
  readonly film: Readonly<Record<string, unknown>>;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/import');
const POSTS = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/.test(name));

function linesByKind(taken: TakenApart): Partial<Record<PartKind, string[]>> {
  const found: Partial<Record<PartKind, string[]>> = {};
  for (const { kind, from, to } of taken.parts) {
    const own = taken.lines.slice(from, to).map((line) => line.trim()).filter((line) => line !== '');
    if (kind !== 'body') found[kind] = [...(found[kind] ?? []), ...own];
  }
  return found;
}

function shortFilm(taken: TakenApart): Record<string, unknown> {
  const { year, releaseDate, runtime, ...rest } = filmFacts(taken);
  const short = <T>(fact: { typed: string; value?: T } | undefined, key: string, show: (value: T) => unknown) =>
    fact === undefined ? {} : { [key]: fact.value === undefined ? { typed: fact.typed } : show(fact.value) };
  return {
    ...rest,
    ...short(year, 'year', (value: number) => value),
    ...short(releaseDate, 'releaseDate', (value: CalendarDate) => isoDate(value)),
    ...short(runtime, 'runtime', (value: number) => value),
  };
}

describe('published posts', () => {
  test('there are enough of them', () => {
    expect(POSTS.length).toBeGreaterThan(30);
  });

  test.each(POSTS)('%s', (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
    const taken = importerFor(name)?.takeApart(source);
    if (!taken) throw new Error(`no importer for ${name}`);
    expectWhole(taken, source);
    const { credits: _credits, otherCredits: _others, ...facts } = taken.facts;
    expect({ isReview: taken.isReview, parts: linesByKind(taken), facts, film: shortFilm(taken) }).toEqual(expected);
  });

  test.each(POSTS.filter((name) => name.endsWith('.md')))('%s keeps the bytes of its body', (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    const taken = importerFor(name)?.takeApart(source);
    if (!taken) throw new Error(`no importer for ${name}`);
    const body = bodyMarkdown(taken, 'markdown');
    const bodies = taken.parts.filter((part) => part.kind === 'body');
    if (bodies.length === 1) expect(source).toContain(body);
    expect(words(body)).toEqual(bodies.flatMap((part) => words(taken.lines.slice(part.from, part.to).join(''))));
  });
});
