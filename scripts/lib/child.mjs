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

/**
 * Runs a program to its end with this terminal, handing on the signals that would end this
 * script.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] In addition to this process's own.
 * @returns {Promise<{ code: number, stoppedBy: NodeJS.Signals | undefined }>} Its exit code (128
 *   and the signal's number if a signal ended it), and the stop signal that came meanwhile.
 * @throws {Trouble} When it cannot be started.
 */
export async function runChild(command, args, env = {}) {
  // Only a terminal is shared directly. Node makes a pipe non-blocking for everyone who has it,
  // and a tool that writes much at once would then fail for want of room.
  const shared = process.stdout.isTTY && process.stderr.isTTY;
  const child = spawn(command, args, { cwd: root, stdio: shared ? 'inherit' : ['inherit', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  child.stdout?.pipe(process.stdout, { end: false });
  child.stderr?.pipe(process.stderr, { end: false });
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy;
  const handOn = (/** @type {NodeJS.Signals} */ signal) => {
    stoppedBy = signal;
    // A terminal sends Ctrl+C to the child as well; a second one does no harm.
    child.kill(signal);
  };
  for (const signal of stopSignals) process.on(signal, handOn);
  try {
    /** @type {number} */
    const code = await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new Trouble(`${command} could not be started: ${error.message}.`)));
      child.once('close', (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    });
    return { code, stoppedBy };
  } finally {
    for (const signal of stopSignals) process.off(signal, handOn);
  }
}

/**
 * Runs a tool of node_modules with this Node.
 * @param {string} file Path of its program inside node_modules.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} Its exit code.
 * @throws {Trouble} When the person stops it, so that nothing more is run.
 */
export async function runTool(file, args, env) {
  const { code, stoppedBy } = await runChild(process.execPath, [join(root, 'node_modules', file), ...args], env);
  if (stoppedBy !== undefined) throw new Trouble('Stopped.', 128 + constants.signals[stoppedBy]);
  return code;
}
