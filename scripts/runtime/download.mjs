// @ts-check
/**
 * A download that can be stopped at any moment and goes on where it stopped. What has arrived
 * stays in one file (the "part"); nothing uses it before its sha512 has been checked.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat, truncate } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../lib/trouble.mjs';
import { get } from './http.mjs';

/** @typedef {import('./http.mjs').NetSettings} NetSettings */
/**
 * @typedef {object} Fetch
 * @property {string} url
 * @property {string} part Absolute path of the file that grows.
 * @property {NetSettings} net
 * @property {AbortSignal} signal
 * @property {(done: number, total: number | undefined) => void} onProgress Bytes on disk, bytes in all.
 * @property {number} [idleMs] Milliseconds without a byte before a connection is given up.
 * @property {number} [retryMs] Milliseconds before the first new attempt; doubled each time.
 */

/** New attempts after which a server that yields nothing more is given up. */
const mostFruitless = 3;

/** An answer that trying again will not change (not found, not allowed). */
export class Refused extends Error {}

/**
 * @param {string} path
 * @returns {Promise<number>} Bytes; 0 where there is no file.
 */
export async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/**
 * The sha512 of a file in the form of npm and browsers.
 * @param {string} path
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} 'sha512-' and base64.
 */
export async function integrityOf(path, signal) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { ...(signal && { signal }) });
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Fetches until the part is whole, going on from what is there. A broken connection is tried
 * again as long as attempts bring new bytes.
 * @param {Fetch} fetch
 * @returns {Promise<void>}
 * @throws {Refused} When the server refuses.
 * @throws {Error} When it cannot be reached, or the signal is aborted; the part is kept.
 */
export async function fetchPart(fetch) {
  let fruitless = 0;
  for (;;) {
    const before = await sizeOf(fetch.part);
    try {
      if (await fetchOnce(fetch, before)) return;
    } catch (error) {
      if (fetch.signal.aborted || error instanceof Refused) throw error;
      fruitless = (await sizeOf(fetch.part)) > before ? 0 : fruitless + 1;
      if (fruitless >= mostFruitless) throw error;
      await sleep((fetch.retryMs ?? 500) * 2 ** fruitless, undefined, { signal: fetch.signal });
    }
  }
}

/**
 * One request. Asks for the rest if there is a part; a server that cannot do that sends all of
 * it, and the part starts again.
 * @param {Fetch} fetch
 * @param {number} have Bytes in the part.
 * @returns {Promise<boolean>} Whether the part is whole.
 */
async function fetchOnce({ url, part, net, signal, onProgress, idleMs = 30_000 }, have) {
  /** @type {Record<string, string>} */
  const headers = { accept: '*/*', 'accept-encoding': 'identity' };
  if (have > 0) headers['range'] = `bytes=${have}-`;
  const response = await get(url, { headers, net, signal, idleMs });
  const status = response.statusCode ?? 0;
  if (status === 416) {
    response.destroy();
    if (Number(/\*\/(\d+)/u.exec(response.headers['content-range'] ?? '')?.[1]) === have) return true;
    // The part is longer than the file, so it cannot be a beginning of it.
    await truncate(part, 0);
    return false;
  }
  if (status !== 200 && status !== 206) {
    response.destroy();
    const sentence = `${new URL(url).host} answered ${status}`;
    throw status >= 500 || status === 408 || status === 429 ? new Error(sentence) : new Refused(sentence);
  }
  const range = /bytes (\d+)-\d+\/(\d+)/u.exec(response.headers['content-range'] ?? '');
  const start = status === 206 ? Number(range?.[1]) : 0;
  if (status === 206 && start !== have) {
    response.destroy();
    throw new Refused(`${new URL(url).host} sent another range than the one asked for`);
  }
  const length = response.headers['content-length'];
  const total = status === 206 ? Number(range?.[2]) : length === undefined ? undefined : Number(length);
  let done = start;
  onProgress(done, total);
  response.on('data', (/** @type {Buffer} */ chunk) => {
    done += chunk.length;
    onProgress(done, total);
  });
  await pipeline(response, createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }), { signal });
  if (total !== undefined && done < total) throw new Error(`${new URL(url).host} closed the connection`);
  return true;
}

/**
 * Fetches a file whose content is known in advance. A part that turns out to be damaged is
 * thrown away and fetched once more from the beginning.
 * @param {Fetch & { integrity: string, onDamaged: () => void }} fetch
 * @returns {Promise<void>} When `part` is whole and verified.
 * @throws {Error} When it cannot be fetched, or what is served is something else.
 */
export async function fetchVerified(fetch) {
  for (const resumed of [(await sizeOf(fetch.part)) > 0, false]) {
    await fetchPart(fetch);
    if ((await integrityOf(fetch.part, fetch.signal)) === fetch.integrity) return;
    await rm(fetch.part, { force: true });
    if (!resumed) break;
    fetch.onDamaged();
  }
  throw new Refused(`${new URL(fetch.url).host} serves a file with another sha512 than the expected one`);
}

/**
 * Why a download failed, for a sentence.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  // Node gathers one error per address that it tried.
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return messageOf(error);
}
