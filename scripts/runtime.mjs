// @ts-check
/**
 * Finds a real Electron to start, or gets one. Alone (`node scripts/runtime.mjs`) it prints the
 * binary's path on standard output, and everything else on standard error.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { interruptible } from './lib/interrupt.mjs';
import { megabytes, transferProgress } from './lib/progress.mjs';
import { cacheFolder } from './lib/project.mjs';
import { Trouble, isProgram, runProgram } from './lib/trouble.mjs';
import { sizeOf } from './runtime/download.mjs';
import { buildFallback, cachedFallback, fallback, places } from './runtime/fallback.mjs';
import { withLock } from './runtime/lock.mjs';
import { binaryName, declaredVersion, fetchOwn, ownElectron, versionIn } from './runtime/own.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} binary Absolute path of the executable.
 * @property {string} dist The folder of the unpacked Electron.
 * @property {string} version For example '45.4.1'.
 * @property {'override' | 'own' | 'fallback'} kind Where it comes from.
 */
/** @typedef {(line: string) => void} Log */

/**
 * The Electron that ELECTRON_OVERRIDE_DIST_PATH points to.
 * @returns {Runtime | undefined} Undefined when the variable is not set.
 * @throws {Trouble} When there is no Electron there.
 */
function overriding() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (dist === undefined || dist === '') return undefined;
  const binary = join(dist, binaryName());
  if (!existsSync(binary)) {
    throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH is set to ${dist}, but ${binary} does not exist. Point it to the folder of an unpacked Electron, or unset it.`);
  }
  return { binary, dist, version: versionIn(dist) ?? 'of unknown version', kind: 'override' };
}

/**
 * An Electron that needs no fetching, in the order of preference.
 * @param {string} cache
 * @returns {Runtime | undefined}
 */
function present(cache) {
  const override = overriding();
  if (override !== undefined) return override;
  const own = ownElectron();
  if (own !== undefined) return { ...own, kind: 'own' };
  const cached = hasFallback() ? cachedFallback(cache) : undefined;
  return cached === undefined ? undefined : { ...cached, kind: 'fallback' };
}

/**
 * Whether there is a fallback for this kind of machine.
 * @returns {boolean}
 */
function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches the declared Electron, or else the fallback. Only one process at a time does it; others
 * wait for its result.
 * @param {string} cache
 * @param {{ log: Log, signal: AbortSignal }} how
 * @returns {Promise<Runtime>}
 * @throws {Trouble}
 */
async function fetched(cache, { log, signal }) {
  await mkdir(cache, { recursive: true }).catch(() => undefined);
  const progress = transferProgress('Another start is fetching Electron', log);
  let told = false;
  let arrived = 0;
  return await withLock(cache, {
    signal,
    async work() {
      progress.end();
      return present(cache) ?? (await fetchHere(cache, { log, signal }));
    },
    async waiting() {
      if (!told) log('Another start is fetching Electron; waiting for it.');
      told = true;
      const size = await sizeOf(places(cache).part);
      // Nothing grows any more once the other one unpacks.
      if (size > arrived) progress.update(size, fallback.size);
      arrived = size;
      const found = present(cache);
      if (found !== undefined) progress.end();
      return found;
    },
  });
}

/**
 * @param {string} cache
 * @param {{ log: Log, signal: AbortSignal }} how
 * @returns {Promise<Runtime>}
 * @throws {Trouble}
 */
async function fetchHere(cache, { log, signal }) {
  const declared = declaredVersion();
  const progress = transferProgress(`Fetching Electron ${declared}`, log);
  // A part of the fallback shows that the own download was tried and did not work.
  const own = (await sizeOf(places(cache).part)) > 0 ? undefined : await fetchOwn({ signal, workFolder: cache, onProgress: (bytes) => progress.update(bytes, undefined) });
  progress.end();
  if (own !== undefined) return { ...own, kind: 'own' };
  if (!hasFallback()) {
    throw new Trouble(
      `Electron ${declared} could not be fetched from its own download host, and there is no other source for ${process.platform} on ${process.arch}. Run 'npx install-electron' where the network allows it, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
    );
  }
  return { ...(await buildFallback(cache, { log, signal })), kind: 'fallback' };
}

/**
 * Finds or fetches an Electron and says in one line which.
 * @param {{ log?: Log }} [options]
 * @returns {Promise<Runtime>}
 * @throws {Trouble} When there is none, or (exit code 130) when the person stops it.
 */
export async function resolveRuntime({ log = console.error } = {}) {
  const cache = cacheFolder();
  const { part } = places(cache);
  let kept = 0;
  const runtime =
    present(cache) ??
    (await interruptible(
      async (signal) => {
        try {
          return await fetched(cache, { log, signal });
        } finally {
          kept = await sizeOf(part);
        }
      },
      () => `Stopped. ${kept > 0 ? `${megabytes(kept)} of ${megabytes(fallback.size)} are kept; the next start goes on from there.` : 'Nothing was left half done.'}`,
    ));
  log(describe(runtime));
  return runtime;
}

/**
 * @param {Runtime} runtime
 * @returns {string} The one line that says which Electron is started.
 */
function describe(runtime) {
  if (runtime.kind === 'own') return `Electron ${runtime.version}`;
  if (runtime.kind === 'override') return `Electron ${runtime.version} (from ELECTRON_OVERRIDE_DIST_PATH)`;
  return `Electron ${runtime.version} (fallback; the declared Electron ${declaredVersion()} cannot be fetched here)`;
}

/**
 * The path of a real Electron binary.
 * @param {{ log?: Log }} [options]
 * @returns {Promise<string>}
 * @throws {Trouble}
 */
export async function electronPath(options) {
  return (await resolveRuntime(options)).binary;
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    console.log(await electronPath());
    return 0;
  });
}
