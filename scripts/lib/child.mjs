// @ts-check
/**
 * Child processes that belong to a script: they share its terminal, and its stop signals.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { Trouble } from './trouble.mjs';

/** @type {NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Milliseconds between asking a program to end and killing it. */
const patience = 5000;

/**
 * Sends a signal to a program, or to it and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} group Whether the program leads a group of its own.
 * @returns {void}
 */
function send(child, signal, group) {
  if (child.pid === undefined) return;
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end with this terminal, handing on the signals that would end this
 * script.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, limitMs?: number }} [options] `env`: in addition to this
 *   process's own; `limitMs`: milliseconds after which it and all that it started are ended.
 * @returns {Promise<{ code: number, stoppedBy: NodeJS.Signals | undefined }>} Its exit code (128
 *   and the signal's number if a signal ended it), and the stop signal that came meanwhile.
 * @throws {Trouble} When it cannot be started, or took longer than it may.
 */
export async function runChild(command, args, { env = {}, limitMs } = {}) {
  // Only a terminal is shared directly. Node makes a pipe non-blocking for everyone who has it,
  // and a tool that writes much at once would then fail for want of room.
  const shared = process.stdout.isTTY && process.stderr.isTTY;
  const group = limitMs !== undefined && process.platform !== 'win32';
  const output = shared ? /** @type {const} */ ('inherit') : /** @type {const} */ ('pipe');
  const child = spawn(command, args, { cwd: root, stdio: [group ? 'ignore' : 'inherit', output, output], detached: group, env: { ...process.env, ...env } });
  child.stdout?.pipe(process.stdout, { end: false });
  child.stderr?.pipe(process.stderr, { end: false });
  /** @type {NodeJS.Signals | 'limit' | undefined} */
  let stoppedBy;
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    stoppedBy ??= signal;
    // A terminal sends Ctrl+C to a child of the same group as well; a second one does no harm.
    send(child, signal, group);
    // A worker that computes without end hears nothing else.
    if (group) setTimeout(() => send(child, 'SIGKILL', group), patience).unref();
  };
  const timer = setTimeout(() => {
    stoppedBy = 'limit';
    stop('SIGTERM');
  }, limitMs ?? 2 ** 31 - 1);
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    /** @type {number} */
    const code = await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new Trouble(`${command} could not be started: ${error.message}.`)));
      child.once('close', (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    });
    if (stoppedBy === 'limit') throw new Trouble(`It took longer than ${Math.round((limitMs ?? 0) / 60_000)} minutes and was ended. Something in it does not come to an end.`);
    return { code, stoppedBy };
  } finally {
    clearTimeout(timer);
    for (const signal of stopSignals) process.off(signal, stop);
    // What it left behind when it was stopped.
    if (stoppedBy !== undefined && group) send(child, 'SIGKILL', group);
  }
}

/** Milliseconds that a tool may take when nothing else is said: no run of tests is that long. */
const toolLimit = 20 * 60_000;

/**
 * Runs a tool of node_modules with this Node.
 * @param {string} file Path of its program inside node_modules.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} Its exit code.
 * @throws {Trouble} When it takes too long, or the person stops it, so that nothing more is run.
 */
export async function runTool(file, args, env = {}) {
  const { code, stoppedBy } = await runChild(process.execPath, [join(root, 'node_modules', file), ...args], { env, limitMs: toolLimit });
  if (stoppedBy !== undefined) throw new Trouble('Stopped.', 128 + constants.signals[stoppedBy]);
  return code;
}
