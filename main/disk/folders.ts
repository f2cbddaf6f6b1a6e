import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errnoOf } from './failures.ts';
import { syncFolder, TEMPORARY_PREFIX } from './write.ts';

/** Entries of a folder that are not hidden and not ours in passing, sorted by name. Links are left out unless they lead to something inside `within`. */
export async function listFolder(path: string, within: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const kept: Dirent[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith(TEMPORARY_PREFIX)) continue;
    if (entry.isSymbolicLink() && !(await leadsInside(join(path, entry.name), within))) continue;
    kept.push(entry);
  }
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a path, links followed, lies inside a folder. */
export async function leadsInside(path: string, root: string): Promise<boolean> {
  try {
    const [real, realRoot] = [await realpath(path), await realpath(root)];
    return real === realRoot || real.startsWith(realRoot + sep);
  } catch {
    return false;
  }
}

/** Whether something exists under a path, links not followed. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Whether a path is a folder, links followed. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    await readdir(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** When a folder or one of the files in it was last changed. Milliseconds since 1970. */
export async function newestChange(path: string): Promise<number> {
  const names = await readdir(path);
  const stats = await Promise.all([path, ...names.map((name) => join(path, name))].map((each) => lstat(each)));
  return Math.max(...stats.map((each) => each.mtimeMs));
}

/** Names in a folder; none when it does not exist. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Makes a folder that must not exist yet, durably. Its parent is made too when `parents` says so. */
export async function makeFolder(path: string, parents = false): Promise<void> {
  if (parents) await mkdir(dirname(path), { recursive: true });
  await mkdir(path);
  await syncFolder(dirname(path));
}

/** Makes a folder if it is not there. */
export async function ensureFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await syncFolder(dirname(path));
}

/** Moves a file or folder, durably. Fails with EEXIST rather than replacing anything (a folder at the new name, or a file). */
export async function moveEntry(from: string, to: string): Promise<void> {
  if (await exists(to)) {
    // On file systems that fold case, a rename that only changes case finds itself.
    const [here, there] = [await lstat(from), await lstat(to)];
    if (here.ino !== there.ino || here.dev !== there.dev) {
      throw Object.assign(new Error(`EEXIST: ${to}`), { code: 'EEXIST' });
    }
  }
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Removes a folder that is empty; says false when it is not. */
export async function removeIfEmpty(path: string): Promise<boolean> {
  try {
    await rmdir(path);
    return true;
  } catch {
    return false;
  }
}

/** Removes a file or a folder with all in it. Only for what Marquee itself made. */
export async function removeOwn(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
