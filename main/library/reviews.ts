import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { collisionKey, fileNameFrom, freeName } from '../../shared/library/names.ts';
import { UNFILED } from '../../shared/library/view.ts';
import { editHeader, REVIEW_KEYS } from '../../shared/review/header.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { onDisk } from '../disk/failures.ts';
import { ensureFolder, moveEntry, namesIn } from '../disk/folders.ts';
import { createDurably } from '../disk/write.ts';
import { absolutePath } from '../disk/watch.ts';
import type { Library } from './library.ts';
import { resolveText } from './texts.ts';
import { moveToTrash } from './trash.ts';

/** What a new review starts with. */
export interface NewReview {
  /** Null for unfiled. */
  readonly folder: string | null;
  /** Without extension; a free one near it is taken. */
  readonly name: string;
  /** A header that the text came with; what it says stays. */
  readonly header?: string;
  readonly facts: { readonly [Key in (typeof REVIEW_KEYS)[number]]?: YamlValue };
  /** Markdown. */
  readonly body: string;
}

/** The text of a new review: its header in the usual order of keys, an empty line, its body. */
function newText(review: NewReview): string {
  const facts: NewReview['facts'] = { id: randomUUID(), ...review.facts, created: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
  let header = review.header ?? '';
  for (const key of REVIEW_KEYS) if (facts[key] !== undefined) header = editHeader(header, key, facts[key]);
  return header + review.body;
}

/** The names of a folder are given out one at a time. */
function namesKey(folder: string): string {
  return `${folder}/.names`;
}

/** Writes a new review under a free name. Answers its path. */
export async function addReview(library: Library, review: NewReview): Promise<Result<{ readonly path: string }>> {
  const folder = review.folder ?? UNFILED;
  if (folder !== UNFILED && !library.folder(folder)) return failure('not-found', `There is no film in “${folder}”. Nothing was written.`, folder);
  const made = await library.queue.run([namesKey(folder)], () =>
    onDisk(folder, async () => {
      if (folder === UNFILED) await ensureFolder(join(library.root, UNFILED));
      const taken = new Set((await namesIn(join(library.root, folder))).map(collisionKey));
      const path = `${folder}/${freeName(`${fileNameFrom(review.name, 'review')}.md`, taken)}`;
      await createDurably(absolutePath(library.root, path), newText(review));
      library.moves.delete(path);
      return { path };
    }),
  );
  if (made.ok) await library.refresh([folder]);
  return made;
}

/** A new, empty review for the library's first author and outlet. */
export async function createReview(library: Library, folder: string | null, headline?: string): Promise<Result<{ readonly path: string }>> {
  const { authors, outlets } = library.view;
  const name = folder === null ? (headline ?? 'Untitled') : 'review';
  const facts = { headline, author: authors[0]?.name, outlet: outlets[0]?.name, status: 'drafting' };
  return addReview(library, { folder, name, facts, body: '' });
}

/** Moves a review's file; whoever has it open follows. */
async function relocate(library: Library, from: string, folder: string, name: string): Promise<Result<{ readonly path: string }>> {
  const where = await resolveText(library, from);
  if (!where.ok) return where;
  const before = from.slice(0, from.indexOf('/'));
  const moved = await library.queue.run([from, namesKey(folder)], () =>
    onDisk(from, async () => {
      if (folder === UNFILED) await ensureFolder(join(library.root, UNFILED));
      const others = (await namesIn(join(library.root, folder))).filter((other) => `${folder}/${other}` !== from);
      const path = `${folder}/${freeName(name, new Set(others.map(collisionKey)))}`;
      if (path !== from) await moveEntry(where.value, absolutePath(library.root, path));
      library.remember([{ from, to: path }]);
      return { path };
    }),
  );
  if (moved.ok && moved.value.path !== from) await library.refresh([before, folder], [{ from, to: moved.value.path }]);
  return moved;
}

/** Gives a review's file another name in the same folder. */
export async function renameReview(library: Library, path: string, name: string): Promise<Result<{ readonly path: string }>> {
  const stem = fileNameFrom(name.replace(/\.md$/i, ''), '');
  if (stem === '') return failure('bad-input', `“${name}” holds nothing that a file name can be made of. The file keeps its name.`, path);
  return relocate(library, path, path.slice(0, path.indexOf('/')), `${stem}.md`);
}

/** Files a review under another film; null takes it from its film. */
export async function moveReview(library: Library, path: string, folder: string | null): Promise<Result<{ readonly path: string }>> {
  const target = folder ?? UNFILED;
  if (target !== UNFILED && !library.folder(target)) return failure('not-found', `There is no film in “${target}”. The review stays where it is.`, path);
  if (path.startsWith(`${target}/`)) return ok({ path });
  return relocate(library, path, target, path.slice(path.indexOf('/') + 1));
}

/** Moves a review to the library's trash. */
export async function deleteReview(library: Library, path: string): Promise<Result<{ readonly trashed: string }>> {
  const where = await resolveText(library, path);
  if (!where.ok) return where;
  const deleted = await library.queue.run([path], () => moveToTrash(library.root, path));
  if (!deleted.ok) return deleted;
  library.versions.delete(path);
  await library.refresh([path.slice(0, path.indexOf('/'))]);
  return deleted;
}
