import { randomBytes } from 'node:crypto';
import { link, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './failures.ts';

/** How long a rename that another program blocks is tried again. Milliseconds. */
const RENAME_PATIENCE = 2000;

/** Names of our temporary files begin so; watchers and scans pass them over. */
export const TEMPORARY_PREFIX = '.marquee-';

/** Makes the entries of a folder durable. Windows cannot open folders, and needs not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Some network and user-space file systems know no fsync of a folder: they keep names in another way, or cannot.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EISDIR', 'EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) throw error;
  }
}

/** Virus scanners and sync services hold files for moments; that is not a failure yet. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  const deadline = performance.now() + RENAME_PATIENCE;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const blocked = ['EBUSY', 'EPERM', 'EACCES'].includes(errnoOf(error) ?? '') && process.platform === 'win32';
      if (!(blocked || errnoOf(error) === 'EBUSY') || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Writes a temporary file in a folder, durably, and gives its path. It is removed again when anything fails. */
async function writeTemporary(path: string, text: string | Uint8Array, mode: number | undefined): Promise<string> {
  const name = `${TEMPORARY_PREFIX}${basename(path).slice(0, 40)}-${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(path), name);
  const handle = await open(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      // A umask narrows what open() is given; an existing file keeps its permissions exactly.
      if (mode !== undefined && process.platform !== 'win32') await handle.chmod(mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  return temporary;
}

async function claimAndWrite(path: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await unlink(path).catch(() => undefined);
    throw error;
  }
  await handle.close();
}

/**
 * Writes a new file whole and durably and never replaces anything: a reader sees no file or all of it.
 *
 * @throws the error of the operating system; EEXIST where something has the name.
 */
export async function createDurably(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(path, text, undefined);
  try {
    await link(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errnoOf(error) ?? '')) throw error;
    // Disks without hard links (exFAT, some network shares): the name is claimed first, then filled.
    await claimAndWrite(path, text);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await syncFolder(dirname(path));
}

/**
 * Replaces a file whole and durably: temporary file in the same folder, written, fsynced, renamed over
 * the old one, folder fsynced. Whatever happens, the path holds all of the old text or all of the new.
 *
 * @throws the error of the operating system; the old file is then untouched and no temporary file is left
 *   (as far as the disk lets us remove it).
 */
export async function writeDurably(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(path, text, await modeOf(path));
  try {
    await renameWithPatience(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}
