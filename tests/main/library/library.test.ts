import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFilm, deleteFilm, renameFilm, restore } from '../../../main/library/films.ts';
import { Library } from '../../../main/library/library.ts';
import { createReview, deleteReview, moveReview, renameReview } from '../../../main/library/reviews.ts';
import { openText, saveText, setAside } from '../../../main/library/texts.ts';
import { editFilm } from '../../../shared/film/film-file.ts';
import type { LibraryChange } from '../../../shared/library/view.ts';
import type { Result } from '../../../shared/result.ts';
import { tempFolder } from '../../support/temp.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function failureOf<T>(result: Result<T>) {
  if (result.ok) throw new Error('It should have failed.');
  return result.error;
}

async function newLibrary(): Promise<{ readonly library: Library; readonly root: string }> {
  const root = join(await tempFolder(), 'My Reviews');
  const library = must(await Library.openOrCreate(root));
  onTestFinished(() => library.close());
  return { library, root };
}

async function reviewOf(library: Library, title = 'Some Film', year = '2019') {
  const { folder } = must(await createFilm(library, title, year));
  const { path } = must(await createReview(library, folder));
  return { folder, path, opened: must(await openText(library, path)) };
}

describe('a library on disk', () => {
  it('is made of a missing folder, and opened again', async () => {
    const { library, root } = await newLibrary();
    expect((await readdir(root)).sort()).toEqual(['Unfiled', 'library.yaml']);
    const { folder, path } = await reviewOf(library);
    expect(folder).toBe('Some Film (2019)');
    expect(path).toBe('Some Film (2019)/review.md');
    const again = must(await Library.open(root));
    expect(again.view.folders.map((entry) => entry.folder)).toContain('Some Film (2019)');
    expect(await readFile(join(root, folder, 'film.yaml'), 'utf8')).toMatch(/^id: [\w-]{36}\ntitle: Some Film\nyear: 2019\n$/);
  });

  it('is not made of a folder that holds something else', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'taxes.txt'), 'x');
    expect(failureOf(await Library.openOrCreate(root))).toMatchObject({ code: 'not-a-library' });
    expect(await readdir(root)).toEqual(['taxes.txt']);
    expect(failureOf(await Library.openOrCreate(join(root, 'taxes.txt')))).toMatchObject({ code: 'bad-input' });
  });

  it('shows films without year, of the same name, with broken YAML, and folders without film.yaml', async () => {
    const { library, root } = await newLibrary();
    const names = [];
    for (const _ of [1, 2]) names.push(must(await createFilm(library, 'Twice', '2001')).folder);
    names.push(must(await createFilm(library, 'Yearless')).folder);
    expect(names).toEqual(['Twice (2001)', 'Twice (2001) 2', 'Yearless']);
    await mkdir(join(root, 'Loose (1999)'));
    await writeFile(join(root, 'Loose (1999)', 'note.md'), 'Hello there');
    await writeFile(join(root, 'Yearless', 'film.yaml'), 'title: [never closed\n');
    const view = must(await Library.open(root)).view;
    const byFolder = new Map(view.folders.map((entry) => [entry.folder, entry]));
    expect(byFolder.get('Loose (1999)')).toMatchObject({ film: { title: 'Loose', year: { value: 1999 } }, reviews: [{ words: 2 }] });
    expect(byFolder.get('Yearless')?.problem).toMatch(/cannot be read/);
    expect(byFolder.get('Yearless')?.film?.title).toBe('Yearless');
  });

  it('takes titles that are no file names', async () => {
    const { library, root } = await newLibrary();
    for (const title of ['Face/Off', '..', '.hidden', '🎬'.repeat(300), 'A'.repeat(300), 'con', 'Tab\there', 'Unfiled', 'x\u0000y']) {
      const { folder } = must(await createFilm(library, title));
      expect((await readdir(root)).includes(folder), title).toBe(true);
      const film = library.folder(folder)?.film;
      expect(film?.title.replaceAll('\u0000', '')).toBe(title.replaceAll('\u0000', ''));
    }
    expect((await readdir(join(root, '..'))).length).toBe(1);
  });
});

