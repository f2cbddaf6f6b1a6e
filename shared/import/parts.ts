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

/** One credit found in a credits block. */
export interface FoundCredit {
  readonly field: CreditField;
  /** As printed, without separator. */
  readonly label: string;
  /** As printed. */
  readonly value: string;
}

/** What was read out of the parts: proposals, all of them correctable. */
export interface FoundFacts {
  readonly film?: string;
  readonly year?: number;
  readonly author?: string;
  readonly blog?: string;
  readonly credits: readonly FoundCredit[];
}

/** A source text taken apart. `lines` joined by newlines is the source, whole. */
export interface TakenApart {
  readonly lines: readonly string[];
  /** In source order, covering every line once. */
  readonly parts: readonly Part[];
  readonly facts: FoundFacts;
  /** False when nothing but a body was found: it comes in as an unfiled draft. */
  readonly isReview: boolean;
}
