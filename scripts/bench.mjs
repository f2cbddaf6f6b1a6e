// @ts-check
/**
 * `npm run bench`: how fast Marquee is, as ratios to an empty Electron window, a bare
 * `contenteditable` and a bare Lexical page measured in the same run. Goals are printed beside the
 * figures and never decide the exit code: machines are noisy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkInstall } from './lib/install.mjs';
import { interruptible } from './lib/interrupt.mjs';
import { root } from './lib/project.mjs';
import { Trouble, isProgram, messageOf, runProgram } from './lib/trouble.mjs';

/**
 * @typedef {object} BenchOptions
 * @property {string} root The project's folder.
 * @property {string} binary Electron's executable.
 * @property {string[]} switches That Electron needs here.
 * @property {NodeJS.ProcessEnv} env For the apps; undefined values must not be inherited.
 * @property {string[]} names Which benchmarks.
 * @property {number} runs Starts of each app.
 * @property {number} rounds Of typing and of weighing memory.
 * @property {number} keys Keys of each pace in a round.
 * @property {number} reviews In Marquee's library.
 * @property {string | undefined} profile Folder for CPU profiles of typing.
 * @property {AbortSignal} signal
 * @property {(line: string) => void} log Says what is being done.
 * @property {(text: string) => void} print Results.
 */
/** @typedef {{ run: (options: BenchOptions) => Promise<readonly unknown[]> }} Harness */

/** All benchmarks, in the order in which they run. */
const all = ['start', 'typing', 'opening', 'saving', 'memory'];

const usage = `npm run bench -- [names…] [options]

Names: ${all.join(', ')}. Without a name, all of them: about half an hour.

  --runs N       starts of each app, interleaved (7)
  --rounds N     rounds of typing and of memory, interleaved (3)
  --keys N       keys of each pace in a round of typing (200)
  --library N    reviews in Marquee's library for start and memory (1)
  --json FILE    write all figures to a file as well
  --profile DIR  write CPU profiles of typing there; figures are worse then
  --no-build     measure what is in dist/ already`;

/**
 * @param {string} name
 * @param {string} value
 * @returns {number} A whole number from 1.
 * @throws {Trouble}
 */
function count(name, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Trouble(`--${name} takes a whole number from 1, not '${value}'.`);
  return number;
}

/**
 * @param {string[]} args
 * @throws {Trouble} When they are not understood.
 */
function parse(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        runs: { type: 'string', default: '7' },
        rounds: { type: 'string', default: '3' },
        keys: { type: 'string', default: '200' },
        library: { type: 'string', default: '1' },
        json: { type: 'string' },
        profile: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const unknown = positionals.find((name) => !all.includes(name));
    if (unknown !== undefined) throw new Trouble(`There is no benchmark '${unknown}'.`);
    return { values, names: positionals.length === 0 ? all : positionals };
  } catch (error) {
    throw new Trouble(`${messageOf(error)}\n\n${usage}`);
  }
}

/**
 * The measuring itself, which is TypeScript and has no build of its own.
 * @returns {Promise<Harness>}
 */
async function harness() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests', 'bench', 'run.ts'), { configFile: false, root, logLevel: 'warn' });
  return /** @type {Harness} */ (module);
}

/**
 * What decides how fast anything is here.
 * @param {string} version Electron's.
 * @returns {{ electron: string, platform: string, processors: number, processor: string }}
 */
function machine(version) {
  const processors = cpus();
  return { electron: version, platform: `${process.platform} ${process.arch}`, processors: processors.length, processor: processors[0]?.model ?? 'unknown' };
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} 0, whatever the figures are.
 * @throws {Trouble} When nothing can be measured here.
 */
async function bench(args) {
  const { values, names } = parse(args);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  checkInstall();
  const { buildAll } = await import('./build.mjs');
  const { appEnvironment, prepare, switches } = await import('./lib/prepare.mjs');
  if (!values['no-build']) await buildAll();
  // The bare pages are built as the app is: for production.
  process.env['NODE_ENV'] = 'production';
  if (values.profile !== undefined) await mkdir(values.profile, { recursive: true });
  const numbers = { runs: count('runs', values.runs), rounds: count('rounds', values.rounds), keys: count('keys', values.keys), reviews: count('library', values.library) };
  const { run } = await harness();
  const ready = await prepare({ log: console.log });
  try {
    const facts = machine(ready.runtime.version);
    console.log(`${facts.processors} processors (${facts.processor}), ${facts.platform}, ${ready.virtual ? 'a virtual screen' : 'the screen of this machine'}`);
    const common = { root, binary: ready.runtime.binary, switches: switches(), env: { ...appEnvironment, ...ready.env }, names, profile: values.profile === undefined ? undefined : resolve(values.profile) };
    const talk = { log: (/** @type {string} */ line) => console.error(`  ${line}`), print: (/** @type {string} */ text) => console.log(text) };
    const tables = await interruptible(
      (signal) => run({ ...common, ...numbers, ...talk, signal }),
      () => 'Stopped. What was measured is above.',
    );
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ machine: facts, ...numbers, tables }, undefined, 2)}\n`);
    return 0;
  } finally {
    await ready.stop();
  }
}

if (isProgram(import.meta.url)) await runProgram(() => bench(process.argv.slice(2)));
