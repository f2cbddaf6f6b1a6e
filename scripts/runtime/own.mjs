// @ts-check
/**
 * The Electron that package.json declares: where its package keeps the binary, and its own way
 * of fetching it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, root } from '../lib/project.mjs';

/**
 * Milliseconds without a new byte after which the own download is given up. A little more than
 * the ten seconds that Node takes to give up a connection.
 */
const patience = 15_000;

/** @typedef {{ binary: string, dist: string, version: string }} Found */

/**
 * The path of the binary inside an unpacked Electron.
 * @returns {string}
 */
export function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The version in the `version` file that every unpacked Electron has.
 * @param {string} dist
 * @returns {string | undefined}
 */
export function versionIn(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/u, '');
  } catch {
    return undefined;
  }
}

/**
 * The version that the installed electron package declares.
 * @param {string} [packageFolder]
 * @returns {string}
 * @throws {Error} When the package is not installed.
 */
export function declaredVersion(packageFolder = join(root, 'node_modules', 'electron')) {
  return String(readJson(join(packageFolder, 'package.json'))['version']);
}

/**
 * The package's own binary, if it is complete: its installer writes path.txt last.
 * @param {string} [packageFolder]
 * @returns {Found | undefined}
 */
export function ownElectron(packageFolder = join(root, 'node_modules', 'electron')) {
  const dist = join(packageFolder, 'dist');
  const version = declaredVersion(packageFolder);
  const binary = join(dist, binaryName());
  if (versionIn(dist) !== version || !existsSync(join(packageFolder, 'path.txt')) || !existsSync(binary)) return undefined;
  return { binary, dist, version };
}

/**
 * Bytes in a folder and all below it.
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function bytesIn(folder) {
  let sum = 0;
  try {
    for (const name of await readdir(folder, { recursive: true })) {
      const info = await stat(join(folder, name)).catch(() => undefined);
      if (info?.isFile() === true) sum += info.size;
    }
  } catch {
    // Not there yet.
  }
  return sum;
}

/**
 * Runs the package's own installer and gives it up when nothing more arrives.
 * @param {{ signal: AbortSignal, workFolder: string, onProgress: (bytes: number) => void, packageFolder?: string, patienceMs?: number }} how
 *   `workFolder`: where the installer keeps the unfinished file.
 * @returns {Promise<Found | undefined>} Undefined where it cannot be fetched.
 */
export async function fetchOwn({ signal, workFolder, onProgress, packageFolder = join(root, 'node_modules', 'electron'), patienceMs = patience }) {
  await mkdir(workFolder, { recursive: true });
  const temporary = await mkdtemp(join(workFolder, `own-${process.pid}-`));
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  let [arrived, arrivedAt] = [0, Date.now()];
  const watch = setInterval(() => {
    void (async () => {
      // The finished file moves into the installer's cache, so what is there can also shrink.
      const now = (await bytesIn(temporary)) + (await bytesIn(join(packageFolder, 'dist')));
      if (now !== arrived) [arrived, arrivedAt] = [now, Date.now()];
      if (now > 0) onProgress(now);
      if (Date.now() - arrivedAt > patienceMs) stop();
    })();
  }, 250);
  try {
    await new Promise((resolve) => {
      child.once('error', resolve);
      child.once('close', resolve);
    });
  } finally {
    clearInterval(watch);
    signal.removeEventListener('abort', stop);
    await rm(temporary, { recursive: true, force: true });
  }
  signal.throwIfAborted();
  return ownElectron(packageFolder);
}
