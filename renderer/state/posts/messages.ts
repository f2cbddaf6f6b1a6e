import type { Film } from '../../../shared/film/film.ts';
import type { Author, Outlet } from '../../../shared/outlet/outlet.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';

/** What a post is made of: the review as it stands on the screen, and what surrounds it. */
export interface PostJob {
  /** Library-relative; pictures are looked for beside it. */
  readonly path: string;
  /** The whole file: header and body. */
  readonly text: string;
  readonly film: Film | null;
  readonly authors: readonly Author[];
  readonly outlets: readonly Outlet[];
  /** The outlet to print it for, when it is not the review's own. */
  readonly outlet?: string;
  /** This moment, ISO 8601 in UTC. */
  readonly now: string;
}

/** A page that was made. */
export interface PreviewPage {
  readonly html: string;
  /** A sentence about the outlet when the page is not set in the style of the review's own. */
  readonly remark?: string;
}

/** What can be made of a review, by name. */
export interface Makes {
  readonly page: PreviewPage;
  /** What stands between the draft and publishing. */
  readonly findings: readonly Finding[];
}

/** What the window asks of the worker. */
export interface PostRequest {
  readonly id: number;
  readonly want: keyof Makes;
  readonly job: PostJob;
}

/** What the worker answers; `problem` is a sentence. */
export type PostAnswer = { readonly id: number } & ({ readonly made: Makes[keyof Makes] } | { readonly problem: string });
