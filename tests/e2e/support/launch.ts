/**
 * Starts the built app in a real Electron with folders of its own, for end-to-end tests.
 */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const projectRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
/** The app to start: the copy that `npm run e2e` makes of the build, or the build itself. */
const appFolder = process.env['MARQUEE_TEST_APP'] ?? projectRoot;

/** Milliseconds that the app gets to quit by itself before it is killed. */
const quitTimeout = 10_000;

/** Chromium's own log lines ("[123:0101/120000.1:ERROR:bus.cc(407)] …"): they speak of the machine. */
const chromiumLine = /^\[\d+:(?:\d+:)?\d{4}\/\d{6}\.\d+:[A-Z]+[\d:]*:?[^\]]*\]/u;

/** What a failed test left open: ended and removed with the worker that ran it. */
const leftovers = new Map<string, ChildProcess | undefined>();
process.once('exit', () => {
  for (const [folder, child] of leftovers) {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

export interface LaunchOptions {
  /** The library to open; null leaves it to the app. Default: a new temporary folder. */
  readonly library?: string | null;
  /** The app's data folder. Default: a new temporary folder. */
  readonly userData?: string;
  /** Arguments after the app's own. */
  readonly args?: readonly string[];
  /** Variables in addition to this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Marquee {
  readonly app: ElectronApplication;
  /** The first window's page, loaded. */
  readonly page: Page;
  readonly userData: string;
  /** The folder given to the app as library; with null, where a new one would have been. */
  readonly library: string;
  /**
   * What went wrong so far without failing anything: errors on the page's console, uncaught
   * errors of the page, and lines of the main process on standard error.
   */
  readonly problems: readonly string[];
  /** Ends the app as a power cut would, with SIGKILL. The folders stay until close(). */
  kill(): Promise<void>;
  /** Quits the app and removes the temporary folders that were made here. */
  close(): Promise<void>;
}

/** The environment without undefined values, with additions. */
function environment(additions: Readonly<Record<string, string>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // The person's own settings stay out; ELECTRON_RUN_AS_NODE would make Electron a plain Node.
    if (value !== undefined && !name.startsWith('MARQUEE_') && name !== 'ELECTRON_RUN_AS_NODE') all[name] = value;
  }
  return { ...all, ...additions };
}

/** The Electron that `npm run e2e` found. */
function electronBinary(): string {
  const path = process.env['MARQUEE_TEST_ELECTRON'];
  if (path === undefined || path === '') {
    throw new Error("MARQUEE_TEST_ELECTRON is not set. Start these tests with 'npm run e2e', which finds an Electron.");
  }
  return path;
}

/** Gathers everything that goes wrong in page and main process. */
function collectProblems(app: ElectronApplication): string[] {
  const problems: string[] = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  app.context().on('weberror', (error) => problems.push(`page: ${error.error().message}`));
  let rest = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // Node and Chromium say where a debugger (Playwright) may attach, and that it did.
      const expected = chromiumLine.test(line) || /^(?:Debugger |DevTools |For help, see|Waiting for the debugger)/u.test(line);
      if (line.trim() !== '' && !expected) problems.push(`main: ${line}`);
    }
  });
  return problems;
}

/** Quits the app; one that hangs is killed and reported. */
async function quit(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, quitTimeout);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
  if (hung) throw new Error(`The app did not quit within ${quitTimeout / 1000} seconds and was killed.`);
}

/**
 * Starts the app and waits for its window. Everything it writes goes to temporary folders.
 * @throws When no window opens.
 */
export async function launchMarquee(options: LaunchOptions = {}): Promise<Marquee> {
  const temporary = await mkdtemp(join(tmpdir(), 'marquee-e2e-'));
  leftovers.set(temporary, undefined);
  const userData = options.userData ?? join(temporary, 'user-data');
  const library = options.library ?? join(temporary, 'library');
  await mkdir(userData, { recursive: true });
  const folders = { MARQUEE_USER_DATA: userData, ...(options.library === null ? {} : { MARQUEE_LIBRARY: library }) };
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  let app: ElectronApplication | undefined;
  try {
    app = await _electron.launch({
      executablePath: electronBinary(),
      // As root Chromium does not start with its sandbox.
      args: [...(asRoot ? ['--no-sandbox'] : []), appFolder, ...(options.args ?? [])],
      cwd: projectRoot,
      env: environment({ ...folders, ...options.env }),
    });
    const problems = collectProblems(app);
    const page = await app.firstWindow();
    await page.waitForLoadState();
    const started = app;
    // Asked for now: Playwright no longer tells once the app is gone.
    const child = app.process();
    leftovers.set(temporary, child);
    // Electron's other processes hold its output open and write to the data folder to the last.
    const allGone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    return {
      app,
      page,
      userData,
      library,
      problems,
      async kill() {
        child.kill('SIGKILL');
        await allGone;
      },
      async close() {
        try {
          await quit(started, child);
          await Promise.race([allGone, sleep(quitTimeout, undefined, { ref: false })]);
        } finally {
          await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
          leftovers.delete(temporary);
        }
      },
    };
  } catch (error) {
    await app?.close().catch(() => undefined);
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    leftovers.delete(temporary);
    throw error;
  }
}
