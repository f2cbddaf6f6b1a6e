// @ts-check
/**
 * The system libraries, the virtual screen and the fonts that Electron needs on Linux. As root on
 * Debian and Ubuntu what is missing is installed; elsewhere the exact command is said.
 * Alone: `node scripts/system.mjs` checks this machine for the resolved Electron and Xvfb.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Trouble, isProgram, messageOf, runProgram } from './lib/trouble.mjs';

const run = promisify(execFile);
/** Output of apt-get is long: bytes that are kept of it. */
const maxBuffer = 64e6;

/**
 * Which Debian or Ubuntu package brings a library, newest name first (Ubuntu 24.04 renamed some
 * with 't64'). Names: Debian 12, Debian 13, Ubuntu 22.04, Ubuntu 24.04.
 * @type {Record<string, string[]>}
 */
const packagesOf = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgcc_s.so.1': ['libgcc-s1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
  Xvfb: ['xvfb'],
  fonts: ['fonts-dejavu-core'],
  fontconfig: ['fontconfig-config'],
};

/** Fedora's names for what is no library; libraries can be asked for by themselves there. */
const fedoraNames = new Map([
  ['Xvfb', 'xorg-x11-server-Xvfb'],
  ['fonts', 'dejavu-sans-fonts'],
  ['fontconfig', 'fontconfig'],
]);

/**
 * Finds a program as a shell does.
 * @param {string} name
 * @returns {string | undefined} Absolute path.
 */
export function findProgram(name) {
  // Root's own folders are not on everyone's path.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/**
 * The shared libraries that a program needs and the system does not have.
 * @param {string} binary Absolute path.
 * @returns {Promise<string[]>} Their names, as in 'libgtk-3.so.0'.
 * @throws {Trouble} When the program cannot run on this kind of system at all.
 */
export async function missingLibraries(binary) {
  try {
    const { stdout } = await run('ldd', [binary]);
    return [...stdout.matchAll(/^\s*(\S+) => not found/gmu)].map((match) => match[1] ?? '');
  } catch (error) {
    throw new Trouble(`The libraries of ${binary} could not be listed (${messageOf(error)}). Electron needs a Linux with glibc, such as Debian, Ubuntu or Fedora.`);
  }
}

/**
 * Whether a folder holds a font, at any depth.
 * @param {string} folder
 * @returns {boolean}
 */
function holdsFont(folder) {
  try {
    return readdirSync(folder, { recursive: true }).some((name) => /\.(?:ttf|otf|ttc)$/iu.test(String(name)));
  } catch {
    return false;
  }
}

/**
 * What this machine lacks, as keys of `packagesOf` or names of libraries.
 * @param {{ binary: string, xvfb: boolean }} needs
 * @returns {Promise<string[]>}
 */
async function missing({ binary, xvfb }) {
  const list = await missingLibraries(binary);
  if (xvfb && findProgram('Xvfb') === undefined) list.push('Xvfb');
  const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  if (!['/usr/share/fonts', '/usr/local/share/fonts', join(data, 'fonts'), join(homedir(), '.fonts')].some(holdsFont)) list.push('fonts');
  if (!existsSync('/etc/fonts/fonts.conf')) list.push('fontconfig');
  return list;
}

/**
 * The package of each thing that is missing, under the name that this system has it.
 * @param {string[]} things
 * @returns {Promise<{ packages: string[], unknown: string[] }>} `unknown` has no package here.
 */
async function findPackages(things) {
  const candidates = things.map((thing) => ({ thing, names: packagesOf[thing] ?? [] }));
  /** @type {Set<string>} */
  const known = new Set();
  const names = candidates.flatMap((candidate) => candidate.names);
  if (names.length > 0) {
    const { stdout } = await run('apt-cache', ['policy', ...names], { env: { ...process.env, LC_ALL: 'C' }, maxBuffer });
    for (const [, name, candidate] of stdout.matchAll(/^(\S+):\n\s+Installed:.*\n\s+Candidate: (.*)$/gmu)) {
      if (name !== undefined && candidate !== '(none)') known.add(name);
    }
  }
  /** @type {Set<string>} */
  const packages = new Set();
  /** @type {string[]} */
  const unknown = [];
  for (const { thing, names: choice } of candidates) {
    const name = choice.find((one) => known.has(one));
    if (name === undefined) unknown.push(thing);
    else packages.add(name);
  }
  return { packages: [...packages].sort(), unknown };
}

/**
 * @param {string[]} args
 * @returns {Promise<void>}
 * @throws {Trouble} With apt-get's last words.
 */
async function aptGet(args) {
  try {
    await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }, maxBuffer });
  } catch (error) {
    const output = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
    const words = output.split('\n').find((line) => line.startsWith('E:')) ?? messageOf(error);
    throw new Trouble(`'apt-get ${args.join(' ')}' failed: ${words.replace(/^E: /u, '')} Run it yourself to see all of its output, then start again.`);
  }
}

