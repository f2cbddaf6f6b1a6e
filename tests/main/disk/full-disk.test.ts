import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp.ts';

const run = promisify(execFile);

/** Whether this machine lets a process mount a small disk of its own (Linux namespaces). */
async function canMount(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return run('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /tmp']).then(
    () => true,
    () => false,
  );
}

/** What runs on the small disk: fills it, tries to save, makes room, saves again, then tries with the disk shut. */
const SCRIPT = `
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createFilm, createReview, Library, openText, saveText } from './library.mjs';
const root = process.env.DISK + '/L';
const opened = await Library.create(root);
if (!opened.ok) throw new Error(opened.error.message);
const library = opened.value;
const { folder } = (await createFilm(library, 'Full')).value;
const { path } = (await createReview(library, folder)).value;
const before = (await openText(library, path)).value;
await writeFile(process.env.DISK + '/filler', new Uint8Array(2_000_000)).catch(() => undefined);
const text = before.text + 'word '.repeat(20_000);
const refused = await saveText(library, path, text, before.version);
const intact = (await readFile(root + '/' + path, 'utf8')) === before.text;
const left = (await readdir(root + '/' + folder)).sort();
await rm(process.env.DISK + '/filler');
const saved = await saveText(library, path, text, before.version);
const whole = (await readFile(root + '/' + path, 'utf8')) === text;
execFileSync('mount', ['-o', 'remount,ro', process.env.DISK]);
const shut = await openText(library, path);
const readOnly = await saveText(library, path, 'x', shut.value.version);
const untouched = (await readFile(root + '/' + path, 'utf8')) === text;
console.log(JSON.stringify({ refused, intact, left, saved: saved.ok, whole, shut: shut.value.readOnly, readOnly, untouched }));
process.exit(0);
`;

if (await canMount()) {
  describe('a disk that is full, then read-only', () => {
    it('leaves the old text whole, says so, and saves when there is room again', async () => {
      const folder = await tempFolder();
      const { build } = await import('vite');
      const root = join(import.meta.dirname, '../../..');
      await build({
        root,
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true },
        build: { ssr: join(root, 'tests/main/disk/store.ts'), outDir: folder, target: 'node20', rolldownOptions: { output: { entryFileNames: 'library.mjs' } } },
      });
      await mkdir(join(folder, 'disk'));
      await writeFile(join(folder, 'fill.mjs'), SCRIPT);
      const command = `mount -t tmpfs -o size=1m none "$DISK" && exec "$NODE" "$SCRIPT"`;
      const { stdout } = await run('unshare', ['-rm', 'sh', '-c', command], {
        env: { ...process.env, DISK: join(folder, 'disk'), NODE: process.execPath, SCRIPT: join(folder, 'fill.mjs') },
      });
      const result = JSON.parse(stdout) as { refused: { ok: boolean; error: { code: string; message: string } }; intact: boolean; left: string[]; saved: boolean; whole: boolean; shut: boolean; readOnly: { error: { code: string; message: string } }; untouched: boolean };
      expect(result.refused.ok).toBe(false);
      expect(result.refused.error.code).toBe('disk-full');
      expect(result.refused.error.message).toMatch(/disk is full/);
      expect(result).toMatchObject({ intact: true, left: ['film.yaml', 'review.md'], saved: true, whole: true, shut: true, untouched: true });
      expect(result.readOnly.error).toMatchObject({ code: 'read-only', message: expect.stringContaining('Save a copy elsewhere') as string });
    });
  });
}

describe('what every machine can try', () => {
  it('says which text is in a folder that cannot be reached', async () => {
    const { Library } = await import('../../../main/library/library.ts');
    const opened = await Library.open(join(await tempFolder(), 'not', 'there'));
    expect(opened).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
