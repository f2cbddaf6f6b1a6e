/**
 * What a save takes and writes, against the same bytes written plainly.
 */
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bench, Row, Table } from '../bench.ts';
import { launch, libraryFor, type Running } from '../launch.ts';
import { reviewFile, SAVED_REVIEW } from '../library.ts';
import { bytesWritten } from '../linux.ts';
import { median, quantile, show, times } from '../stats.ts';

/** Saves of each kind and length. */
const SAVES = 40;
/** Reviews in the library: the open one, and the one that is saved. */
const REVIEWS = 2;

interface Answer {
  readonly ms: number;
  /** What the app says: a version, or a failure. */
  readonly result: { readonly ok: boolean; readonly value?: { readonly version: string }; readonly error?: { readonly message: string } };
}

/** The text with one more sentence in its middle, a different one each time. */
function edited(text: string, turn: number): string {
  const at = text.indexOf('\n\n', Math.floor(text.length / 2));
  return `${text.slice(0, at)} A ${turn}th thought, added in the margin.${text.slice(at)}`;
}

/** Saves through the page, as the editor does; the time is the page's own. */
async function saveInApp(running: Running, text: string, base: string): Promise<Answer> {
  const argument = JSON.stringify({ path: SAVED_REVIEW, text, base });
  return running.evaluate<Answer>(`(async () => {
    const argument = ${argument};
    const begun = performance.now();
    const result = await window.marquee.invoke('text.save', argument);
    return { ms: performance.now() - begun, result };
  })()`);
}

/**
 * A whole file, durable, put in the place of the old one. With the folder made durable as well it is
 * the least that Marquee promises of a save.
 */
async function savePlainly(path: string, text: string, withFolder: boolean): Promise<number> {
  const begun = performance.now();
  const handle = await open(`${path}.new`, 'w');
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(`${path}.new`, path);
  if (withFolder) {
    const folder = await open(dirname(path), 'r');
    await folder.sync();
    await folder.close();
  }
  return performance.now() - begun;
}

async function versionOf(running: Running): Promise<string> {
  const { value, error } = await running.evaluate<{ readonly value?: { readonly version: string }; readonly error?: { readonly message: string } }>(
    `window.marquee.invoke('text.open', { path: ${JSON.stringify(SAVED_REVIEW)} })`,
  );
  if (!value) throw new Error(`The review that is saved could not be opened: ${error?.message ?? 'no reason'}`);
  return value.version;
}

interface Saves {
  readonly app: number[];
  readonly plain: number[];
  readonly withFolder: number[];
  readonly written: number[];
  bytes: number;
}

async function saveMany(bench: Bench, running: Running, library: string, words: number): Promise<Saves> {
  const original = reviewFile(1, words);
  const file = join(library, SAVED_REVIEW);
  const plainFile = join(bench.temporary, 'plain.md');
  await writeFile(plainFile, original);
  // The file grows to its length by a save that does not count.
  const first = await saveInApp(running, original, await versionOf(running));
  let base = first.result.value?.version ?? '';
  const saves: Saves = { app: [], plain: [], withFolder: [], written: [], bytes: 0 };
  for (let turn = 1; turn <= SAVES; turn += 1) {
    const text = edited(original, turn);
    const before = await bytesWritten(running.pid);
    const { ms, result } = await saveInApp(running, text, base);
    if (!result.ok) throw new Error(`A save failed: ${result.error?.message ?? 'no reason'}`);
    saves.written.push((await bytesWritten(running.pid)) - before);
    saves.app.push(ms);
    base = result.value?.version ?? '';
    saves.plain.push(await savePlainly(plainFile, text, false));
    // Windows cannot open a folder.
    if (process.platform !== 'win32') saves.withFolder.push(await savePlainly(plainFile, text, true));
    if ((await readFile(file, 'utf8')) !== text) throw new Error('What was saved is not what is on the disk.');
  }
  saves.bytes = (await stat(file)).size;
  return saves;
}

function rowsOf(words: number, { app, plain, withFolder, written, bytes }: Saves): Row[] {
  const row = (name: string, list: readonly number[], wrote: number): Row => ({
    name: `${words.toLocaleString('en')} words: ${name}`,
    cells: [show(median(list)), show(quantile(list, 0.95)), times(median(list), median(plain)), show(bytes / 1024), show(wrote / 1024), times(wrote, bytes)],
    figures: { median: median(list), p95: quantile(list, 0.95), ratio: median(list) / median(plain), bytes, written: wrote },
  });
  return [row('plain write, fsync, rename', plain, bytes), row('the same, and fsync of the folder', withFolder, bytes), row("Marquee's text.save", app, median(written))];
}

/** Saves texts of three lengths, each save with another sentence in it, plain ones after each. */
export async function measureSaving(bench: Bench): Promise<Table[]> {
  const wish = { app: 'marquee', words: 1000, caret: 'start', reviews: REVIEWS } as const;
  const running = await launch(bench, wish);
  try {
    const library = await libraryFor(bench, wish);
    const rows: Row[] = [];
    for (const words of [1000, 10_000, 50_000]) {
      bench.log(`saving ${words.toLocaleString('en')} words`);
      rows.push(...rowsOf(words, await saveMany(bench, running, library, words)));
    }
    return [{ title: `One save (${SAVES} of each)`, columns: ['median ms', 'p95', 'ratio', 'file KiB', 'written KiB', 'written/file'], rows }];
  } finally {
    await running.close();
  }
}
