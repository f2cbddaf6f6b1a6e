// @ts-check
/**
 * Builds everything that runs: dist/main, dist/preload, dist/renderer, dist/cli.
 */
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { Trouble, codeOf, isProgram, runProgram } from './lib/trouble.mjs';

/** The modes of vite.config.ts, and the folders of dist/. */
const modes = ['main', 'preload', 'cli', 'renderer'];
const dist = join(root, 'dist');
/** How the folders of unfinished builds begin; packages leave them out (electron-builder.yml). */
const unfinished = '.new-';
/** Milliseconds after which an unfinished build is surely abandoned. */
const abandoned = 600_000;

/**
 * The settings that every run of Vite gets from these scripts.
 * @param {string} mode A mode of vite.config.ts.
 * @returns {import('vite').InlineConfig}
 */
export function viteRun(mode) {
  return { configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn', clearScreen: false };
}

/**
 * Builds one part.
 * @param {string} mode A mode of vite.config.ts.
 * @param {string} outDir Absolute path of the folder to build into.
 * @returns {Promise<void>}
 * @throws {Trouble} With the compiler's words.
 */
async function buildOne(mode, outDir) {
  // Loaded here, so that a missing node_modules is noticed before and said in a sentence.
  const { build } = await import('vite');
  try {
    await build({ ...viteRun(mode), build: { outDir } });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Trouble(`The build of '${mode}' failed. ${process.stderr.isTTY ? words : stripVTControlCharacters(words)}`);
  }
}

/**
 * Puts a finished part in the place of the old one.
 * @param {string} fresh The finished folder.
 * @param {string} target Its place.
 * @returns {Promise<void>}
 */
async function exchange(fresh, target) {
  for (let attempt = 1; ; attempt += 1) {
    await rename(target, `${fresh}-before-${attempt}`).catch((/** @type {unknown} */ error) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    try {
      await rename(fresh, target);
      return;
    } catch (error) {
      // Another build came between the two.
      if (attempt === 5 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error;
    }
  }
}

/**
 * Removes unfinished builds that were killed.
 * @returns {Promise<void>}
 */
async function sweep() {
  for (const name of await readdir(dist)) {
    if (!name.startsWith(unfinished)) continue;
    const path = join(dist, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandoned) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Builds all parts for production and says how long it took. They are built aside and put in
 * place when all of them are finished, so an app that is starting never meets half a build.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<void>}
 * @throws {Trouble} When a part does not build; what was built before stays.
 */
export async function buildAll({ log = console.log } = {}) {
  const start = performance.now();
  // Vite takes production mode from here; a shell may have something else set.
  process.env['NODE_ENV'] = 'production';
  await mkdir(dist, { recursive: true });
  await sweep();
  const aside = await mkdtemp(join(dist, unfinished));
  try {
    // All of them end before one failure is told, so that nothing is written afterwards.
    for (const result of await Promise.allSettled(modes.map((mode) => buildOne(mode, join(aside, mode))))) {
      if (result.status === 'rejected') throw result.reason;
    }
    await chmod(join(aside, 'cli', 'marquee.js'), 0o755);
    for (const mode of modes) await exchange(join(aside, mode), join(dist, mode));
  } finally {
    await rm(aside, { recursive: true, force: true, maxRetries: 3 });
  }
  log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    checkInstall();
    await buildAll();
    return 0;
  });
}
