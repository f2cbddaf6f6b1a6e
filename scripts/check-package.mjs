// @ts-check
/**
 * Starts the packaged app by its own name, as a stranger would: unpacked from the tar.gz, on a
 * virtual screen, as root and as an ordinary user with Chromium's sandbox on. In each it looks at
 * the sample library, types a word, sees it saved, and quits. `npm run package` comes first.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startXvfb } from './display.mjs';
import { checkInstall } from './lib/install.mjs';
import { isLinuxRoot } from './lib/prepare.mjs';
import { Trouble, isProgram, messageOf, runProgram } from './lib/trouble.mjs';
import { packagePaths } from './package.mjs';
import { mayUseNamespaces, myself, newUser } from './package/person.mjs';
import { sandboxOf } from './package/sandbox.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {import('./package/person.mjs').Person} Person */
/** @typedef {import('playwright').Page} Page */

/** Milliseconds for the window to open, for anything in it to happen, and for quitting. */
const openTimeout = 30_000;
const stepTimeout = 15_000;
const quitTimeout = 15_000;

/** The word that is typed: one that no sample review holds. */
const word = 'quillonfeather';

/**
 * Prints a check's line and counts it.
 * @returns {{ check: (name: string, fn: () => Promise<string | void>) => Promise<boolean>, failed: () => number }}
 */
function checklist() {
  let failures = 0;
  return {
    failed: () => failures,
    async check(name, fn) {
      const start = performance.now();
      try {
        const words = await fn();
        console.log(`ok      ${name}${words === undefined ? '' : `: ${words}`} (${Math.round(performance.now() - start)} ms)`);
        return true;
      } catch (error) {
        failures += 1;
        console.log(`FAILED  ${name}: ${messageOf(error)}`);
        return false;
      }
    },
  };
}

/**
 * Starts the app and reads where it listens for Playwright.
 * @param {{ binary: string, args: string[], person: Person, env: Record<string, string> }} how
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>}
 * @throws {Error} With the app's last words when it does not start.
 */
