import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { failure, ok, type Result } from '../../shared/result.ts';
import { diskFailure, errnoOf } from './failures.ts';

/** The largest file that is read as text. Bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A text file as it was read. */
export interface TextFile {
  /** Byte order mark included: what is not understood is not changed. */
  readonly text: string;
  /** See {@link versionOf}. */
  readonly version: string;
}

/** The version of a file: SHA-256 of its bytes, hexadecimal. Times and sizes lie; bytes do not. */
export function versionOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All bytes of a regular file of at most 32 MB. FIFOs and devices are refused before they can block. */
export async function bytesOf(path: string): Promise<Buffer | 'not-a-file' | 'too-large'> {
  // O_NONBLOCK: opening a FIFO that nobody writes to would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return 'not-a-file';
    if (stat.size > MAX_BYTES) return 'too-large';
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function encodingProblem(bytes: Uint8Array, name: string): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return `“${name}” is text in UTF-16. Save it as UTF-8 in the program it comes from; Marquee leaves it as it is.`;
  }
  return undefined;
}

/** Decodes bytes as UTF-8, or says in a sentence why they are not text. `name` as the critic knows the file. */
function decodeText(bytes: Uint8Array, name: string): Result<string> {
  const wide = encodingProblem(bytes, name);
  if (wide !== undefined) return failure('not-text', wide, name);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\u0000')) return ok(text);
  } catch {
    // Falls through: invalid UTF-8 and NUL bytes get the same sentence.
  }
  return failure('not-text', `“${name}” is not a text file in UTF-8. Marquee leaves it as it is.`, name);
}

/** Reads a text file. `name` is how the critic knows it (library-relative). */
export async function readTextFile(path: string, name: string): Promise<Result<TextFile>> {
  try {
    const bytes = await bytesOf(path);
    if (bytes === 'not-a-file') return failure('not-text', `“${name}” is not a file that can be read.`, name);
    if (bytes === 'too-large') return failure('too-large', `“${name}” is larger than 32 MB. Marquee leaves it as it is.`, name);
    const decoded = decodeText(bytes, name);
    return decoded.ok ? ok({ text: decoded.value, version: versionOf(bytes) }) : decoded;
  } catch (error) {
    return diskFailure(error, name);
  }
}

/** The version of a file as it is now; null when there is none. */
export async function currentVersion(path: string): Promise<string | null> {
  try {
    const bytes = await bytesOf(path);
    return typeof bytes === 'string' ? bytes : versionOf(bytes);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the system lets us write there, as far as it can be known without trying. */
export async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
