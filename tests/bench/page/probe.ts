/**
 * Runs inside every page that is measured: says when the text is on the screen, puts the caret into
 * it, and takes the time of every key from its event to the frame that shows it.
 */
import type { Gathered, KeySample, Probe, ProbeWish } from './news.ts';

declare const benchWish: ProbeWish;

/** Calls back in a task of its own: after the frame, when asked for in an animation frame. */
function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    run();
  });
  port1.start();
  port2.postMessage(null);
}

function afterFrame(run: () => void): void {
  requestAnimationFrame(() => soon(run));
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function shownText(): HTMLElement | undefined {
  const found = document.querySelector<HTMLElement>('[role="textbox"][aria-label="Body"]');
  const enough = found !== null && found.isContentEditable && (found.textContent?.length ?? 0) >= benchWish.least;
  return enough ? found : undefined;
}

/** The first text of a paragraph, near the beginning or in the middle of the text. */
function placeIn(body: HTMLElement): { readonly node: Text; readonly offset: number } | undefined {
  const paragraphs = [...body.querySelectorAll('p')];
  const paragraph = paragraphs[benchWish.caret === 'middle' ? Math.floor(paragraphs.length / 2) : 0];
  if (!paragraph) return undefined;
  const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
  if (!node) return undefined;
  const space = node.data.indexOf(' ', Math.floor(node.data.length / 2));
  return { node, offset: space === -1 ? node.data.length : space };
}

/** Puts the caret there and calls back once the page has heard of it, as after a click. */
function putCaret(body: HTMLElement, then: () => void): void {
  const place = placeIn(body);
  if (!place) return;
  body.focus({ preventScroll: true });
  document.addEventListener('selectionchange', () => soon(then), { once: true });
  getSelection()?.collapse(place.node, place.offset);
  if (benchWish.caret === 'middle') place.node.parentElement?.scrollIntoView({ block: 'center' });
}

const samples: KeySample[] = [];
let longest = 0;

function watchKeys(): void {
  let key: { readonly stamp: number; readonly begun: number } | undefined;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length === 1) key = { stamp: event.timeStamp, begun: performance.now() };
    },
    true,
  );
  addEventListener(
    'beforeinput',
    () => {
      if (!key) return;
      const { stamp, begun } = key;
      key = undefined;
      let work = Number.NaN;
      soon(() => (work = performance.now() - begun));
      afterFrame(() => samples.push({ frame: performance.now() - stamp, work, at: now() }));
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
}

function take(): Gathered {
  const text = document.querySelector('[role="textbox"][aria-label="Body"]')?.textContent ?? '';
  const taken = { samples: samples.splice(0), longest, text };
  longest = 0;
  return taken;
}

/** Looks at every frame whether the text is there. */
function wait(ready: (shown: number) => void): void {
  if (benchWish.least === 0) {
    afterFrame(() => ready(now()));
    return;
  }
  requestAnimationFrame(() => {
    const body = shownText();
    if (!body) {
      wait(ready);
      return;
    }
    soon(() => {
      const shown = now();
      putCaret(body, () => ready(shown));
    });
  });
}

// Frames of the page (the preview) and the empty document before the page are not meant, and the
// script may be run twice in the page: once when it is asked for, once when the page begins.
const scope = globalThis as { bench?: Probe };
if (window.top === window && location.protocol !== 'about:' && scope.bench === undefined) {
  watchKeys();
  scope.bench = { take, shown: new Promise(wait) };
}
