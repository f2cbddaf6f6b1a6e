/**
 * Starts Marquee or a bare app, with the probe in its page.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { Cdp } from './cdp.ts';
import { resetRun, writeLibrary } from './library.ts';
import type { Gathered, ProbeWish } from './page/news.ts';
import { lengthOf, makeBody } from './text.ts';

/** What is measured. */
export type AppName = 'window' | 'contenteditable' | 'lexical' | 'marquee' | 'preview';

export const TITLES: Readonly<Record<AppName, string>> = {
  window: 'empty window',
  contenteditable: 'contenteditable',
  lexical: 'bare Lexical',
  marquee: 'Marquee',
  preview: 'Marquee, Preview open',
};

/** Milliseconds until an app that shows nothing counts as broken, and that it gets to quit. */
const SHOW_TIMEOUT = 60_000;
const QUIT_TIMEOUT = 8000;

export interface Wish {
  readonly app: AppName;
  /** Length of the text that is open. */
  readonly words: number;
  readonly caret: ProbeWish['caret'];
  /** Reviews in Marquee's library; 1 when left out. */
  readonly reviews?: number;
}

/** An app that runs and shows its text. All times are milliseconds since its process was started. */
export interface Running {
  readonly pid: number;
  readonly started: number;
  readonly windowVisible: number;
  readonly textShown: number;
  /** Speaks to the page. */
  send<T>(method: string, params?: object): Promise<T>;
  /** Runs an expression in the page and gives its value, waiting for a promise. */
  evaluate<T>(expression: string): Promise<T>;
  gather(): Promise<Gathered>;
  key(letter: string): Promise<void>;
  close(): Promise<void>;
}

export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

const written = new Set<string>();

/** Where an app's library of this kind is; written at the first call. Two apps side by side must not share one. */
export async function libraryFor(bench: Bench, { app, words, reviews = 1 }: Pick<Wish, 'app' | 'words' | 'reviews'>): Promise<string> {
  const folder = join(bench.temporary, `library-${app}-${words}-${reviews}`);
  if (!written.has(folder)) await writeLibrary(folder, words, reviews);
  written.add(folder);
  return folder;
}

interface Command {
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
}

async function commandFor(bench: Bench, wish: Wish): Promise<Command> {
  const { app, words, reviews = 1 } = wish;
  const userData = join(bench.temporary, `user-data-${app}-${words}-${reviews}`);
  if (app === 'marquee' || app === 'preview') {
    const library = await libraryFor(bench, wish);
    await resetRun(library, userData, words, app === 'preview');
    return { target: bench.app, env: { MARQUEE_LIBRARY: library, MARQUEE_USER_DATA: userData } };
  }
  return { target: bench.built.app, env: { BENCH_PAGE: await bench.built.page(app, words), BENCH_USER_DATA: userData } };
}

function environment(bench: Bench, env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const all: NodeJS.ProcessEnv = { ...process.env, ...bench.env, ...env, NODE_OPTIONS: `--require ${bench.built.hook}` };
  // Undefined in these means: must not be inherited.
  for (const [name, value] of Object.entries(all)) if (value === undefined) delete all[name];
  return all;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}

/** Resolves with the time at which the window was shown. */
function windowShown(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const at = /bench:show ([\d.]+)\n/u.exec(said)?.[1];
      if (at !== undefined) resolve(Number(at));
    });
  });
}

/** Attaches to the page as soon as there is one, and puts the probe into it. */
function attach(cdp: Cdp, script: string): Promise<string> {
  const session = new Promise<string>((resolve, reject) => {
    cdp.on('Target.attachedToTarget', (params) => {
      const { sessionId, targetInfo } = params as { readonly sessionId: string; readonly targetInfo: { readonly type: string } };
      if (targetInfo.type !== 'page') return;
      const setUp = [
        cdp.send('Page.enable', {}, sessionId),
        cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: script, runImmediately: true }, sessionId),
        // A window on a virtual screen has no window manager that would give it the keyboard.
        cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }, sessionId),
      ];
      Promise.all(setUp).then(() => resolve(sessionId), reject);
    });
  });
  cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }).catch(() => undefined);
  return session;
}

interface Answer<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

async function evaluateIn<T>(cdp: Cdp, session: string, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send<Answer<T>>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Waits for the probe's word that the text is shown; the empty document before the page has no probe. */
async function textShown(cdp: Cdp, session: string): Promise<number> {
  const deadline = performance.now() + SHOW_TIMEOUT;
  for (;;) {
    try {
      return await evaluateIn<number>(cdp, session, 'globalThis.bench.shown');
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(2);
    }
  }
}

function late(what: string, child: ChildProcess): Promise<never> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2000)));
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} showed no text within ${SHOW_TIMEOUT / 1000} seconds. ${words}`)), SHOW_TIMEOUT);
    timer.unref();
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${what} ended with ${code ?? signal ?? 'nothing'}. ${words}`)));
  });
}

function runningFrom(child: ChildProcess, cdp: Cdp, session: string, times: Pick<Running, 'started' | 'windowVisible' | 'textShown'>): Running {
  const send = <T>(method: string, params?: object) => cdp.send<T>(method, params, session);
  const evaluate = <T>(expression: string) => evaluateIn<T>(cdp, session, expression);
  return {
    ...times,
    pid: child.pid ?? 0,
    send,
    evaluate,
    gather: () => evaluate<Gathered>('globalThis.bench.take()'),
    async key(letter) {
      const code = letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`;
      const event = { key: letter, code, windowsVirtualKeyCode: letter === ' ' ? 32 : letter.toUpperCase().charCodeAt(0) };
      const down = send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: letter });
      await Promise.all([down, send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })]);
    },
    async close() {
      const ended = new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve(undefined);
        child.once('exit', resolve);
      });
      cdp.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, sleep(QUIT_TIMEOUT, undefined, { ref: false })]);
      killGroup(child);
      await ended;
    },
  };
}

/** Starts an app and waits until its text is on the screen and the caret in it. */
export async function launch(bench: Bench, wish: Wish): Promise<Running> {
  bench.signal.throwIfAborted();
  const { target, env } = await commandFor(bench, wish);
  const least = wish.app === 'window' ? 0 : Math.floor(lengthOf(makeBody(wish.words)) * 0.98);
  const asked: ProbeWish = { least, caret: wish.caret };
  const started = wallClock();
  const child = spawn(bench.binary, [...bench.switches, '--remote-debugging-pipe', target], {
    cwd: bench.temporary,
    env: environment(bench, env),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended if it hangs.
    detached: true,
  });
  const stop = () => killGroup(child);
  bench.signal.addEventListener('abort', stop);
  child.once('exit', () => bench.signal.removeEventListener('abort', stop));
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const attached = attach(cdp, `globalThis.benchWish = ${JSON.stringify(asked)};\n${bench.built.probe}`);
  const broken = late(TITLES[wish.app], child);
  try {
    const text = attached.then((session) => textShown(cdp, session));
    const [session, shown, visible] = await Promise.race([Promise.all([attached, text, windowShown(child)]), broken]);
    return runningFrom(child, cdp, session, { started, windowVisible: visible - started, textShown: Math.max(shown, visible) - started });
  } catch (error) {
    killGroup(child);
    throw error;
  } finally {
    broken.catch(() => undefined);
  }
}

