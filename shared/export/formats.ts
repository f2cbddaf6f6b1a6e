import type { Format } from './format.ts';
import { fragment } from './fragment.ts';
import { page } from './html/page.ts';
import { plain } from './text/text.ts';

/** The table of formats, in the order in which they are offered. A new format is a file beside this one and a row here. */
export const FORMATS: readonly Format[] = [
  {
    name: 'html',
    label: 'Web page',
    purpose: 'A whole page with its own styles, to put on a site, print or send.',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    export: page,
  },
  {
    name: 'fragment',
    label: 'Blog post (HTML to paste)',
    purpose: 'The body with credits and sign-off, to paste into a blog that prints title and byline itself.',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    export: fragment,
  },
  {
    name: 'text',
    label: 'Plain text',
    purpose: 'Nothing but words, laid out as a published review.',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    export: plain,
  },
];

/** The format of that name, whatever its case; undefined when there is none. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name.trim().toLowerCase());
}
