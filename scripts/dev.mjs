// @ts-check
/**
 * `npm run dev`: Marquee in a real Electron, with the page's hot reload. Changes to main/ and to
 * the preload script restart the app. Ends when the app is closed.
 */
import { spawn } from 'node:child_process';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { Trouble, isProgram, runProgram } from './lib/trouble.mjs';

/** Milliseconds to wait for another part's build before the app is restarted. */
const settle = 150;
/** Milliseconds that the app gets to quit before it is killed. */
const patience = 5000;

/**
 * Builds a part now and after every change.
 * @param {string} mode A mode of vite.config.ts.
 * @param {() => void} onBuilt After each build that worked.
 * @returns {Promise<() => Promise<void>>} Ends the watching.
 */
async function watch(mode, onBuilt) {
  const { build } = await import('vite');
  const { viteRun } = await import('./build.mjs');
  const watcher = await build({ ...viteRun(mode), build: { watch: {} } });
  if (!('on' in watcher)) throw new Trouble(`The build of '${mode}' does not watch.`);
  watcher.on('event', (event) => {
    if (event.code === 'END') onBuilt();
    // The app that runs stays as it is until the mistake is corrected.
    if (event.code === 'ERROR') console.error(`The build of '${mode}' failed. ${event.error.message}`);
  });
  return () => Promise.resolve(watcher.close());
}

/**
 * The app, started again on demand.
 * @param {{ binary: string, args: string[], env: NodeJS.ProcessEnv, onClosed: (code: number) => void }} how
 *   `onClosed`: when it ends by itself.
 * @returns {{ restart: () => void, end: () => Promise<void> }}
 */
function keeper({ binary, args, env, onClosed }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let app;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const end = async () => {
    clearTimeout(timer);
    const ending = app;
    app = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise((resolve) => {
      ending.once('close', resolve);
      // Killing outright would look like a crash to the app. One that hangs is killed all the same.
      ending.kill('SIGTERM');
      const hard = setTimeout(() => ending.kill('SIGKILL'), patience);
      ending.once('close', () => clearTimeout(hard));
    });
  };
  const begin = async () => {
    const again = app !== undefined;
    await end();
    if (again) console.log('main/ has changed: the app starts again.');
    const child = spawn(binary, args, { cwd: root, stdio: 'inherit', env });
    app = child;
    child.once('close', (code) => {
      if (app === child) onClosed(code ?? 0);
    });
  };
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), settle);
  };
  return { restart, end };
}

/**
 * Waits for the app to be closed, or for Ctrl+C.
 * @param {(onClosed: (code: number) => void) => Promise<void>} begin
 * @returns {Promise<number>} The exit code.
 * @throws What `begin` throws.
 */
function untilClosed(begin) {
  return new Promise((resolve, reject) => {
    process.once('SIGINT', () => resolve(130));
    process.once('SIGTERM', () => resolve(143));
    process.once('SIGHUP', () => resolve(129));
    begin(resolve).catch(reject);
  });
}

/**
 * @param {string[]} appArgs For the app.
 * @returns {Promise<number>} The app's exit code.
 */
async function dev(appArgs) {
  checkInstall();
  process.env['NODE_ENV'] = 'development';
  const { createServer } = await import('vite');
  const { viteRun } = await import('./build.mjs');
  const { appEnvironment, prepare, switches } = await import('./lib/prepare.mjs');
  const ready = await prepare({ log: console.log });
  if (ready.virtual) console.log(`There is no display here, so the app runs on a virtual one (DISPLAY=${ready.env['DISPLAY'] ?? ''}).`);
  const server = await createServer({ ...viteRun('renderer'), server: { host: '127.0.0.1' } });
  /** @type {(() => Promise<void>)[]} */
  const endings = [() => ready.stop(), () => server.close()];
  try {
    await server.listen();
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Trouble('The development server has no address. Another program may hold its port.');
    console.log(`The page is served from ${url}`);
    return await untilClosed(async (onClosed) => {
      const env = { ...process.env, ...appEnvironment, ...ready.env, MARQUEE_DEV_URL: url };
      const app = keeper({ binary: ready.runtime.binary, args: [...switches(), root, ...appArgs], env, onClosed });
      endings.push(app.end);
      const built = new Set();
      for (const mode of ['main', 'preload']) {
        const end = await watch(mode, () => {
          built.add(mode);
          if (built.size === 2) app.restart();
        });
        endings.push(end);
      }
    });
  } finally {
    for (const end of endings.toReversed()) await end();
  }
}

if (isProgram(import.meta.url)) await runProgram(() => dev(process.argv.slice(2)));
