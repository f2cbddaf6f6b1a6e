// @ts-check
/**
 * Reads the result files of the test runners into numbers of passed and failed tests.
 */
import { readJson } from './project.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} note Why more has failed than tests did; '' otherwise.
 */

/**
 * @param {unknown} value
 * @returns {number}
 */
function number(value) {
  return typeof value === 'number' ? value : 0;
}

/**
 * Judges a run by its numbers. A run without a test, with a skipped test, or with an error
 * outside of any test has failed as well.
 * @param {{ passed: number, failed: number, skipped: number, exitCode: number }} run
 * @returns {Count}
 */
export function judge({ passed, failed, skipped, exitCode }) {
  if (passed + failed + skipped === 0) return { passed: 0, failed: 1, note: 'no test ran' };
  if (skipped > 0) return { passed, failed: failed + skipped, note: `${skipped} skipped` };
  if (failed === 0 && exitCode !== 0) return { passed, failed: 1, note: 'an error outside of the tests' };
  return { passed, failed, note: '' };
}

/**
 * @param {string} file What vitest's JSON reporter wrote.
 * @param {number} exitCode
 * @returns {Count}
 */
export function vitestCount(file, exitCode) {
  const report = tryRead(file);
  if (report === undefined) return { passed: 0, failed: 1, note: 'no result' };
  // A file that cannot be loaded has no test that could fail.
  const files = /** @type {{ status?: string, assertionResults?: unknown[] }[]} */ (report['testResults'] ?? []);
  const broken = files.filter((one) => one.status === 'failed' && (one.assertionResults ?? []).length === 0).length;
  return judge({
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']) + broken,
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
    exitCode,
  });
}

/**
 * @param {string} file What Playwright's JSON reporter wrote.
 * @param {number} exitCode
 * @returns {Count}
 */
export function playwrightCount(file, exitCode) {
  const stats = /** @type {Record<string, unknown> | undefined} */ (tryRead(file)?.['stats']);
  if (stats === undefined) return { passed: 0, failed: 1, note: 'no result' };
  return judge({
    passed: number(stats['expected']),
    failed: number(stats['unexpected']) + number(stats['flaky']),
    skipped: number(stats['skipped']),
    exitCode,
  });
}

/**
 * @param {string} file
 * @returns {Record<string, unknown> | undefined} Undefined when the runner wrote nothing useful.
 */
function tryRead(file) {
  try {
    return readJson(file);
  } catch {
    return undefined;
  }
}
