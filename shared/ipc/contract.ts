import { z } from 'zod';
import type { LibraryView, OpenedText } from '../library/view.ts';
import type { Preferences } from './preferences.ts';

/** The largest text that may cross: a review of several million words. */
const MAX_TEXT = 32 * 1024 * 1024;

/** A library-relative path with `/`: never absolute, never upwards. Main resolves it again against the real folder. */
const libraryPath = z
  .string()
  .min(1)
  .max(1024)
  .refine((path) => !/[\0\\]/.test(path) && !path.startsWith('/') && !/^[A-Za-z]:/.test(path), 'not a library path')
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'not a library path');
const folder = libraryPath.refine((path) => !path.includes('/'), 'not a folder of the library');
const title = z.string().trim().min(1).max(2000);
const text = z.string().max(MAX_TEXT);
const version = z.string().length(64);
const none = z.strictObject({});

const part = z.strictObject({
  kind: z.enum(['pageTitle', 'headline', 'byline', 'body', 'authorsLine', 'credits', 'boilerplate']),
  from: z.int().min(0),
  to: z.int().min(0),
});

/** One source that was taken apart and corrected, ready to become a review. */
const importItem = z.strictObject({
  name: z.string().max(1024),
  kind: z.enum(['text', 'markdown']),
  source: text,
  parts: z.array(part).max(100_000),
  /** Null brings it in unfiled. */
  film: z.strictObject({ title, year: z.string().max(40).optional() }).nullable(),
  author: z.string().max(1000).optional(),
  outlet: z.string().max(1000).optional(),
});

/** What is asked of main to bring in one source. */
export type ImportItem = z.infer<typeof importItem>;

/** A file or pasted text as it arrived, decoded. */
export interface ImportSource {
  readonly name: string;
  readonly kind: 'text' | 'markdown';
  readonly source: string;
}

/** What became of the files a critic chose: texts, and one sentence for each file that is not text. */
export interface ImportSources {
  readonly sources: readonly ImportSource[];
  readonly refused: readonly string[];
}

/** What became of one source: the new review's path, or a sentence. */
export type ImportOutcome = { readonly name: string; readonly path: string } | { readonly name: string; readonly problem: string };

const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  libraryPane: z.boolean().optional(),
  detailsPane: z.boolean().optional(),
  libraryWidth: z.number().min(160).max(600).optional(),
  detailsWidth: z.number().min(240).max(800).optional(),
  detailsTab: z.enum(['film', 'review', 'preflight', 'preview']).optional(),
  lastReview: z.string().max(1024).nullable().optional(),
});

/** The arguments of every command, checked in main at the door. */
export const argumentSchemas = {
  'library.view': none,
  'library.choose': none,
  'text.open': z.strictObject({ path: libraryPath }),
  'text.save': z.strictObject({ path: libraryPath, text, base: version.nullable() }),
  // Keeps a text (or, for null, the file as it is on disk) in the trash before something else takes its place.
  'text.set-aside': z.strictObject({ path: libraryPath, text: text.nullable() }),
  'text.save-copy': z.strictObject({ path: libraryPath, text }),
  'review.create': z.strictObject({ folder: folder.nullable(), headline: z.string().max(2000).optional() }),
  'review.rename': z.strictObject({ path: libraryPath, name: title }),
  'review.move': z.strictObject({ path: libraryPath, folder: folder.nullable() }),
  'review.delete': z.strictObject({ path: libraryPath }),
  'film.create': z.strictObject({ title, year: z.string().max(40).optional() }),
  'film.rename': z.strictObject({ folder }),
  'film.delete': z.strictObject({ folder }),
  'trash.restore': z.strictObject({ id: z.string().regex(/^[\w-]{1,80}$/) }),
  'import.choose': none,
  'import.commit': z.strictObject({ items: z.array(importItem).max(10_000) }),
  'export.save': z.strictObject({ path: libraryPath, format: z.string().max(40), outlet: z.string().max(1000).optional() }),
  'export.text': z.strictObject({ path: libraryPath, format: z.string().max(40), outlet: z.string().max(1000).optional() }),
  'preferences.read': none,
  'preferences.write': preferences,
  'shell.open-link': z.strictObject({ url: z.string().max(8192) }),
  'shell.show-file': z.strictObject({ path: libraryPath }),
  'window.may-close': none,
} as const;

/** What each command answers. Failures come as values: see `shared/result.ts`. */
export interface Results {
  readonly 'library.view': LibraryView;
  /** Null when the critic chose nothing. */
  readonly 'library.choose': LibraryView | null;
  readonly 'text.open': OpenedText;
  readonly 'text.save': { readonly version: string };
  readonly 'text.set-aside': { readonly trashed: string };
  /** Absolute path of the copy; null when the critic chose nothing. */
  readonly 'text.save-copy': { readonly file: string } | null;
  readonly 'review.create': { readonly path: string };
  readonly 'review.rename': { readonly path: string };
  readonly 'review.move': { readonly path: string };
  readonly 'review.delete': { readonly trashed: string };
  readonly 'film.create': { readonly folder: string };
  readonly 'film.rename': { readonly folder: string };
  readonly 'film.delete': { readonly trashed: string };
  readonly 'trash.restore': { readonly path: string };
  readonly 'import.choose': ImportSources | null;
  readonly 'import.commit': readonly ImportOutcome[];
  readonly 'export.save': { readonly file: string; readonly notCarried: readonly string[] } | null;
  /** The page itself puts it on the clipboard: Electron's own clipboard differs between its versions. */
  readonly 'export.text': { readonly text: string; readonly mediaType: string; readonly notCarried: readonly string[] };
  readonly 'preferences.read': Preferences;
  readonly 'preferences.write': Preferences;
  readonly 'shell.open-link': null;
  readonly 'shell.show-file': null;
  readonly 'window.may-close': null;
}

/** The name of a command. */
export type Command = keyof typeof argumentSchemas;

/** What a command takes. */
export type Argument<C extends Command> = z.input<(typeof argumentSchemas)[C]>;
