// @ts-check
/**
 * Whether there is a screen, and a virtual one (Xvfb) where there is none.
 */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Trouble } from './lib/trouble.mjs';
import { findProgram } from './system.mjs';

/** Width, height and depth of the virtual screen: room for the window at its largest test size. */
const screen = '1600x1000x24';
/** Milliseconds that Xvfb gets to start, and to end before it is killed. */
const startTimeout = 20_000;
const stopTimeout = 2000;

/**
 * @param {import('node:net').NetConnectOpts} address
 * @returns {Promise<boolean>} Whether somebody listens there.
 */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    const end = (/** @type {boolean} */ result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * Whether windows can be shown: always on macOS and Windows; on Linux when the X server or the
 * Wayland compositor that the environment names can be reached.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>}
 */
export async function hasDisplay(env = process.env) {
  if (process.platform !== 'linux') return true;
  const wayland = env['WAYLAND_DISPLAY'];
  if (wayland !== undefined && wayland !== '') {
    const path = wayland.startsWith('/') ? wayland : join(env['XDG_RUNTIME_DIR'] ?? '/run', wayland);
    if (await answers({ path })) return true;
  }
  const [, host, number] = /^(.*):(\d+)(?:\.\d+)?$/u.exec(env['DISPLAY'] ?? '') ?? [];
  if (number === undefined) return false;
  if (host !== undefined && host !== '' && host !== 'unix') return await answers({ host, port: 6000 + Number(number) });
  const path = `/tmp/.X11-unix/X${number}`;
  return (await answers({ path })) || (await answers({ path: `\0${path}` }));
}

/**
 * Starts an own Xvfb on a free display. It ends with `stop()`, and with this process, however
 * that ends.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env`: variables
 *   that make a program show its windows there.
 * @throws {Trouble} When Xvfb is missing or does not start.
 */
export async function startXvfb() {
  const xvfb = findProgram('Xvfb');
  if (xvfb === undefined) throw new Trouble("There is no Xvfb. Run 'node scripts/system.mjs', which installs it or says how.");
  const args = [xvfb, '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // setpriv asks the system to end Xvfb even when this process is killed without a chance to.
  const setpriv = findProgram('setpriv');
  if (setpriv !== undefined) args.unshift(setpriv, '--pdeathsig', 'TERM');
  // Its own process group: Ctrl+C must end the app first, then its screen.
  const child = spawn(args[0] ?? xvfb, args.slice(1), { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    kill();
    const hard = setTimeout(() => child.kill('SIGKILL'), stopTimeout);
    await ended;
    clearTimeout(hard);
  };
  try {
    const number = await displayNumber(child);
    return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Reads the number of the display that Xvfb chose.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 * @throws {Trouble}
 */
function displayNumber(child) {
  return new Promise((resolve, reject) => {
    let number = '';
    let words = '';
    const fail = (/** @type {string} */ why) => reject(new Trouble(`The virtual screen (Xvfb) did not start: ${why.trim()}`));
    const timer = setTimeout(() => fail(`nothing within ${startTimeout / 1000} seconds. ${words}`), startTimeout);
    child.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      number += chunk.toString();
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      resolve(number.trim());
    });
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (words = (words + chunk.toString()).slice(-2000)));
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`it ended with code ${code ?? 'none'}. ${words}`);
    });
  });
}
