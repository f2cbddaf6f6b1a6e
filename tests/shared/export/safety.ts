import type { Element } from 'hast';
import { expect } from 'vitest';
import { elementsIn } from './support.ts';

/** Everything an exported page may hold. `script` only as a block of data, `style` only the constant one. */
const PAGE_ELEMENTS = new Set(
  ('html head meta title link script style body main article header footer section div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption img pre code hr br a ' +
    'em strong cite del ins s u b i sub sup small mark kbd samp var abbr q time data table caption thead tbody tr th td details summary').split(' '),
);

const ATTRIBUTES = new Set([
  'alt', 'ariaHidden', 'ariaLabel', 'charSet', 'className', 'content', 'dateTime', 'dir', 'hidden', 'href', 'httpEquiv', 'id', 'lang', 'name', 'open', 'property',
  'rel', 'role', 'scope', 'src', 'start', 'tabIndex', 'title', 'type', 'value',
]);

const ADDRESS = /^(?:https?:\/\/[^/\\@]|mailto:[^?]+@|#[\w-]+$|(?![\\/]{2})[^:\\]*(?:[/?#]|$))/i;

function expectSafe(element: Element): void {
  const { tagName, properties } = element;
  expect(PAGE_ELEMENTS, tagName).toContain(tagName);
  for (const name of Object.keys(properties)) expect(ATTRIBUTES, `${tagName} ${name}`).toContain(name);
  if (tagName === 'script') expect(properties.type).toBe('application/ld+json');
  if (typeof properties.href === 'string') expect(properties.href).toMatch(ADDRESS);
  if (typeof properties.src === 'string') {
    expect(properties.src).toMatch(/^(?:https?:\/\/[^/\\@]|data:image\/(?:png|jpe?g|gif|webp|avif);base64,|[^/\\:][^:\\]*$)/i);
    expect(decodeURIComponent(properties.src)).not.toMatch(/(?:^|\/)\.\.(?:\/|$)/);
  }
  if (tagName === 'meta') expect(properties.httpEquiv ?? ['Content-Security-Policy']).toEqual(['Content-Security-Policy']);
}

/** Fails when anything in an export could run, load, navigate or restyle, and when an id stands twice. */
export function expectInert(html: string): void {
  const elements = elementsIn(html);
  elements.forEach(expectSafe);
  const ids = elements.map(({ properties }) => properties.id).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { properties } of elements) {
    if (typeof properties.href === 'string' && properties.href.startsWith('#note-')) expect(ids).toContain(properties.href.slice(1));
  }
}
