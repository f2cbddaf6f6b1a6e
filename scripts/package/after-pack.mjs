// @ts-check
/**
 * electron-builder calls this when a folder is packed, before fuses are set.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the app that an unpacked Electron starts when it is given another one; a package has
 * its own. Also our own list of files, which speaks of the runtime and not of the package.
 * @param {{ appOutDir: string }} context
 * @returns {Promise<void>}
 */
export default async function afterPack({ appOutDir }) {
  await rm(join(appOutDir, 'marquee-files.json'), { force: true });
  const bundles = (await readdir(appOutDir)).filter((name) => name.endsWith('.app')).map((name) => join(appOutDir, name, 'Contents', 'Resources'));
  for (const resources of [join(appOutDir, 'resources'), ...bundles]) {
    await rm(join(resources, 'default_app.asar'), { force: true });
  }
}
