// oxlint-disable-next-line import/default -- with this ending Vite gives the address of the bundled worker
import workerUrl from './worker.ts?worker&url';

/** The part of the browser's Trusted Types that is used here; TypeScript's own library does not know them. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * The one policy of the window. Markup goes only into documents in which no script runs: one without
 * a window (DOMParser) and a frame whose sandbox forbids scripts. The one script address is our worker's.
 */
const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('Only the worker of the preview is started from here.');
    return url;
  },
};
const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory ? factory.createPolicy('marquee-preview', rules) : rules;

/** Puts an empty page in a frame, so that it is in standards mode and stays the same document from then on. */
export function startFrame(frame: HTMLIFrameElement): void {
  frame.srcdoc = policy.createHTML('<!doctype html><html><head><title>Preview</title></head><body></body></html>');
}

/** Reads a page into a document that has no window: nothing in it runs or is fetched. */
export function readPage(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/** Starts the worker that makes the pages. */
export function startWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'preview' });
}
