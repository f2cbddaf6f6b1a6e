import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UNFILED } from '../../shared/library/view.ts';
import type { Result } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { exists, makeFolder, moveEntry, namesIn, removeOwn } from '../disk/folders.ts';
import { createDurably, TEMPORARY_PREFIX } from '../disk/write.ts';
import { Library, LIBRARY_FILE } from './library.ts';
import { SAMPLE } from './sample.ts';

/** What decides which library opens at a start. */
export interface Wishes {
  /** Asked for from outside (`MARQUEE_LIBRARY`). */
  readonly asked: string | undefined;
  /** Open when the app was last used here. */
  readonly last: string | undefined;
  /** The system's documents folder. */
  readonly documents: string;
}

const NAME = 'My Reviews';

/** Writes the sample library, whole or not at all: it is made under another name and moved into place. */
async function writeSample(root: string): Promise<Result<Library>> {
  const draft = join(dirname(root), `${TEMPORARY_PREFIX}sample-${randomUUID().slice(0, 8)}`);
  const written = await onDisk(root, async () => {
    await makeFolder(draft, true);
    try {
      await makeFolder(join(draft, UNFILED));
      for (const [folder, files] of Object.entries(SAMPLE.folders)) {
        await makeFolder(join(draft, folder));
        for (const [name, text] of Object.entries(files)) await createDurably(join(draft, folder, name), text);
      }
      await createDurably(join(draft, LIBRARY_FILE), SAMPLE.head);
      await moveEntry(draft, root);
    } finally {
      await removeOwn(draft);
    }
  });
  return written.ok ? Library.open(root) : written;
}

/** The sample library in the documents folder: the one from an earlier start, or a new one beside whatever is there. */
async function sampleLibrary(documents: string): Promise<Result<Library>> {
  for (let count = 1; ; count += 1) {
    const root = join(documents, count === 1 ? NAME : `${NAME} ${count}`);
    const there = await onDisk(root, () => exists(root));
    if (!there.ok) return there;
    if (!there.value) return writeSample(root);
    const names = await onDisk(root, () => namesIn(root));
    if (names.ok && names.value.includes(LIBRARY_FILE)) return Library.open(root);
  }
}

/** Opens the library of this start: the one asked for, else the last one, else a sample. */
export async function firstLibrary(wishes: Wishes): Promise<Result<Library>> {
  if (wishes.asked !== undefined && wishes.asked !== '') return Library.openOrCreate(wishes.asked);
  if (wishes.last !== undefined) {
    // A library on a drive that is not plugged in is said to be missing, never replaced by a sample.
    return Library.open(wishes.last);
  }
  return sampleLibrary(wishes.documents);
}
