// @ts-check
/**
 * Builds everything that runs: dist/main, dist/preload, dist/renderer, dist/cli.
 */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { Trouble, isProgram, runProgram } from './lib/trouble.mjs';

/** The modes of vite.config.ts. */
const modes = ['main', 'preload', 'cli', 'renderer'];

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
 * @returns {Promise<void>}
 * @throws {Trouble} With the compiler's words.
 */
async function buildOne(mode) {
  // Loaded here, so that a missing node_modules is noticed before and said in a sentence.
  const { build } = await import('vite');
  try {
    await build(viteRun(mode));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Trouble(`The build of '${mode}' failed. ${process.stderr.isTTY ? words : stripVTControlCharacters(words)}`);
  }
}

/**
 * Builds all parts for production and says how long it took.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<void>}
 * @throws {Trouble} When a part does not build.
 */
export async function buildAll({ log = console.log } = {}) {
  const start = performance.now();
  // Vite takes production mode from here; a shell may have something else set.
  process.env['NODE_ENV'] = 'production';
  // All of them end before one failure is told, so that nothing writes into dist/ afterwards.
  for (const result of await Promise.allSettled(modes.map(buildOne))) {
    if (result.status === 'rejected') throw result.reason;
  }
  await chmod(join(root, 'dist', 'cli', 'marquee.js'), 0o755);
  log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    checkInstall();
    await buildAll();
    return 0;
  });
}
