// @ts-check
/**
 * All that must be there before an app window can open: the runtime, the system's libraries, a
 * sandbox that works, a screen.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasDisplay, startXvfb } from '../display.mjs';
import { resolveRuntime } from '../runtime.mjs';
import { ensureSystem } from '../system.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Whether this process is root on Linux, where Chromium refuses to run with its sandbox.
 * @returns {boolean}
 */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * The switches that Electron needs in development.
 * @returns {string[]}
 */
export function switches() {
  return isLinuxRoot() ? ['--no-sandbox'] : [];
}

/**
 * Makes sure that Chromium's sandbox can work: by user namespaces, or by its helper owned by root.
 * @param {string} dist The folder of the unpacked Electron.
 * @returns {Promise<void>}
 * @throws {Trouble} With the command that makes it work.
 */
async function ensureSandbox(dist) {
  if (process.platform !== 'linux' || isLinuxRoot()) return;
  const helper = join(dist, 'chrome-sandbox');
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4001) === 0o4001) return;
  }
  try {
    await promisify(execFile)('unshare', ['--user', '--map-root-user', 'true']);
  } catch {
    throw new Trouble(
      `This system does not let ordinary users make namespaces, so Chromium's sandbox needs its helper to belong to root. Run this, then start again:\nsudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
}

/**
 * Gets everything ready and finds a screen: the machine's own, or a virtual one.
 * @param {{ log: (line: string) => void, screen?: 'any' | 'virtual' }} options `virtual` does not
 *   use the machine's own screen on Linux.
 * @returns {Promise<{ runtime: import('../runtime.mjs').Runtime, env: Record<string, string>, virtual: boolean, stop: () => Promise<void> }>}
 *   `env`: variables that the app must be given; `stop` ends the virtual screen, if there is one.
 * @throws {Trouble}
 */
export async function prepare({ log, screen = 'any' }) {
  const runtime = await resolveRuntime({ log });
  const virtual = process.platform === 'linux' && (screen === 'virtual' || !(await hasDisplay()));
  await ensureSystem({ binary: runtime.binary, xvfb: virtual, log });
  await ensureSandbox(runtime.dist);
  if (!virtual) return { runtime, env: {}, virtual, stop: () => Promise.resolve() };
  return { runtime, virtual, ...(await startXvfb()) };
}

/**
 * What the app must not inherit from a shell: the dev script's address, and a switch that some
 * editors' terminals set and that makes Electron a plain Node.
 * @type {Record<string, undefined>}
 */
export const appEnvironment = { MARQUEE_DEV_URL: undefined, ELECTRON_RUN_AS_NODE: undefined };
