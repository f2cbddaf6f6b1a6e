import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** One Markdown text to be tried, and where it is from. */
export interface Sample {
  readonly name: string;
  readonly body: string;
}

const folder = new URL('../../../fixtures/markdown/', import.meta.url);

/** The 652 examples of CommonMark 0.31. https://spec.commonmark.org/0.31.2/ */
export function commonmark(): Sample[] {
  const spec = createRequire(import.meta.url)('commonmark-spec') as {
    tests: { markdown: string; section: string; number: number }[];
  };
  return spec.tests.map(({ markdown, section, number }) => ({
    name: `CommonMark ${number} (${section})`,
    body: markdown.replaceAll('→', '\t'),
  }));
}

/** The examples that GFM adds. https://github.github.com/gfm/ (0.29) */
export function gfm(): Sample[] {
  const text = readFileSync(new URL('gfm-0.29.txt', folder), 'utf8');
  return [...text.matchAll(/^`{32} example (.+)\n([^]*?)^\.\n/gm)].map((match) => ({
    name: `GFM ${match[1]}`,
    body: (match[2] ?? '').replaceAll('→', '\t'),
  }));
}

/** Our own nasty files, byte for byte. */
export function nasty(): Sample[] {
  const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.md')).sort();
  return names.map((name) => ({ name, body: readFileSync(new URL(name, folder), 'utf8') }));
}
