import { policyNamed } from '../ui/trusted-types.ts';

/**
 * Markup goes only into documents in which no script runs: one without a window (DOMParser)
 * and a frame whose sandbox forbids scripts.
 */
const policy = policyNamed('marquee-preview', {
  createHTML: (text) => text,
  createScriptURL: () => '',
});

/** Puts an empty page in a frame, so that it is in standards mode and stays the same document from then on. */
export function startFrame(frame: HTMLIFrameElement): void {
  frame.srcdoc = policy.createHTML('<!doctype html><html><head><title>Preview</title></head><body></body></html>');
}

/** Reads a page into a document that has no window: nothing in it runs or is fetched. */
export function readPage(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