function launch({ binary, args, person, env }) {
  const { home } = person;
  const child = spawn(binary, ['--remote-debugging-port=0', ...args], {
    cwd: home,
    // Nothing of this user's own: a stranger's machine has none of it.
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: home, MARQUEE_USER_DATA: join(home, 'user-data'), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that all of it can be ended if it hangs.
    detached: true,
    ...person.ids,
  });
  return new Promise((resolve, reject) => {
    let words = '';
    const fail = (/** @type {string} */ why) => {
      end(child);
      reject(new Error(`${why} ${words.trim().split('\n').at(-1) ?? ''}`));
    };
    const timer = setTimeout(() => fail('no window was announced.'), openTimeout);
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      words = (words + chunk.toString()).slice(-20_000);
      const address = /DevTools listening on (ws:\S+)/u.exec(words)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ child, address });
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? signal ?? 'nothing'}.`);
    });
  });
}

/**
 * Ends the app and everything that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {void}
 */
function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}

/**
 * Waits for the app's window and connects to it. Playwright does not see a window that Electron
 * opens after it has connected, so the window must be there first.
 * @param {string} address Where the app listens, ws:.
 * @returns {Promise<Page>}
 */
async function firstPage(address) {
  const { chromium } = await import('playwright');
  const list = new URL('/json/list', address.replace(/^ws/u, 'http'));
  for (let waited = 0; waited < openTimeout; waited += 100) {
    const targets = /** @type {{ type: string, url: string }[]} */ (await (await fetch(list)).json());
    if (targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')) break;
    await sleep(100);
  }
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined) throw new Error('no window opened');
  return page;
}

/**
 * Looks at the sample, types a word, and finds it on the disk once the app says 'Saved'.
 * @param {Page} page
 * @param {Person} person
 * @param {ReturnType<typeof checklist>['check']} check
 * @returns {Promise<void>}
 */
async function write(page, person, check) {
  const body = page.getByRole('textbox', { name: 'Body' });
  await check(`${person.title}: shows the sample library`, async () => {
    const library = page.getByRole('navigation', { name: 'Library' });
    await library.waitFor({ timeout: stepTimeout });
    await body.waitFor({ timeout: stepTimeout });
    const text = await body.innerText();
    if (text.trim() === '') throw new Error('the sample review is empty');
    return `a review of ${text.trim().split(/\s+/u).length} words is open`;
  });
  await check(`${person.title}: types a word and sees 'Saved'`, async () => {
    await body.click({ timeout: stepTimeout });
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` ${word}`);
    const saved = page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/u });
    // 'Saved' stands there before the first key as well: only the file tells which one it is.
    for (let waited = 0; waited < stepTimeout; waited += 100) {
      const file = (await saved.isVisible()) ? await fileWith(person.home) : undefined;
      if (file !== undefined) return `it is in ${file}`;
      await sleep(100);
    }
    throw new Error("the word is not on the disk, or 'Saved' is not shown");
  });
}

/**
 * @param {string} home
 * @returns {Promise<string | undefined>} The review that holds the word, inside `home`.
 */
async function fileWith(home) {
  for (const name of await readdir(home, { recursive: true })) {
    // History and drafts do not count: the review itself must hold it.
    if (!name.endsWith('.md') || name.includes('.marquee') || name.startsWith('user-data')) continue;
    if ((await readFile(join(home, name), 'utf8')).includes(word)) return name;
  }
  return undefined;
}

/**
 * All checks as one person.
 * @param {{ person: Person, binary: string, sandbox: boolean, env: Record<string, string>, check: ReturnType<typeof checklist>['check'] }} how
 * @returns {Promise<void>}
 */
async function checkAs({ person, binary, sandbox, env, check }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Page | undefined} */
  let page;
  try {
    await check(`${person.title}: the app starts${sandbox ? '' : ' without a sandbox, which Chromium denies to root'}`, async () => {
      const started = await launch({ binary, args: sandbox ? [] : ['--no-sandbox'], person, env });
      child = started.child;
      page = await firstPage(started.address);
      await page.waitForLoadState();
    });
    const [app, shown] = [child, page];
    if (app?.pid === undefined || shown === undefined) return;
    const { pid } = app;
    if (sandbox) {
      await check(`${person.title}: the sandbox is on`, () => {
        const { on, words } = sandboxOf(pid);
        return on ? Promise.resolve(words) : Promise.reject(new Error(words));
      });
    }
    await write(shown, person, check);
    await check(`${person.title}: quits when its window is closed`, async () => {
      const ended = new Promise((resolve) => {
        app.once('close', (code, signal) => resolve(code ?? signal));
      });
      // The answer may not come any more: the page is gone by then.
      void shown.evaluate(() => window.close()).catch(() => undefined);
      const code = await Promise.race([ended, sleep(quitTimeout).then(() => 'late')]);
      if (code === 'late') throw new Error(`it is still there after ${quitTimeout / 1000} seconds`);
      if (code !== 0) throw new Error(`it ended with ${String(code)}`);
    });
  } finally {
    if (child !== undefined) end(child);
  }
}

/**
 * Lets the sandbox work for a person who may not make namespaces, as the deb and rpm packages do.
 * @param {Person} person
 * @param {string} folder The unpacked app.
 * @returns {Promise<void>}
 */
async function allowSandbox(person, folder) {
  if (await mayUseNamespaces(person)) return;
  if (!isLinuxRoot()) throw new Trouble('This system does not let ordinary users make namespaces, and only root can set up the helper that the sandbox then needs. Run this check as root.');
  const helper = join(folder, 'chrome-sandbox');
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
  console.log('Ordinary users may not make namespaces here, so chrome-sandbox belongs to root now (mode 4755).');
}

/**
 * @returns {Promise<number>} 1 when a check failed.
 */
async function main() {
  checkInstall();
  if (process.platform !== 'linux') throw new Trouble('This check is for the Linux package.');
  const { archive, inside } = packagePaths();
  if (!existsSync(archive)) throw new Trouble(`${archive} does not exist. Run 'npm run package' first.`);
  const place = await mkdtemp(join(tmpdir(), 'marquee-unpacked-'));
  const { check, failed } = checklist();
  // Everyone must be able to start what is unpacked here.
  await chmod(place, 0o755);
  try {
    await promisify(execFile)('tar', ['--extract', '--gzip', `--file=${archive}`, `--directory=${place}`]);
    const folder = join(place, inside);
    const binary = join(folder, 'marquee');
    await ensureSystem({ binary, xvfb: true, log: console.log });
    const screen = await startXvfb();
    const people = isLinuxRoot() ? [await myself('root'), await newUser()] : [await myself('an ordinary user')];
    try {
      for (const person of people) {
        const sandbox = person.ids !== undefined || !isLinuxRoot();
        if (sandbox) await allowSandbox(person, folder);
        await checkAs({ person, binary, sandbox, env: screen.env, check });
      }
    } finally {
      await screen.stop();
      for (const person of people) await person.remove();
    }
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(failed() === 0 ? 'The package works.' : `${failed()} checks failed.`);
  return failed() === 0 ? 0 : 1;
}

if (isProgram(import.meta.url)) await runProgram(main);
