// @ts-check
/**
 * A lock between processes of one machine that the system itself gives back when its holder
 * dies, however it dies: a listening socket with a name and no file.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../lib/trouble.mjs';

/**
 * @param {string} subject What is locked, usually a path.
 * @returns {string | undefined} The socket's name; undefined where there are none without a file.
 */
function socketName(subject) {
  const name = `marquee-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return undefined;
}

/**
 * @param {string} name
 * @returns {Promise<(() => Promise<void>) | undefined>} Gives the lock back; undefined if it is taken.
 */
function tryLock(name) {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      // Any other failure means that this system has no such locks. Going on without one is
      // safe: what is fetched is verified, and what is built is renamed into place whole.
      resolve(codeOf(error) === 'EADDRINUSE' ? undefined : () => Promise.resolve());
    });
    server.listen(name, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}

/**
 * Runs `work` while holding the lock. While another process holds it, `waiting` is asked again
 * and again whether the wait is over because that process has done the work.
 * @template T
 * @param {string} subject
 * @param {{ work: () => Promise<T>, waiting: () => Promise<T | undefined>, signal: AbortSignal }} how
 * @returns {Promise<T>} The result of `work`, or what `waiting` found.
 */
export async function withLock(subject, { work, waiting, signal }) {
  const name = socketName(subject);
  for (;;) {
    const release = name === undefined ? () => Promise.resolve() : await tryLock(name);
    if (release !== undefined) {
      try {
        return await work();
      } finally {
        await release();
      }
    }
    const found = await waiting();
    if (found !== undefined) return found;
    await sleep(250, undefined, { signal });
  }
}
