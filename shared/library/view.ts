import type { Film } from '../film/film.ts';
import type { Author, Outlet } from '../outlet/outlet.ts';
import type { ReviewFacts } from '../review/review.ts';

/** The folder of reviews that have no film yet. */
export const UNFILED = 'Unfiled';

/** One review as lists show it. */
export interface ReviewEntry {
  /** Library-relative, with `/`: the name a review is known by everywhere. */
  readonly path: string;
  readonly facts: ReviewFacts;
  /** Words of the body. */
  readonly words: number;
  /** A sentence when the file cannot be read as text or its header cannot be read. */
  readonly problem?: string;
}

/** One folder of the library: a film with its reviews, or the unfiled ones. */
export interface FolderEntry {
  /** Library-relative: `Some Film (2019)`, or {@link UNFILED}. */
  readonly folder: string;
  /** Null for {@link UNFILED}. */
  readonly film: Film | null;
  /** A sentence when `film.yaml` is missing or cannot be read. */
  readonly problem?: string;
  readonly reviews: readonly ReviewEntry[];
}

/** A whole library as the window shows it. */
export interface LibraryView {
  /** Name of the folder. */
  readonly name: string;
  /** Absolute path of the folder. */
  readonly root: string;
  readonly readOnly: boolean;
  readonly folders: readonly FolderEntry[];
  readonly authors: readonly Author[];
  readonly outlets: readonly Outlet[];
  /** Sentences about `library.yaml`, empty when all is well. */
  readonly problems: readonly string[];
}

/** What changed in a library: whole folders, by name. */
export interface LibraryChange {
  readonly upserted: readonly FolderEntry[];
  readonly removed: readonly string[];
  /** Files that now have another path. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Set when `library.yaml` changed. */
  readonly head?: Pick<LibraryView, 'authors' | 'outlets' | 'problems'>;
}

/** A text file of the library as it was read. */
export interface OpenedText {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal; null for a `film.yaml` that is yet to be written. */
  readonly version: string | null;
  /** True when it cannot be written where it is. */
  readonly readOnly: boolean;
}
