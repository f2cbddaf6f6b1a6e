// @ts-check
/**
 * Where things are: the project, its declared Electron, this machine's cache folder.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Reads a JSON file that is known to hold an object.
 * @param {string} path Absolute path.
 * @returns {Record<string, unknown>}
 * @throws {Error} When the file cannot be read or is not a JSON object.
 */
export function readJson(path) {
  /** @type {unknown} */
  const value = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} does not hold a JSON object.`);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * The folder for what can be fetched again: XDG_CACHE_HOME, or the platform's own place.
 * @returns {string} Absolute path; need not exist.
 */
export function cacheFolder() {
  const chosen = process.env['XDG_CACHE_HOME'];
  if (chosen !== undefined && chosen.startsWith('/')) return join(chosen, 'marquee');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'marquee');
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'marquee', 'Cache');
  }
  return join(homedir(), '.cache', 'marquee');
}
