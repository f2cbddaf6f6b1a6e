import { pictureAddress } from '../state/picture-address.ts';
import { folderOf } from '../state/review.ts';
import { patchChildren } from './patch.ts';
import { readPage } from './trusted.ts';

/**
 * Fits an exported page to the frame: pictures come from the library, and what only means something
 * on the web is left out. The frame has the window's own Content-Security-Policy, which is the stricter one.
 */
function fitPage(page: Document, path: string): void {
  for (const node of page.querySelectorAll('script, meta[http-equiv], base')) node.remove();
  const folder = folderOf(path);
  for (const picture of page.querySelectorAll('img[src]')) {
    const address = pictureAddress(folder, picture.getAttribute('src') ?? '');
    if (address !== undefined) picture.setAttribute('src', address);
  }
}

/** Shows a page in the frame's document. The same review keeps its place; another one starts at the top. */
export function showPage(frame: HTMLIFrameElement, html: string, path: string): void {
  const shown = frame.contentDocument;
  if (!shown) return;
  const page = readPage(html);
  fitPage(page, path);
  patchChildren(shown.documentElement, page.documentElement);
  for (const name of ['lang', 'dir', 'class']) {
    const value = page.documentElement.getAttribute(name);
    if (value === null) shown.documentElement.removeAttribute(name);
    else shown.documentElement.setAttribute(name, value);
  }
  if (frame.dataset['shown'] !== path) shown.documentElement.scrollTop = 0;
  frame.dataset['shown'] = path;
}

/** Readies the frame's new document. A link in it goes nowhere, but one to a note on the same page shows the note. */
export function readyFrame(frame: HTMLIFrameElement, shown: Document): void {
  shown.documentElement.style.scrollbarWidth = 'thin';
  const hold = (event: Event) => {
    const link = (event.target as Element | null)?.closest('a[href], area[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') && href.length > 1) shown.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView({ block: 'center' });
  };
  // The window's shortcuts work while somebody reads here as well.
  shown.addEventListener('keydown', (event) => {
    // AltGr types characters; a copy of the event no longer tells it from Ctrl and Alt.
    if (event.getModifierState('AltGraph')) return;
    if (!frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
  });
  shown.addEventListener('click', hold);
  shown.addEventListener('auxclick', hold);
}