describe('saving a text', () => {
  it('writes it whole, once, and only over the version it was based on', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    const first = must(await saveText(library, path, `${opened.text}One`, opened.version));
    const second = must(await saveText(library, path, `${opened.text}One two`, first.version));
    expect(await readFile(join(root, path), 'utf8')).toBe(`${opened.text}One two`);
    expect(failureOf(await saveText(library, path, 'late', first.version)).code).toBe('conflict');
    expect(await readFile(join(root, path), 'utf8')).toBe(`${opened.text}One two`);
    expect(must(await openText(library, path)).version).toBe(second.version);
    expect((await readdir(join(root, 'Some Film (2019)'))).sort()).toEqual(['film.yaml', 'review.md']);
  });

  it('keeps the order of saves asked for at once', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    const results = await Promise.all([1, 2, 3].map((n) => saveText(library, path, `text ${n}`, opened.version)));
    expect(results.map((result) => result.ok)).toEqual([true, false, false]);
    expect(await readFile(join(root, path), 'utf8')).toBe('text 1');
  });

  it('keeps the permissions of the file', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    await chmod(join(root, path), 0o640);
    must(await saveText(library, path, 'x', opened.version));
    expect((await stat(join(root, path))).mode & 0o777).toBe(0o640);
  });

  it('keeps in the trash what an emptied file held', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    must(await saveText(library, path, '', opened.version));
    const [id = ''] = await readdir(join(root, '.marquee', 'trash'));
    expect(await readFile(join(root, '.marquee', 'trash', id, 'review.md'), 'utf8')).toBe(opened.text);
  });

  it('says that a file is gone, and puts it back when asked to', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    await rm(join(root, path));
    expect(failureOf(await saveText(library, path, 'x', opened.version))).toMatchObject({ code: 'not-found', file: path });
    must(await saveText(library, path, 'back', null));
    expect(await readFile(join(root, path), 'utf8')).toBe('back');
    expect(failureOf(await saveText(library, path, 'twice', null)).code).toBe('conflict');
  });

  it('never leaves the library', async () => {
    const { library, root } = await newLibrary();
    const outside = join(root, '..', 'outside.md');
    await writeFile(outside, 'secret');
    await mkdir(join(root, 'Film'));
    await symlink(outside, join(root, 'Film', 'link.md'));
    await symlink(join(root, '..'), join(root, 'Up'));
    for (const path of ['Film/link.md', 'Up/outside.md', '../outside.md', 'Film/../../outside.md', '.marquee/x.md', 'Film/x.txt', 'Unfiled/film.yaml', 'a/b/c.md']) {
      expect((await openText(library, path)).ok, path).toBe(false);
      expect((await saveText(library, path, 'pwned', null)).ok, path).toBe(false);
    }
    expect(await readFile(outside, 'utf8')).toBe('secret');
    expect(must(await Library.open(root)).view.folders.flatMap((entry) => entry.reviews)).toEqual([]);
  });

  it('leaves files alone that are not text', async () => {
    const { library, root } = await newLibrary();
    const files: readonly [string, Uint8Array][] = [
      ['nul.md', new Uint8Array(64)],
      ['binary.md', Uint8Array.from([0xff, 0xfe, 0x41, 0x00])],
      ['latin.md', Uint8Array.from([0x63, 0x61, 0x66, 0xe9])],
    ];
    for (const [name, bytes] of files) {
      await writeFile(join(root, 'Unfiled', name), bytes);
      expect(failureOf(await openText(library, `Unfiled/${name}`))).toMatchObject({ code: 'not-text' });
      expect(new Uint8Array(await readFile(join(root, 'Unfiled', name)))).toEqual(bytes);
    }
    const view = must(await Library.open(root)).view;
    expect(view.folders[0]?.reviews.every((review) => review.problem !== undefined)).toBe(true);
  });
});

describe('what a save finds', () => {
  it('its own text, after an error behind the rename: that is no conflict', async () => {
    const { library, root } = await newLibrary();
    const { path, opened } = await reviewOf(library);
    await writeFile(join(root, path), 'mine');
    expect(must(await saveText(library, path, 'mine', opened.version)).version).toBe(must(await openText(library, path)).version);
  });

  it('no folder any more: it is made again when the critic says so', async () => {
    const { library, root } = await newLibrary();
    const { folder, path, opened } = await reviewOf(library);
    await rm(join(root, folder), { recursive: true });
    expect(failureOf(await saveText(library, path, 'x', opened.version)).code).toBe('not-found');
    must(await saveText(library, path, 'back', null));
    expect(await readFile(join(root, path), 'utf8')).toBe('back');
  });

  it('another file under an old name: it is not mistaken for the one that moved', async () => {
    const { library, root } = await newLibrary();
    const { folder, path } = await reviewOf(library);
    must(await renameReview(library, path, 'old'));
    const again = must(await createReview(library, folder)).path;
    expect(again).toBe(path);
    await rm(join(root, again));
    must(await saveText(library, again, 'mine', null));
    expect(await readFile(join(root, again), 'utf8')).toBe('mine');
    expect(await readFile(join(root, folder, 'old.md'), 'utf8')).not.toBe('mine');
  });
});

