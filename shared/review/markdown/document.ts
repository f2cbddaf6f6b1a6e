import type { RootContent } from 'mdast';

/** The line endings that Markdown knows. */
export type Eol = '\n' | '\r\n' | '\r';

/** One top-level block of a body: whole lines, without the line ending after the last of them. */
export interface Block {
  /** Line endings and blank lines between this block and what stands before it. Only spaces, tabs, CR and LF. */
  readonly gap: string;
  /** The block exactly as it stands in the file. */
  readonly source: string;
  /** What the source means. Offsets in its positions count from {@link shift} characters before the source. */
  readonly node: RootContent;
  /** Subtract from an offset in {@link node} to get an offset in {@link source} (UTF-16 units). */
  readonly shift: number;
  /** The source could not be read within reason (pathological nesting, binary data): show it as it is. */
  readonly opaque: boolean;
}

/** A body cut into its top-level blocks. `join(document)` is the body, character by character. */
export interface BodyDocument {
  readonly blocks: readonly Block[];
  /** What stands after the last block; the whole body when it has no block. */
  readonly tail: string;
  /** The line ending most lines have; LF when there is none. */
  readonly eol: Eol;
  /** Labels that the whole body defines, normalised: `foo` for `[foo]: …`, `^foo` for `[^foo]: …`. */
  readonly labels: ReadonlySet<string>;
}
