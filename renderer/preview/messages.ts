import type { Film } from '../../shared/film/film.ts';
import type { Author, Outlet } from '../../shared/outlet/outlet.ts';

/** What a page is made of: the review as it stands on the screen, and what surrounds it. */
export interface PreviewJob {
  /** Library-relative; pictures are looked for beside it. */
  readonly path: string;
  /** The whole file: header and body. */
  readonly text: string;
  readonly film: Film | null;
  readonly authors: readonly Author[];
  readonly outlets: readonly Outlet[];
}

/** A page that was made. */
export interface PreviewPage {
  readonly html: string;
  /** A sentence about the outlet when the page is not set in the style of the review's own. */
  readonly remark?: string;
}

/** What the window asks of the worker. */
export interface PreviewRequest {
  readonly id: number;
  readonly job: PreviewJob;
}

/** What the worker answers; `problem` is a sentence. */
export type PreviewAnswer = { readonly id: number } & ({ readonly page: PreviewPage } | { readonly problem: string });
