import type { Link, LinkReference } from 'mdast';
import { createState } from 'lexical';
import type { Block, BodyDocument } from '../../shared/review/markdown/document.ts';
import type { Mark } from '../../shared/review/markdown/inline.ts';

/** Where a top-level node came from. */
export interface Origin {
  readonly block: Block;
  /** Its place among the blocks of `document`. */
  readonly index: number;
  readonly document: BodyDocument;
}

/** A link's address and form, and the text it had when its form was read. */
export interface LinkTarget {
  readonly node: Link | LinkReference;
  readonly text: string;
}

/** Nothing here is ever written as Lexical JSON: documents are Markdown, and so is the clipboard. */
function plainState<Key extends string, Value>(key: Key, fallback: Value) {
  return createState(key, { parse: () => fallback });
}

/**
 * The block a top-level node was read from. It lives in the node, so that undo brings it back together with the content
 * it belongs to.
 */
export const originState = plainState<'origin', Origin | undefined>('origin', undefined);

/** The order of the marks on a text or a line break, outermost first, where it is not the default one. */
export const orderState = plainState<'order', readonly Mark[] | undefined>('order', undefined);

/** The address of a link node. */
export const targetState = plainState<'target', LinkTarget | undefined>('target', undefined);

/** The marks that stand inside a link rather than around it. */
export const insideState = plainState<'inside', readonly Mark[]>('inside', []);

/** The line ending that a line break of a source block stands for, where it is not the document's. */
export const eolState = plainState<'eol', string>('eol', '');
