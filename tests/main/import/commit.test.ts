import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commitImports } from '../../../main/import/commit.ts';
import { readSource } from '../../../main/import/sources.ts';
import { Library } from '../../../main/library/library.ts';
import { exportReview } from '../../../main/export/export.ts';
import { understandDate, isoDate } from '../../../shared/film/dates.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';
import { takeApart } from '../../../shared/import/take-apart.ts';
import type { ImportItem, ImportSource } from '../../../shared/ipc/contract.ts';
import { tempFolder } from '../../support/temp.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/import');

async function newLibrary(): Promise<Library> {
  const library = await Library.create(join(await tempFolder(), 'L'));
  if (!library.ok) throw new Error(library.error.message);
  onTestFinished(() => library.value.close());
  return library.value;
}

function itemOf(source: ImportSource, outlet?: string): ImportItem {
  const taken = takeApart(source.source);
  const { film, year, author } = taken.facts;
  return {
    ...source,
    parts: [...taken.parts],
    film: taken.isReview && film !== undefined ? { title: film, ...(year === undefined ? {} : { year: String(year) }) } : null,
    ...(author === undefined ? {} : { author }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** Letters and digits of a text, word by word; Markdown marks and punctuation do not count. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

async function everythingIn(library: Library): Promise<string> {
  const names = await readdir(library.root, { recursive: true });
  const files = names.filter((name) => /\.(?:md|yaml)$/.test(name));
  return (await Promise.all(files.map((name) => readFile(join(library.root, name), 'utf8')))).join('\n');
}

/** Words that stand for a fact which is stored in another form: a date as ISO, a run time as minutes, a label as its key. */
function storedOtherwise(source: string): Set<string> {
  const dates = source.split('\n').flatMap((line) => {
    const value = line.replace(/^[^:\t–—]*[:\t–—]\s*/, '').trim();
    const date = understandDate(value).value;
    const time = understandRunTime(value).value;
    return [...(date ? wordsOf(value).concat(isoDate(date)) : []), ...(time === undefined ? [] : wordsOf(value))];
  });
  return new Set(dates);
}

describe('bringing published reviews into a library', () => {
  it('loses no word of any fixture: each is in the review, the film’s facts, the authors or the outlets', async () => {
    const names = (await readdir(FIXTURES)).filter((name) => /\.(?:txt|md)$/.test(name));
    expect(names.length).toBeGreaterThan(25);
    for (const name of names) {
      const source = await readSource(join(FIXTURES, name));
      if (!source.ok) throw new Error(`${name}: ${source.error.message}`);
      const library = await newLibrary();
      const [outcome] = await commitImports(library, [itemOf(source.value)]);
      if (!outcome || !('path' in outcome)) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      const exported = await exportReview(library, outcome.path, 'text');
      const kept = new Set(wordsOf(`${await everythingIn(library)}\n${exported.ok ? exported.value.text : ''}`));
      const otherwise = storedOtherwise(source.value.source);
      expect(wordsOf(source.value.source).filter((word) => !kept.has(word) && !otherwise.has(word)), name).toEqual([]);
    }
  });

  it('files a second review under the same film and leaves the film’s facts as they are', async () => {
    const library = await newLibrary();
    const post = (runtime: string) => ({ name: 'a.txt', kind: 'text' as const, source: `Movie Review – Twice\n\nReview by A Critic\n\nA paragraph about Twice.\n\nDirected by: Ann Lee\nRun Time: ${runtime}\nCountry: Norway\n` });
    const outcomes = await commitImports(library, [itemOf(post('100 Minutes')), itemOf(post('101 Minutes'))]);
    expect(outcomes.map((outcome) => 'path' in outcome && outcome.path)).toEqual(['Twice/review.md', 'Twice/review 2.md']);
    expect(await readFile(join(library.root, 'Twice/film.yaml'), 'utf8')).toContain('runtime: 100');
    // The second post said something else: its words stay with it.
    expect(await readFile(join(library.root, 'Twice/review 2.md'), 'utf8')).toContain('101 Minutes');
  });

  it('keeps the header of another tool and adds what it lacks', async () => {
    const library = await newLibrary();
    const source = '---\nlayout: post # mine\nauthor: Someone\n---\n\nJust a note about cinemas.\n';
    const [outcome] = await commitImports(library, [itemOf({ name: 'note.md', kind: 'markdown', source })]);
    const text = await readFile(join(library.root, outcome && 'path' in outcome ? outcome.path : ''), 'utf8');
    expect(text).toContain('layout: post # mine\n');
    expect(text).toContain('author: Someone\n');
    expect(text).toContain('status: drafting\n');
    expect(text.endsWith('\n\nJust a note about cinemas.\n')).toBe(true);
  });

  it('loses nothing when the source’s own header cannot be read, or says something else', async () => {
    const post = '\n# Movie Review – Dust\n\nReview by Ann Lee\n\nA paragraph about Dust.\n\nDirected by: Bo Ek\nNarrated by: Zebulon Quux\nRun Time: 90 Minutes\n';
    const library = await newLibrary();
    const sources = [`---\ntitle: Film: the review\n---\n${post}`, `---\nauthor: alee\nheadline: Own\n---\n${post}`, '---\n\nA rule first, then words about rules.\n\n---\n\nAnd more.\n'];
    for (const source of sources) {
      const [outcome] = await commitImports(library, [itemOf({ name: 'x.md', kind: 'markdown', source })]);
      if (!outcome || !('path' in outcome)) throw new Error(JSON.stringify(outcome));
      const kept = new Set(wordsOf(`${await everythingIn(library)}\n${(await exportReview(library, outcome.path, 'text').then((made) => (made.ok ? made.value.text : '')))}`));
      expect(wordsOf(source).filter((word) => !kept.has(word))).toEqual([]);
      const exported = await exportReview(library, outcome.path, 'text');
      expect(exported.ok).toBe(true);
    }
    const second = await readFile(join(library.root, 'Dust/review 2.md'), 'utf8');
    expect(second).toContain('author: alee\nheadline: Own\n');
    expect(second).toContain('Review by Ann Lee');
    expect(second).toContain('Movie Review – Dust');
  });

  it('refuses parts that do not add up, and writes nothing', async () => {
    const library = await newLibrary();
    const item = { ...itemOf({ name: 'a.txt', kind: 'text', source: 'One\nTwo\n' }), parts: [{ kind: 'body' as const, from: 0, to: 1 }] };
    const [outcome] = await commitImports(library, [item]);
    expect(outcome).toMatchObject({ problem: expect.stringContaining('do not add up') as string });
    expect(await readdir(join(library.root, 'Unfiled'))).toEqual([]);
  });
});
