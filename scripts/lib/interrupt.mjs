// @ts-check
/**
 * Ctrl+C while something long runs: the work is told through an AbortSignal and ends tidily.
 */
import { constants } from 'node:os';
import { Trouble } from './trouble.mjs';

/** @typedef {'SIGINT' | 'SIGTERM' | 'SIGHUP'} StopSignal */
/** @type {StopSignal[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `work` with a signal that is aborted by SIGINT, SIGTERM or SIGHUP. Work that ends because
 * of it is reported as a Trouble with the exit code shells expect (130 for SIGINT).
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} work Must stop soon after the signal is aborted.
 * @param {() => string} stoppedSentence What to tell the person who stopped it.
 * @returns {Promise<T>}
 */
export async function interruptible(work, stoppedSentence) {
  const controller = new AbortController();
  /** @type {StopSignal | undefined} */
  let received;
  const handlers = stopSignals.map((name) => {
    const handler = () => {
      received = name;
      controller.abort();
    };
    process.on(name, handler);
    return { name, handler };
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (received === undefined) throw error;
    throw new Trouble(stoppedSentence(), 128 + constants.signals[received]);
  } finally {
    for (const { name, handler } of handlers) process.off(name, handler);
  }
}
