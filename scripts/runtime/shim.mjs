// @ts-check
/**
 * Writes the default_app.asar that makes the fallback start apps as Electron does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The code that becomes the archive's main.mjs. */
const source = fileURLToPath(new URL('./default-app.mjs', import.meta.url));

/**
 * Packs files into the bytes of an asar archive: a header in Chromium's pickle form (each
 * unsigned 32-bit length before what it measures), then the contents one after another.
 * @param {Record<string, string>} files Name in the archive's root, and content.
 * @returns {Buffer}
 */
export function asarOf(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const listed = {};
  /** @type {Buffer[]} */
  const contents = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    listed[name] = { size: bytes.length, offset: String(offset) };
    contents.push(bytes);
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listed }));
  const filled = Buffer.alloc(Math.ceil(json.length / 4) * 4);
  json.copy(filled);
  const lengths = Buffer.alloc(16);
  lengths.writeUInt32LE(4, 0);
  lengths.writeUInt32LE(filled.length + 8, 4);
  lengths.writeUInt32LE(filled.length + 4, 8);
  lengths.writeUInt32LE(json.length, 12);
  return Buffer.concat([lengths, filled, ...contents]);
}

/**
 * Writes resources/default_app.asar into an unpacked Electron.
 * @param {string} folder The folder that holds the electron binary.
 * @param {string} version Electron's version.
 * @returns {Promise<void>}
 */
export async function writeShim(folder, version) {
  const about = { name: 'electron', productName: 'Electron', version, main: 'main.mjs', type: 'module' };
  const archive = asarOf({ 'package.json': JSON.stringify(about), 'main.mjs': await readFile(source, 'utf8') });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeFile(join(folder, 'resources', 'default_app.asar'), archive);
}
