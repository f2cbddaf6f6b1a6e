// @ts-check
/**
 * All tests, in the order in which they fail fastest. Goes on after a failure, so that one run
 * shows all of them. The last line is always 'N passed, N failed'.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './lib/child.mjs';
import { checkInstall } from './lib/install.mjs';
import { playwrightCount, vitestCount } from './lib/results.mjs';
import { Trouble, isProgram, runProgram } from './lib/trouble.mjs';

/** @typedef {import('./lib/results.mjs').Count} Count */
/** @typedef {Count & { name: string, seconds: number }} Row */

/**
 * One tool that is either content or not.
 * @param {string} file Its program inside node_modules.
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function check(file, args) {
  const failed = (await runTool(file, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, note: '' };
}

/**
 * @param {string} folder Temporary folder for result files.
 * @returns {Promise<Count>}
 */
async function unit(folder) {
  const file = join(folder, 'unit.json');
  const code = await runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], process.stdout.isTTY ? {} : { NO_COLOR: '1' });
  return vitestCount(file, code);
}

/**
 * @returns {Promise<Count>}
 */
async function build() {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  // Not a test: it counts only when it fails.
  return { passed: 0, failed: 0, note: '' };
}

/**
 * @param {string} folder Temporary folder for result files.
 * @returns {Promise<Count>}
 */
async function endToEnd(folder) {
  const { endToEnd: run } = await import('./e2e.mjs');
  const file = join(folder, 'e2e.json');
  const code = await run({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, log: console.log });
  return playwrightCount(file, code);
}

/**
 * Runs a stage. Whatever it throws is a failure of the stage, and is printed.
 * @param {string} name
 * @param {() => Promise<Count>} stage
 * @returns {Promise<Row>}
 */
async function timed(name, stage) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const count = await stage().catch((/** @type {unknown} */ error) => {
    // Stopped by the person: nothing more to run.
    if (error instanceof Trouble && error.exitCode >= 128) throw error;
    console.log(error instanceof Trouble ? error.message : error);
    return { passed: 0, failed: 1, note: 'could not run' };
  });
  return { name, seconds: (performance.now() - start) / 1000, ...count };
}

/**
 * @param {Row[]} rows
 * @returns {string} A table with a line per stage.
 */
function table(rows) {
  const width = Math.max(...rows.map((row) => row.name.length));
  const lines = rows.map((row) => {
    const cells = [row.name.padEnd(width), `${row.seconds.toFixed(1)} s`.padStart(8), String(row.passed).padStart(7), String(row.failed).padStart(7)];
    return `${cells.join('  ')}${row.note === '' ? '' : `  (${row.note})`}`;
  });
  return [`${'stage'.padEnd(width)}  ${'time'.padStart(8)}  ${'passed'.padStart(7)}  ${'failed'.padStart(7)}`, ...lines].join('\n');
}

/**
 * @returns {Promise<number>} The exit code.
 */
async function main() {
  checkInstall();
  const folder = mkdtempSync(join(tmpdir(), 'marquee-test-'));
  try {
    const rows = [
      await timed('types', () => check('typescript/bin/tsc', ['-b'])),
      await timed('lint', () => check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
      await timed('unused exports', () => check('knip/bin/knip.js', [])),
      await timed('unit and property', () => unit(folder)),
      await timed('build', build),
    ];
    const built = rows.at(-1)?.failed === 0;
    rows.push(await timed('end to end', () => (built ? endToEnd(folder) : Promise.reject(new Trouble('Without a build there is nothing to start.')))));
    const passed = rows.reduce((sum, row) => sum + row.passed, 0);
    const failed = rows.reduce((sum, row) => sum + row.failed, 0);
    console.log(`\n${table(rows)}\n\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isProgram(import.meta.url)) await runProgram(main);
