import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { tempFolder } from '../../support/temp.ts';

const root = join(import.meta.dirname, '../../..');
const program = join(root, 'dist/cli/marquee.js');
const run = promisify(execFile);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function marquee(args: readonly string[], cwd?: string): Promise<Ran> {
  const env = { ...process.env, MARQUEE_LIBRARY: '' };
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...args], { env, ...(cwd === undefined ? {} : { cwd }) });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const PUBLISHED = `The Salt Ferry — Movie Review

Movie Review – The Salt Ferry

Review by Nora Whitfield

It begins with a rope. “Nothing happens,” someone said — and they were right.

Directed with care, it is 1917’s quieter cousin.

Visit Nora’s blog at https://nora.example

Directed by: Marta Ebanks
Release Date: October 11, 2024
Run Time: 112 Minutes
Rated: PG-13
Country: Portugal
Distributor: Halfmoon Pictures

We are a small magazine. Follow us on Mastodon.
`;

beforeAll(async () => {
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'cli', logLevel: 'error' });
}, 60_000);

describe('marquee on the command line', () => {
  it('brings a published review in and gives the same text back', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'post.txt'), PUBLISHED);
    const library = join(folder, 'Library');
    const imported = await marquee(['import', 'post.txt', '--library', library, '--outlet', 'The Late Reel'], folder);
    expect(imported).toEqual({ code: 0, out: 'The Salt Ferry/review.md\n', err: '' });
    const exported = await marquee(['export', join(library, 'The Salt Ferry/review.md'), '--to', 'text']);
    expect(exported.out.trim()).toBe(PUBLISHED.trim());
    const listed: unknown = JSON.parse((await marquee(['list', '--library', library, '--json'])).out);
    expect(listed).toMatchObject([
      { path: 'The Salt Ferry/review.md', headline: 'Movie Review – The Salt Ferry', author: 'Nora Whitfield', outlet: 'The Late Reel', status: 'published', film: { title: 'The Salt Ferry', directors: ['Marta Ebanks'], runtime: 112, releaseDate: '2024-10-11' } },
    ]);
    const checked = await marquee(['check', join(library, 'The Salt Ferry/review.md')]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('There is no rating');
  });

  it('brings in two reviews of one film, and a text that is no review as an unfiled draft', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.txt'), PUBLISHED);
    await writeFile(join(folder, 'b.txt'), PUBLISHED.replace('It begins', 'It starts'));
    await writeFile(join(folder, 'list.txt'), 'milk\neggs\n');
    const result = await marquee(['import', 'a.txt', 'b.txt', 'list.txt', '--library', 'L'], folder);
    expect(result.out.split('\n')).toEqual(['The Salt Ferry/review.md', 'The Salt Ferry/review 2.md', 'Unfiled/list.md', '']);
    expect(await readFile(join(folder, 'L/Unfiled/list.md'), 'utf8')).toMatch(/milk\s+eggs/);
  });

  it('exports several reviews into a folder', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.txt'), PUBLISHED);
    await marquee(['import', 'a.txt', 'a.txt', '--library', 'L'], folder);
    const reviews = ['L/The Salt Ferry/review.md', 'L/The Salt Ferry/review 2.md'];
    const result = await marquee(['export', ...reviews, '--to', 'html', '-o', 'out'], folder);
    expect(result.code).toBe(0);
    const files = await readdir(join(folder, 'out'));
    expect(files.sort()).toEqual(['The Salt Ferry – review 2.html', 'The Salt Ferry.html']);
    expect(await readFile(join(folder, 'out', 'The Salt Ferry.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('says in one line what is wrong: exit 1 for bad input, 2 for wrong usage', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'binary.txt'), Uint8Array.from([0, 255, 1]));
    await writeFile(join(folder, 'stray.md'), 'Hello');
    await mkdir(join(folder, 'Other'));
    await writeFile(join(folder, 'Other', 'x.doc'), 'x');
    const bad = [
      ['import', 'missing.txt', '--library', 'L'],
      ['import', 'binary.txt', '--library', 'L'],
      ['import', 'stray.md', '--library', 'Other'],
      ['export', 'stray.md', '--to', 'html'],
      ['export', 'missing.md', '--to', 'html'],
      ['export', 'stray.md', '--to', 'papyrus'],
      ['check', 'stray.md'],
      ['list', '--library', 'Other'],
    ];
    for (const args of bad) {
      const result = await marquee(args, folder);
      expect(result.code, args.join(' ')).toBe(1);
      expect(result.err.trim().split('\n'), args.join(' ')).toHaveLength(1);
      expect(result.err).not.toMatch(/\bat .*:\d+:\d+/);
    }
    for (const args of [[], ['fly'], ['import'], ['import', 'x.txt'], ['export', 'x.md'], ['list', '--nope'], ['check']]) {
      expect((await marquee(args, folder)).code, args.join(' ')).toBe(2);
    }
    expect((await marquee(['--help'])).out).toContain('marquee import');
  });
});
