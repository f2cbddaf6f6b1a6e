// @ts-check
/**
 * Runs the end-to-end tests: builds, finds Electron and a screen, starts Playwright's runner.
 * Arguments go to Playwright: `npm run e2e -- --grep import`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './lib/child.mjs';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { isProgram, runProgram } from './lib/trouble.mjs';

/**
 * Copies what is built, so that a build or `npm run dev` meanwhile does not change what is tested.
 * @returns {Promise<string>} The folder of a whole app.
 */
async function copyApp() {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-app-'));
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  return folder;
}

/**
 * Runs Playwright on what is built already.
 * @param {{ args: string[], env?: Record<string, string>, log: (line: string) => void }} options
 *   `args` and `env` are for Playwright.
 * @returns {Promise<number>} Playwright's exit code.
 * @throws {import('./lib/trouble.mjs').Trouble} When Electron cannot run here.
 */
export async function endToEnd({ args, env = {}, log }) {
  // Loaded late, because it needs node_modules.
  const { prepare } = await import('./lib/prepare.mjs');
  const ready = await prepare({ log });
  if (ready.virtual) log('There is no display, so the tests run on a virtual one.');
  const app = await copyApp();
  try {
    return await runTool('@playwright/test/cli.js', ['test', ...args], {
      ...env,
      ...ready.env,
      MARQUEE_TEST_ELECTRON: ready.runtime.binary,
      MARQUEE_TEST_APP: app,
    });
  } finally {
    await ready.stop();
    await rm(app, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    checkInstall();
    const { buildAll } = await import('./build.mjs');
    await buildAll();
    return await endToEnd({ args: process.argv.slice(2), log: console.log });
  });
}
