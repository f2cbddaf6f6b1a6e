import { UNFILED, type OpenedText } from '../../shared/library/view.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { diskFailure, onDisk } from '../disk/failures.ts';
import { dirname } from 'node:path';
import { ensureFolder, exists, leadsInside } from '../disk/folders.ts';
import { currentVersion, isWritable, readTextFile, versionOf } from '../disk/read.ts';
import { absolutePath } from '../disk/watch.ts';
import { createDurably, syncFolder, writeDurably } from '../disk/write.ts';
import { LIBRARY_FILE, type Library } from './library.ts';
import { filmEntry, reviewEntry } from './scan.ts';
import { keepInTrash } from './trash.ts';

/** Whether a library path names a text that Marquee edits: a review, a film's facts, or `library.yaml`. */
export function isEditable(path: string): boolean {
  const [folder, file, ...more] = path.split('/');
  if (path === LIBRARY_FILE) return true;
  if (folder === undefined || file === undefined || more.length > 0 || folder.startsWith('.') || file.startsWith('.')) return false;
  return file.toLowerCase().endsWith('.md') || (file === 'film.yaml' && folder !== UNFILED);
}

function refusal(path: string) {
  return failure('bad-input', `“${path}” is not a review or a film’s facts of this library.`, path);
}

/** The absolute path of an editable text, or a refusal for whatever lies or leads elsewhere. */
export async function resolveText(library: Library, path: string): Promise<Result<string>> {
  if (!isEditable(path)) return refusal(path);
  const absolute = absolutePath(library.root, path);
  const parent = absolutePath(library.root, path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
  // A folder that another program took away is made again by a save that writes the file anew.
  if (!(await exists(parent).catch(() => true)) && (await exists(library.root))) return ok(absolute);
  if (!(await leadsInside(parent, library.root))) return diskFailure(Object.assign(new Error(), { code: 'ENOENT' }), path);
  const version = await onDisk(path, () => currentVersion(absolute));
  if (version.ok && version.value !== null && !(await leadsInside(absolute, library.root))) return refusal(path);
  return ok(absolute);
}

/** Reads a text for editing in the window, which from then on hears of it when another program changes it. */
export async function openText(library: Library, path: string): Promise<Result<OpenedText>> {
  const opened = await readText(library, path);
  if (opened.ok) {
    library.moves.delete(path);
    if (opened.value.version !== null) library.versions.set(path, opened.value.version);
  }
  return opened;
}

/** Reads a text of the library as it is now, after the saves under way. A film's facts that are not written yet are empty. */
export async function readText(library: Library, path: string): Promise<Result<OpenedText>> {
  const where = await resolveText(library, path);
  if (!where.ok) return where;
  return library.queue.run([path], async () => {
    const file = await readTextFile(where.value, path);
    if (!file.ok) {
      const missingFilm = file.error.code === 'not-found' && path.endsWith('/film.yaml');
      return missingFilm ? ok({ path, text: '', version: null, readOnly: library.readOnly }) : file;
    }
    const readOnly = !(await isWritable(where.value)) || !(await isWritable(absolutePath(library.root, path.split('/').slice(0, -1).join('/'))));
    return ok({ path, ...file.value, readOnly });
  });
}

/** What the lists show follows from the text that was saved; the disk is not read again. */
function takeIn(library: Library, path: string, text: string): void {
  if (path === LIBRARY_FILE) return library.updateHead(text);
  const [name = ''] = path.split('/');
  const folder = library.folder(name);
  if (!folder) {
    void library.refresh([name]);
  } else if (path.endsWith('/film.yaml')) {
    const { problem: _, ...rest } = folder;
    library.update({ ...rest, ...filmEntry(name, text) });
  } else {
    const entry = reviewEntry(path, text);
    const known = folder.reviews.some((review) => review.path === path);
    const reviews = known ? folder.reviews.map((review) => (review.path === path ? entry : review)) : [...folder.reviews, entry];
    library.update({ ...folder, reviews });
  }
}

/** A save asked for just before its file was moved here belongs to the file under its new path. */
async function whereNow(library: Library, asked: string, base: string | null): Promise<string> {
  return base === null || (await exists(absolutePath(library.root, asked)).catch(() => true)) ? asked : library.currentPath(asked);
}

/**
 * Replaces a text of the library, durably, if it still is the version the new text was based on
 * (`base` null: if there is none). Answers the version of what was written.
 */
export async function saveText(library: Library, asked: string, text: string, base: string | null): Promise<Result<{ readonly version: string }>> {
  // Queued before anything else is looked at: saves end in the order in which they were asked for.
  return library.queue.run([asked], async () => {
    const path = await whereNow(library, asked, base);
    return path === asked ? write(library, path, text, base) : library.queue.run([path], () => write(library, path, text, base));
  });
}

async function write(library: Library, path: string, text: string, base: string | null): Promise<Result<{ readonly version: string }>> {
  const where = await resolveText(library, path);
  if (!where.ok) return where;
  const before = await onDisk(path, () => currentVersion(where.value));
  if (!before.ok) return before;
  const version = versionOf(text);
  if (before.value === version) {
    // An earlier try got as far as the rename: what is left is to make it last.
    const synced = await onDisk(path, () => syncFolder(dirname(where.value)));
    if (!synced.ok) return synced;
    return written(library, path, text, version);
  }
  if (before.value === null && base !== null) {
    return failure('not-found', `“${path}” was deleted or moved by another program. Your text is still here.`, path);
  }
  if (before.value !== base) {
    return failure('conflict', `Another program changed “${path}” meanwhile. Nothing was overwritten; your text is still here.`, path);
  }
  // Whoever empties a file may mean it; what was in it is kept all the same.
  if (text.trim() === '' && base !== null) {
    const kept = await keepOld(library, path, where.value);
    if (!kept.ok) return kept;
  }
  const done = await onDisk(path, async () => {
    if (base !== null) return writeDurably(where.value, text);
    await ensureFolder(dirname(where.value));
    return createDurably(where.value, text);
  });
  return done.ok ? written(library, path, text, version) : done;
}

function written(library: Library, path: string, text: string, version: string): Result<{ readonly version: string }> {
  library.versions.set(path, version);
  takeIn(library, path, text);
  return ok({ version });
}

async function keepOld(library: Library, path: string, absolute: string): Promise<Result<unknown>> {
  const old = await readTextFile(absolute, path);
  return old.ok ? keepInTrash(library.root, path, old.value.text) : old;
}

/** Keeps a text (null: what is on disk) in the trash, before something else takes its place. */
export async function setAside(library: Library, path: string, text: string | null): Promise<Result<{ readonly trashed: string }>> {
  if (text !== null) return keepInTrash(library.root, path, text);
  const opened = await readText(library, path);
  return opened.ok ? keepInTrash(library.root, path, opened.value.text) : opened;
}
