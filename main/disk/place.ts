import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { exists } from './folders.ts';

/** Where a file lies: the library folder above it, and its path in there with `/`. */
export interface Place {
  readonly root: string;
  readonly path: string;
}

/** The nearest folder above a file that holds `marker`; null when there is none. The file itself may be missing. */
export async function findUpwards(file: string, marker: string): Promise<Place | null> {
  const absolute = resolve(file);
  const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  const whole = join(parent, absolute.slice(dirname(absolute).length));
  for (let folder = parent; ; folder = dirname(folder)) {
    if (await exists(join(folder, marker))) return { root: folder, path: relative(folder, whole).split(sep).join('/') };
    if (dirname(folder) === folder) return null;
  }
}