describe('moving things about', () => {
  it('renames, files and deletes a review, and brings it back', async () => {
    const { library, root } = await newLibrary();
    const { path } = await reviewOf(library);
    const renamed = must(await renameReview(library, path, 'Festival: capsule'));
    expect(renamed.path).toBe('Some Film (2019)/Festival – capsule.md');
    const filed = must(await moveReview(library, renamed.path, null));
    expect(filed.path).toBe('Unfiled/Festival – capsule.md');
    const text = await readFile(join(root, filed.path), 'utf8');
    const { trashed } = must(await deleteReview(library, filed.path));
    expect(await readdir(join(root, 'Unfiled'))).toEqual([]);
    expect(must(await restore(library, trashed)).path).toBe(filed.path);
    expect(await readFile(join(root, filed.path), 'utf8')).toBe(text);
  });

  it('never replaces a file that has the name', async () => {
    const { library, root } = await newLibrary();
    const { path, folder } = await reviewOf(library);
    const other = must(await createReview(library, folder)).path;
    await writeFile(join(root, other), 'other');
    expect(must(await renameReview(library, path, 'REVIEW 2')).path).toBe(`${folder}/REVIEW 2 2.md`);
    expect(await readFile(join(root, other), 'utf8')).toBe('other');
  });

  it('restores beside whatever has the name now', async () => {
    const { library, root } = await newLibrary();
    const { path } = await reviewOf(library);
    const { trashed } = must(await deleteReview(library, path));
    await writeFile(join(root, path), 'newer');
    expect(must(await restore(library, trashed)).path).toBe('Some Film (2019)/review 2.md');
    expect(await readFile(join(root, path), 'utf8')).toBe('newer');
  });

  it('lets a film’s folder follow its title; a save under the old path still arrives', async () => {
    const { library, root } = await newLibrary();
    const { folder, path, opened } = await reviewOf(library);
    const film = must(await openText(library, `${folder}/film.yaml`));
    must(await saveText(library, `${folder}/film.yaml`, editFilm(film.text, 'title', 'Another: Film'), film.version));
    expect(must(await renameFilm(library, folder)).folder).toBe('Another – Film (2019)');
    must(await saveText(library, path, 'late words', opened.version));
    expect(await readFile(join(root, 'Another – Film (2019)', 'review.md'), 'utf8')).toBe('late words');
    expect((await readdir(root)).sort()).toEqual(['Another – Film (2019)', 'Unfiled', 'library.yaml']);
  });

  it('deletes a film with all its reviews, and brings it back', async () => {
    const { library, root } = await newLibrary();
    const { folder, path } = await reviewOf(library);
    const { trashed } = must(await deleteFilm(library, folder));
    expect(library.folder(folder)).toBeUndefined();
    must(await restore(library, trashed));
    expect((await stat(join(root, path))).isFile()).toBe(true);
    expect(library.folder(folder)?.reviews).toHaveLength(1);
  });

  it('keeps what is set aside', async () => {
    const { library, root } = await newLibrary();
    const { path } = await reviewOf(library);
    await writeFile(join(root, path), 'theirs');
    const theirs = must(await setAside(library, path, null));
    const mine = must(await setAside(library, path, 'mine'));
    const kept = async (id: string) => readFile(join(root, '.marquee', 'trash', id, 'review.md'), 'utf8');
    expect(await Promise.all([kept(theirs.trashed), kept(mine.trashed)])).toEqual(['theirs', 'mine']);
  });
});

describe('changes by other programs', () => {
  async function watched() {
    const made = await newLibrary();
    const open = await reviewOf(made.library);
    const changes: LibraryChange[] = [];
    const texts: { path: string; version: string | null }[] = [];
    made.library.listen({ changed: (change) => changes.push(change), textChanged: (path, version) => texts.push({ path, version }) });
    // The watcher needs a moment before it sees anything.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { ...made, ...open, changes, texts };
  }

  it('are told, for lists and for open texts; our own saves are not', async () => {
    const { library, root, path, opened, texts, changes } = await watched();
    must(await saveText(library, path, 'ours', opened.version));
    await writeFile(join(root, 'Unfiled', 'new.md'), '---\nheadline: From outside\n---\n');
    await vi.waitFor(() => expect(library.view.folders.flatMap((entry) => entry.reviews).some((review) => review.facts.headline === 'From outside')).toBe(true), 3000);
    expect(texts).toEqual([]);
    await writeFile(join(root, path), 'theirs');
    await vi.waitFor(() => expect(texts.at(-1)?.path).toBe(path), 3000);
    expect(texts.at(-1)?.version).toBe(must(await openText(library, path)).version);
    await rm(join(root, path));
    await vi.waitFor(() => expect(texts.at(-1)).toEqual({ path, version: null }), 3000);
    expect(changes.length).toBeGreaterThan(0);
  });

  it('of whole folders are seen', async () => {
    const { library, root, folder } = await watched();
    await rename(join(root, folder), join(root, 'Renamed outside'));
    await vi.waitFor(() => {
      const names = library.view.folders.map((entry) => entry.folder);
      expect(names).toContain('Renamed outside');
      expect(names).not.toContain(folder);
    }, 4000);
  });
});
