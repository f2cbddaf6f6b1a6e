import type { Post } from '../post/post.ts';

/** What an exporter made of a post. */
export interface Exported {
  readonly text: string;
  /** Sentences for the critic naming what this format could not carry; empty when everything arrived. */
  readonly notCarried: readonly string[];
}

/** One row of the table of formats: menu, dialog, command line and contract all read it. */
export interface Format {
  /** Stable name: `html`, `fragment`, `text`. */
  readonly name: string;
  /** What the Export dialog calls it. */
  readonly label: string;
  /** One sentence: what it is for. */
  readonly purpose: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly export: (post: Post) => Exported;
}
