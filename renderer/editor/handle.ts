import type { Stats } from './words.ts';

/** The inline formats that can be switched. */
export type Format = 'bold' | 'italic' | 'strikethrough' | 'code';

/** What `setBlock` makes of the selected blocks. A list or quote that is one already becomes paragraphs again. */
export type BlockKind = 'paragraph' | 'h2' | 'h3' | 'quote' | 'bullet' | 'number';

/** What toolbar and menus show of the selection. */
export interface SelectionState {
  readonly formats: ReadonlySet<Format>;
  /** `h1`, `h4` to `h6` and `source` can be met but not made. */
  readonly block: BlockKind | 'h1' | 'h4' | 'h5' | 'h6' | 'source';
  /** The address of the link that the caret is in. */
  readonly link: string | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the rest of the window can do with an editor. */
export interface EditorHandle {
  /** The whole body as it would be saved. Costs only what changed since the last call, and the join. */
  text(): string;
  /**
   * Takes a body that was changed outside. Blocks that are the same stay as they are, the caret stays as near as
   * possible, `onEdited` is not called, and undo cannot go back behind it.
   */
  replaceBody(body: string): void;
  /** Words and characters now; counts again only the blocks that changed. */
  words(): Stats;
  /** Calls `listener` some time after edits, at most a few times a second. Answers how to stop. */
  onStats(listener: (stats: Stats) => void): () => void;
  /** Calls `listener` at once and whenever what it shows changes. Answers how to stop. */
  onSelectionState(listener: (state: SelectionState) => void): () => void;
  focus(): void;
  undo(): void;
  redo(): void;
  toggleFormat(format: Format): void;
  setBlock(kind: BlockKind): void;
  /** Links what is selected, or inserts the address as a link; with an empty address takes the link away. */
  insertLink(url: string): void;
  insertRule(): void;
  /** Inserts a picture at the caret. */
  insertPicture(url: string, alt: string): void;
}
