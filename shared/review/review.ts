import type { Fact } from '../film/film.ts';

/** Where a review stands on its way to print, in order. */
export const STATUSES = ['idea', 'drafting', 'editing', 'ready', 'published'] as const;

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** One viewing of the film. */
export interface Viewing {
  readonly date?: string;
  readonly venue?: string;
  readonly format?: string;
  readonly rewatch?: boolean;
}

/** Where and when a review appeared. */
export interface Publication {
  readonly date?: string;
  readonly url?: string;
}

/** Words of the post that this review was imported from, where the outlet's house style would print others. */
export interface AsPublished {
  readonly pageTitle?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly authorsLine?: string;
  readonly credits?: string;
  readonly boilerplate?: string;
}

/** What the front matter of a review says. Absent keys are absent. */
export interface ReviewFacts {
  readonly id?: string;
  readonly headline?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly status?: Fact<Status>;
  /** As typed: `4.5/5`, `B+`, `8/10`, `thumbs up`. */
  readonly rating?: string;
  readonly verdict?: string;
  readonly tags: readonly string[];
  readonly watched?: Viewing;
  /** ISO 8601 date-time with zone when understood. */
  readonly embargo?: Fact<string>;
  readonly published?: Publication;
  readonly slug?: string;
  readonly excerpt?: string;
  readonly disclosure?: string;
  readonly spoilers?: boolean;
  readonly asPublished?: AsPublished;
  readonly created?: string;
  readonly updated?: string;
}
