// @ts-check
/**
 * `npm start`: builds Marquee and opens its window. Where there is no display it runs the tour.
 * Arguments after `--` go to the app.
 */
import { checkInstall } from './lib/install.mjs';
import { isProgram, runProgram } from './lib/trouble.mjs';

/**
 * @param {string[]} args For the app.
 * @returns {Promise<number>} The app's exit code, or the tour's.
 * @throws {import('./lib/trouble.mjs').Trouble} When something is missing on this machine.
 */
async function start(args) {
  checkInstall();
  // Loaded after the check, because they need node_modules.
  const { hasDisplay } = await import('./display.mjs');
  if (!(await hasDisplay())) {
    console.log('There is no display here, so Marquee shows itself on a virtual one: this is the tour (npm run tour).');
    const { tour } = await import('./tour.mjs');
    return await tour();
  }
  const { buildAll } = await import('./build.mjs');
  const { appEnvironment, prepare, switches } = await import('./lib/prepare.mjs');
  const { runChild } = await import('./lib/child.mjs');
  const { root } = await import('./lib/project.mjs');
  await buildAll();
  const ready = await prepare({ log: console.log });
  const { code } = await runChild(ready.runtime.binary, [...switches(), root, ...args], { env: { ...appEnvironment, ...ready.env } });
  return code;
}

if (isProgram(import.meta.url)) await runProgram(() => start(process.argv.slice(2)));
