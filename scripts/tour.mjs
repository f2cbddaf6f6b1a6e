// @ts-check
/**
 * `npm run tour`: the real app on a virtual screen goes through a critic's main job. Pages, texts
 * and screenshots stay in tour/.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { Trouble, isProgram, messageOf, runProgram } from './lib/trouble.mjs';

/** @typedef {import('./tour-steps.mjs').Tour} Tour */

/** Where results go; git ignores it. */
const out = join(root, 'tour');

/**
 * Runs one step and prints its line.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} fn
 * @returns {Promise<T>}
 * @throws {Trouble} When the step fails, with a sentence that names it.
 */
async function step(name, fn) {
  const start = performance.now();
  try {
    const result = await fn();
    console.log(`${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}`);
    return result;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`The tour stopped at '${name}': ${messageOf(error)}`);
  }
}

/**
 * Starts the app with folders of its own.
 * @param {{ binary: string, env: Record<string, string>, switches: string[], temporary: string }} how
 * @returns {Promise<Tour>}
 */
async function open({ binary, env, switches, temporary }) {
  const { _electron } = await import('playwright');
  const { appEnvironment } = await import('./lib/prepare.mjs');
  // A home of its own, so that the tour sees a first start: the sample library in the documents folder.
  const home = join(temporary, 'home');
  await mkdir(join(home, 'Documents'), { recursive: true });
  const folders = { MARQUEE_USER_DATA: join(temporary, 'user-data'), MARQUEE_LIBRARY: process.platform === 'linux' ? '' : join(temporary, 'library'), HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
  const all = Object.entries({ ...process.env, ...env, ...folders, ...appEnvironment });
  const app = await _electron.launch({
    executablePath: binary,
    args: [...switches, root],
    cwd: root,
    env: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const screenshot = async (/** @type {string} */ name) => {
    await page.screenshot({ path: join(out, `${name}.png`) });
  };
  return { app, page, out, screenshot };
}

/**
 * Goes through all steps, and stops at the first that fails.
 * @returns {Promise<number>} Exit code 0.
 * @throws {Trouble} With the failing step, or with what is missing on this machine.
 */
export async function tour() {
  checkInstall();
  const { buildAll } = await import('./build.mjs');
  const { prepare, switches } = await import('./lib/prepare.mjs');
  const { findProgram } = await import('./system.mjs');
  const { steps } = await import('./tour-steps.mjs');
  await buildAll();
  // A person's own screen is left alone where there can be a virtual one.
  const ready = await prepare({ log: console.log, screen: findProgram('Xvfb') === undefined ? 'any' : 'virtual' });
  const temporary = await mkdtemp(join(tmpdir(), 'marquee-tour-'));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  /** @type {Tour | undefined} */
  let open_;
  try {
    const started = await step('Start Marquee', () => open({ binary: ready.runtime.binary, env: ready.env, switches: switches(), temporary }));
    open_ = started;
    for (const { name, run } of steps) await step(name, () => run(started));
  } catch (error) {
    await open_?.screenshot('stopped-here').catch(() => undefined);
    throw error;
  } finally {
    await open_?.app.close().catch(() => undefined);
    await ready.stop();
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    await printLeft();
  }
  console.log('The tour is complete.');
  return 0;
}

/**
 * Prints the path of everything that the tour left behind.
 * @returns {Promise<void>}
 */
async function printLeft() {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(process.cwd(), join(entry.parentPath, entry.name)));
  if (files.length > 0) console.log(`Left in ${relative(process.cwd(), out) || '.'}:\n${files.sort().map((file) => `  ${file}`).join('\n')}`);
}

if (isProgram(import.meta.url)) await runProgram(tour);
