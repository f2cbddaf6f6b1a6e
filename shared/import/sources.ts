import { bodyMarkdown, type TextKind } from './body.ts';
import type { TakenApart } from './parts.ts';
import { takeApart, type Hints } from './take-apart.ts';

/** One row of the table of importers: menu, dialog and command line all read it. */
export interface Importer {
  /** Stable name: `text`, `markdown`. */
  readonly name: TextKind;
  /** What the Import dialog calls it. */
  readonly label: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  readonly takeApart: (source: string, hints?: Hints) => TakenApart;
  /** The body as Markdown, for the review's file. */
  readonly body: (taken: TakenApart) => string;
}

/** Everything that Marquee can bring in, the most common first. */
export const IMPORTERS: readonly Importer[] = [
  { name: 'text', label: 'Plain text', extensions: ['.txt', '.text'], takeApart, body: (taken) => bodyMarkdown(taken, 'text') },
  { name: 'markdown', label: 'Markdown', extensions: ['.md', '.markdown', '.mdown', '.mkd'], takeApart, body: (taken) => bodyMarkdown(taken, 'markdown') },
];

/** The importer for a file's name, by its extension whatever its case; undefined for a kind that cannot be brought in. */
export function importerFor(fileName: string): Importer | undefined {
  const name = fileName.toLowerCase();
  return IMPORTERS.find((importer) => importer.extensions.some((extension) => name.endsWith(extension)));
}
