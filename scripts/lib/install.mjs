// @ts-check
/**
 * Whether this machine can run the other scripts at all. Imports nothing from node_modules, which
 * may not be there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';
import { Trouble } from './trouble.mjs';

/** The Node.js release that the build tools need: major and minor number. */
const leastNode = [20, 19];

/**
 * Checks what `npm ci` should have left behind. Uses nothing but Node.
 * @param {string} [version] Node's version, as in '20.19.0'.
 * @param {string} [folder] The project's folder.
 * @returns {void}
 * @throws {Trouble}
 */
export function checkInstall(version = process.versions.node, folder = root) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    throw new Trouble(`Marquee needs Node.js ${leastNode.join('.')} or newer, and this is ${version}. Install a newer one, then run 'npm ci' again.`);
  }
  if (!existsSync(join(folder, 'node_modules', 'vite', 'package.json')) || !existsSync(join(folder, 'node_modules', 'electron', 'package.json'))) {
    throw new Trouble("The packages that Marquee is built from are not installed. Run 'npm ci', then start again.");
  }
}