/**
 * Installs as root on Debian and Ubuntu. Package lists are fetched when they do not know what is
 * missing, or turn out to be old.
 * @param {string[]} things
 * @param {(line: string) => void} log
 * @returns {Promise<void>}
 * @throws {Trouble}
 */
async function install(things, log) {
  let { packages, unknown } = await findPackages(things);
  let fresh = false;
  if (unknown.length > 0) {
    log('Fetching the package lists (apt-get update)');
    await aptGet(['update', '-qq']);
    fresh = true;
    ({ packages, unknown } = await findPackages(things));
  }
  if (unknown.length > 0) throw new Trouble(`This system lacks ${unknown.join(', ')}, and its package lists have no package for it. Install it by hand, then start again.`);
  const line = ['install', '-y', '--no-install-recommends', ...packages];
  log(`Installing system packages that Electron needs: ${packages.join(' ')}`);
  try {
    await aptGet(line);
  } catch (error) {
    if (fresh) throw error;
    // Old lists name files that the mirror no longer has.
    await aptGet(['update', '-qq']);
    await aptGet(line);
  }
}

/**
 * The command that installs what is missing, for a person to run.
 * @param {string[]} things
 * @returns {Promise<string>} A whole sentence, or two.
 */
async function advice(things) {
  const what = `This system lacks what Electron needs: ${things.join(', ')}.`;
  if (findProgram('apt-get') !== undefined) {
    let { packages, unknown } = await findPackages(things);
    // Without package lists the names of Debian 12 are as good as any.
    const guesses = unknown.map((thing) => packagesOf[thing]?.at(-1)).filter((name) => name !== undefined);
    packages = [...new Set([...packages, ...guesses])].sort();
    unknown = unknown.filter((thing) => packagesOf[thing] === undefined);
    const update = guesses.length > 0 ? 'sudo apt-get update && ' : '';
    const rest = unknown.length > 0 ? ` Find packages for ${unknown.join(', ')} as well.` : '';
    return `${what} Run this, then start again:\n${update}sudo apt-get install -y --no-install-recommends ${packages.join(' ')}${rest}`;
  }
  if (findProgram('dnf') !== undefined) {
    return `${what} Run this, then start again:\nsudo dnf install -y ${things.map((thing) => fedoraNames.get(thing) ?? `'${thing}()(64bit)'`).join(' ')}`;
  }
  return `${what} Install them with the system's package manager, then start again.`;
}

/**
 * Makes sure that Electron can run here, and Xvfb if it is needed. Does nothing on macOS and
 * Windows, which have all of it.
 * @param {{ binary: string, xvfb: boolean, log?: (line: string) => void }} needs `binary`: the
 *   Electron executable; `xvfb`: whether a virtual screen is needed.
 * @returns {Promise<void>}
 * @throws {Trouble} With the exact install command where it cannot be done here.
 */
export async function ensureSystem({ binary, xvfb, log = console.error }) {
  if (process.platform !== 'linux') return;
  const things = await missing({ binary, xvfb });
  if (things.length === 0) return;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) throw new Trouble(await advice(things));
  await install(things, log);
  // A new library can need others that could not be seen before.
  const still = await missing({ binary, xvfb });
  if (still.length > 0) throw new Trouble(await advice(still));
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const { electronPath } = await import('./runtime.mjs');
    await ensureSystem({ binary: await electronPath(), xvfb: true });
    console.log('The system has what Electron needs.');
    return 0;
  });
}
