import type { Root } from 'mdast';
import type { Film } from '../film/film.ts';
import type { Author, CreditField, Outlet } from '../outlet/outlet.ts';
import type { ReviewFacts } from '../review/review.ts';

/** A rating understood well enough to be printed and marked up. */
export interface Rating {
  /** As the critic typed it. */
  readonly typed: string;
  /** On a numeric scale, when there is one. */
  readonly scale?: { readonly value: number; readonly best: number; readonly worst: number };
  /** Glyphs for the eye (`★★★½`), when the scale has any. */
  readonly glyphs?: string;
  /** Words for everybody: `3.5 out of 5 stars`. */
  readonly words: string;
}

/** One printed line of the credits. */
export interface CreditLine {
  /** Absent for a line of a post that was published elsewhere, when it prints something `film.yaml` has no key for. */
  readonly field?: CreditField | 'rating';
  /** Without the separator; empty where a value was published without one ("104 minutes"). */
  readonly label: string;
  /** The values one by one (people, countries), each as printed; at least one. */
  readonly values: readonly string[];
  /** Machine form where one exists: ISO date, ISO 8601 duration. */
  readonly machine?: string;
}

/** A sentence with at most one link in it, as the author's line is. */
export interface LinkedLine {
  readonly text: string;
  /** `href` is a safe absolute address; `start` and `end` are UTF-16 offsets in `text`. */
  readonly link?: { readonly href: string; readonly start: number; readonly end: number };
}

/** A review, its film, author and house style put together: the one input of every exporter. */
export interface Post {
  readonly pageTitle: string;
  readonly headline: string;
  readonly byline?: string;
  readonly author?: Author;
  readonly outlet: Outlet;
  /** Absent for an unfiled review. */
  readonly film?: Film;
  readonly facts: ReviewFacts;
  readonly rating?: Rating;
  readonly verdict?: string;
  readonly body: Root;
  readonly authorsLine?: LinkedLine;
  readonly credits: readonly CreditLine[];
  readonly boilerplate?: Root;
  /** Pictures whose bytes are at hand: address as written in the Markdown to `data:` URI. Exporters may embed them. */
  readonly pictures: Readonly<Record<string, string>>;
}
