import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { collisionKey, freeName } from '../../shared/library/names.ts';
import { failure, type Result } from '../../shared/result.ts';
import { at, textOf } from '../../shared/yaml/values.ts';
import { onDisk } from '../disk/failures.ts';
import { ensureFolder, exists, makeFolder, moveEntry, namesIn, removeOwn } from '../disk/folders.ts';
import { readTextFile } from '../disk/read.ts';
import { absolutePath } from '../disk/watch.ts';
import { createDurably } from '../disk/write.ts';

/** Where deleted things lie, inside the library. */
const TRASH = join('.marquee', 'trash');
/** What it says about one deleted thing: from where it came, and when. */
const NOTE = 'deleted.json';

interface Place {
  readonly id: string;
  readonly folder: string;
}

async function newPlace(root: string, path: string): Promise<Place> {
  const now = new Date().toISOString();
  const id = `${now.replace(/[^\d]/g, '').slice(0, 14)}-${randomUUID().slice(0, 8)}`;
  const folder = join(root, TRASH, id);
  await makeFolder(folder, true);
  await createDurably(join(folder, NOTE), `${JSON.stringify({ path, deleted: now }, null, 2)}\n`);
  return { id, folder };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Moves a file or folder of the library to its trash. The value names it for {@link restoreFromTrash}. */
export async function moveToTrash(root: string, path: string): Promise<Result<{ readonly trashed: string }>> {
  return onDisk(path, async () => {
    const place = await newPlace(root, path);
    try {
      await moveEntry(absolutePath(root, path), join(place.folder, lastPart(path)));
    } catch (error) {
      await removeOwn(place.folder);
      throw error;
    }
    return { trashed: place.id };
  });
}

/** Keeps a text in the trash, for when something else takes its place on disk. */
export async function keepInTrash(root: string, path: string, text: string): Promise<Result<{ readonly trashed: string }>> {
  return onDisk(path, async () => {
    const place = await newPlace(root, path);
    await createDurably(join(place.folder, lastPart(path)), text);
    return { trashed: place.id };
  });
}

/** Moves something from the trash to where it was, beside whatever has its name now. Answers its library path. */
export async function restoreFromTrash(root: string, id: string): Promise<Result<{ readonly path: string }>> {
  const folder = join(root, TRASH, id);
  const note = await readTextFile(join(folder, NOTE), 'the trash');
  if (!note.ok) return note;
  const path = pathIn(note.value.text);
  if (path === undefined) return failure('bad-input', `The note about “${id}” in the trash cannot be read. The text itself is still in ${TRASH}.`);
  return onDisk(path, async () => {
    const [parent, name] = path.includes('/') ? [path.slice(0, path.lastIndexOf('/')), lastPart(path)] : ['', path];
    const target = absolutePath(root, parent);
    if (!(await exists(target))) await ensureFolder(target);
    const taken = new Set((await namesIn(target)).map(collisionKey));
    const free = freeName(name, taken);
    await moveEntry(join(folder, name), join(target, free));
    await removeOwn(folder);
    return { path: parent === '' ? free : `${parent}/${free}` };
  });
}

function pathIn(note: string): string | undefined {
  try {
    const path = textOf(at(JSON.parse(note) as unknown, 'path'));
    // The note is a plain file that anybody may have written: it names nothing outside the library.
    return path?.split('/').some((part) => part === '' || part.startsWith('.') || part.includes('\\')) ? undefined : path;
  } catch {
    return undefined;
  }
}
