// @ts-check
/**
 * `npm run package`: the Linux folder and tar.gz, made from the resolved Electron without any
 * download.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { runTool } from './lib/child.mjs';
import { checkInstall } from './lib/install.mjs';
import { megabytes } from './lib/progress.mjs';
import { readJson, root } from './lib/project.mjs';
import { Trouble, codeOf, isProgram, messageOf, runProgram } from './lib/trouble.mjs';

/** Where electron-builder puts its results (electron-builder.yml). */
const release = join(root, 'release');

/**
 * What the package of this machine's kind is called.
 * @returns {{ folder: string, binary: string, archive: string, inside: string }} The unpacked
 *   folder, its executable, the tar.gz, and the name of the folder inside the tar.gz.
 */
export function packagePaths() {
  // electron-builder names the folder of x64, its default, without the architecture.
  const folder = join(release, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const inside = `marquee-${String(readJson(join(root, 'package.json'))['version'])}-linux-${process.arch}`;
  return { folder, binary: join(folder, 'marquee'), archive: join(release, `${inside}.tar.gz`), inside };
}

/**
 * Has electron-builder pack the folder around the resolved Electron.
 * @returns {Promise<void>}
 * @throws {Trouble}
 */
async function packFolder() {
  const { resolveRuntime } = await import('./runtime.mjs');
  const runtime = await resolveRuntime({ log: console.log });
  if (runtime.kind === 'fallback') {
    console.log('This package holds the fallback Electron: it is for trying out. A release is made where the declared one can be fetched.');
  }
  const { folder } = packagePaths();
  await rm(folder, { recursive: true, force: true });
  const code = await runTool('electron-builder/cli.js', [
    '--linux', 'dir', `--${process.arch}`, '--publish', 'never',
    `-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`,
  ]);
  if (code !== 0) throw new Trouble('electron-builder could not make the package; its own words are above.');
}

/**
 * Packs the folder into a tar.gz that belongs to nobody in particular and unpacks into one folder.
 * @returns {Promise<void>}
 * @throws {Trouble}
 */
async function packArchive() {
  const { folder, archive, inside } = packagePaths();
  const unfinished = `${archive}.part`;
  const name = relative(release, folder);
  const args = ['--create', '--gzip', `--file=${unfinished}`, `--directory=${release}`, '--owner=0', '--group=0', '--numeric-owner', '--sort=name', `--transform=s,^${name},${inside},`, name];
  try {
    await promisify(execFile)('tar', args);
    await rename(unfinished, archive);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (codeOf(error) === 'ENOENT') throw new Trouble("There is no 'tar' on this system, so the tar.gz cannot be made. Install GNU tar, then run this again.");
    throw new Trouble(`The tar.gz could not be made: ${messageOf(error)}.`);
  }
}

/**
 * @returns {Promise<number>} 1 when the finished binary is not locked down as asked.
 */
async function main() {
  checkInstall();
  if (process.platform !== 'linux') {
    throw new Trouble("'npm run package' makes the Linux package. On this system run 'npm run build' and then 'npx electron-builder', which fetches the tools that it needs.");
  }
  const { buildAll } = await import('./build.mjs');
  const { readFuses } = await import('./package/fuses.mjs');
  await buildAll();
  await packFolder();
  const { folder, binary, archive } = packagePaths();
  if (existsSync(join(folder, 'resources', 'default_app.asar'))) throw new Trouble(`${folder} still holds Electron's default app. See scripts/package/after-pack.mjs.`);
  const { table, right } = await readFuses(binary);
  console.log(`Fuses of ${relative(process.cwd(), binary)}:\n${table}`);
  if (!right) {
    console.log('The fuses are not as electron-builder.yml asks, so no archive is made.');
    return 1;
  }
  await packArchive();
  console.log(`Made ${relative(process.cwd(), folder)}/ and ${relative(process.cwd(), archive)} (${megabytes((await stat(archive)).size)}).`);
  return 0;
}

if (isProgram(import.meta.url)) await runProgram(main);
