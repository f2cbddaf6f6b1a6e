// @ts-check
/**
 * Goes into the fallback Electron as its default app, and does what Electron's own does: starts
 * the app folder, file or asar that is given as argument (`electron .`). Electron's is not part
 * of the fallback's package. ESM, because Electron holds 'ready' back until the entry of an app
 * has been evaluated, and only an ESM entry can wait for the app's own import.
 */
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The parts of App that only Electron's default app uses; they have no public types. */
const nameable = /** @type {{ setVersion: (version: string) => void, setAppPath: (path: string) => void }} */ (
  /** @type {unknown} */ (app)
);
/** The parts of Module that Electron's default app uses and that have no public types. */
const loader = /** @type {{ _preloadModules: (modules: string[]) => void, _resolveFilename: (request: string, parent: null, isMain: boolean) => string }} */ (
  /** @type {unknown} */ (Module)
);

/**
 * Splits the arguments as Electron does: switches are Chromium's, `-r module` is loaded first
 * (Playwright needs it), the first other word is the app.
 * @param {string[]} args
 * @returns {{ preload: string[], target: string | undefined }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const preload = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      const name = args[index];
      if (name !== undefined) preload.push(name);
    } else if (!arg.startsWith('-')) {
      return { preload, target: arg };
    }
  }
  return { preload, target: undefined };
}

/**
 * Names the app by its package.json, then runs it.
 * @param {string} target Folder, file or asar.
 * @returns {Promise<void>} When the app's entry has been evaluated.
 * @throws {Error} When there is no such app.
 */
async function start(target) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const place = resolve(target);
  const description = join(place, 'package.json');
  /** @type {string | undefined} */
  let appPath;
  if (existsSync(description)) {
    /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string }} */
    const about = JSON.parse(readFileSync(description, 'utf8'));
    if (about.version !== undefined) nameable.setVersion(about.version);
    const name = about.productName ?? about.name;
    if (name !== undefined) app.setName(name);
    if (process.platform === 'linux') app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
    appPath = place;
  }
  const entry = loader._resolveFilename(place, null, true);
  nameable.setAppPath(appPath ?? dirname(entry));
  await import(pathToFileURL(entry).href);
}

const { preload, target } = readArguments(process.argv.slice(1));
if (preload.length > 0) loader._preloadModules(preload);
if (target === undefined) {
  if (process.argv.includes('--version') || process.argv.includes('-v')) console.log(`v${process.versions['electron'] ?? ''}`);
  else console.error('Say which app to start: electron <folder>');
  app.exit(process.argv.length > 1 ? 0 : 1);
} else {
  try {
    await start(target);
  } catch (error) {
    console.error(`The app at ${resolve(target)} could not be started.`);
    console.error(error);
    app.exit(1);
  }
}
