import type { CreditField } from '../outlet/outlet.ts';

/** The parts a published review can be taken apart into, in the order in which they are usually printed. */
export const PART_KINDS = ['pageTitle', 'headline', 'byline', 'body', 'authorsLine', 'credits', 'boilerplate'] as const;

/** One of {@link PART_KINDS}. */
export type PartKind = (typeof PART_KINDS)[number];

/** A run of whole source lines that was recognised as one part. Every line belongs to exactly one part. */
export interface Part {
  readonly kind: PartKind;
  /** First line, counted from 0. */
  readonly from: number;
  /** The line after the last one. */
  readonly to: number;
}

/** One credit found in a credits block that `film.yaml` has a key for. */
export interface FoundCredit {
  readonly field: CreditField;
  /** As printed, without separator; empty where a value stands alone ("104 minutes"). */
  readonly label: string;
  /** As printed, without Markdown marks; a value that runs over several lines is joined. */
  readonly value: string;
}

/** One credit that `film.yaml` has no key for ("Edited by"); it stays in the words of its part. */
export type OtherCredit = Omit<FoundCredit, 'field'>;

/** What was read out of the parts: proposals, all of them correctable. Absent facts were not found. */
export interface FoundFacts {
  /** The film's title, without quotes or emphasis. */
  readonly film?: string;
  readonly year?: number;
  readonly author?: string;
  /** Absolute address of the author's own site, from the author's line. */
  readonly blog?: string;
  /** The date beside the byline, as printed. */
  readonly published?: string;
  /** The critic's own rating as printed (`3.5/5`, `★★★½`, `B+`); its line is filed under credits. */
  readonly rating?: string;
  /** In printed order. Fields may repeat. */
  readonly credits: readonly FoundCredit[];
  readonly otherCredits: readonly OtherCredit[];
}

/**
 * A source text taken apart. Nothing is ever dropped: `lines.join('')` is the source, byte for byte,
 * and so is the text of all parts put together.
 */
export interface TakenApart {
  /** Each with its own line ending (and the first with the byte order mark), so that mixed endings survive. */
  readonly lines: readonly string[];
  /** In source order, covering every line once; neighbours differ in kind. Empty only for an empty source. */
  readonly parts: readonly Part[];
  readonly facts: FoundFacts;
  /** False when there is nothing but a body: it comes in as an unfiled draft. */
  readonly isReview: boolean;
}
