// @ts-check
/**
 * What npm is configured with, and npm itself where nothing else gets through.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble, messageOf } from '../lib/trouble.mjs';

/**
 * Runs npm and returns what it prints. Its notices are dropped.
 * @param {string[]} args
 * @param {{ cwd: string, signal: AbortSignal }} how
 * @returns {Promise<string>} Standard output.
 * @throws {Error} With npm's last words when it fails.
 */
function npm(args, { cwd, signal }) {
  return new Promise((resolve, reject) => {
    // A shell, because npm is a batch file on Windows; no argument holds a space.
    const child = spawn('npm', [...args, '--loglevel=error'], { cwd, signal, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let out = '';
    let err = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (out += chunk.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(out);
      const lines = err.split('\n').filter((line) => line.startsWith('npm error') && !/A complete log|npm error\s*$/u.test(line));
      reject(new Error(lines[0]?.replace('npm error ', '') ?? `npm ended with code ${code ?? 'none'}`));
    });
  });
}

/**
 * The proxy and certificates of npm's configuration. A proxy set in the environment is among
 * them, since npm reads those variables as well.
 * @param {string} url The address that will be fetched.
 * @param {{ cwd: string, signal: AbortSignal }} how
 * @returns {Promise<import('./http.mjs').NetSettings>}
 */
export async function netSettings(url, how) {
  /** @type {unknown} */
  const all = JSON.parse(await npm(['config', 'list', '--json'], how));
  const config = /** @type {Record<string, unknown>} */ (all);
  const target = new URL(url);
  const proxies = target.protocol === 'https:' ? [config['https-proxy'], config['proxy']] : [config['proxy']];
  const proxy = proxies.find((value) => typeof value === 'string' && value !== '');
  const excepted = [config['noproxy']].flat().filter((value) => typeof value === 'string' && value !== '');
  const direct = excepted.some((name) => {
    const bare = String(name).replace(/^\./u, '');
    return bare === '*' || target.hostname === bare || target.hostname.endsWith(`.${bare}`);
  });
  return {
    proxy: typeof proxy === 'string' && !direct ? proxy : undefined,
    ca: certificates(config),
    verify: config['strict-ssl'] !== false,
  };
}

/**
 * @param {Record<string, unknown>} config
 * @returns {string[] | undefined}
 */
function certificates(config) {
  if (typeof config['cafile'] === 'string') {
    try {
      return [readFileSync(config['cafile'], 'utf8')];
    } catch (error) {
      throw new Trouble(`npm is configured with a cafile that cannot be read: ${messageOf(error)}. Correct it with 'npm config set cafile …'.`);
    }
  }
  const ca = [config['ca']].flat().filter((value) => typeof value === 'string' && value !== '');
  return ca.length > 0 ? ca.map(String) : undefined;
}

/**
 * Where the configured registry keeps a package's tarball.
 * @param {string} spec Name and exact version.
 * @param {{ cwd: string, signal: AbortSignal }} how
 * @returns {Promise<string>} Its address.
 * @throws {Error} When the registry cannot be reached or does not have it.
 */
export async function tarballUrl(spec, how) {
  // Two quick retries: without a network npm's own patience is more than a minute.
  const args = ['view', spec, 'dist.tarball', '--json', '--fetch-retries=2', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000'];
  /** @type {unknown} */
  const url = JSON.parse((await npm(args, how)) || 'null');
  if (typeof url !== 'string') throw new Error(`the registry does not say where ${spec} is`);
  return url;
}

/**
 * Lets npm itself fetch a tarball: it knows passwords, client certificates and mirrors that a
 * plain request does not. It cannot resume.
 * @param {string} spec Name and exact version.
 * @param {string} folder Where the .tgz goes; must exist and be empty.
 * @param {{ cwd: string, signal: AbortSignal }} how
 * @returns {Promise<string>} Absolute path of the .tgz.
 * @throws {Error} When npm fails.
 */
export async function npmPack(spec, folder, how) {
  await npm(['pack', spec, '--pack-destination', folder], how);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack wrote no file');
  return join(folder, name);
}
