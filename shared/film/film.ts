import type { CalendarDate } from './dates.ts';

/** Somebody in the cast and whom they play. */
export interface CastMember {
  readonly name: string;
  readonly role?: string;
}

/** Where a film can be found elsewhere; absolute addresses. */
export interface FilmLinks {
  readonly imdb?: string;
  readonly tmdb?: string;
  readonly letterboxd?: string;
  readonly official?: string;
}

/**
 * A fact that a person types freely and we try to understand.
 * `typed` is what stands in the file and is never changed by us;
 * `value` is there when it was understood, `problem` (a sentence) when it was not.
 */
export interface Fact<T> {
  readonly typed: string;
  readonly value?: T;
  readonly problem?: string;
}

/** The facts of one film, as read from its `film.yaml`. Absent facts are absent, never empty strings. */
export interface Film {
  readonly id?: string;
  readonly title: string;
  readonly originalTitle?: string;
  readonly year?: Fact<number>;
  readonly directors: readonly string[];
  readonly writers: readonly string[];
  readonly cast: readonly CastMember[];
  readonly releaseDate?: Fact<CalendarDate>;
  /** Minutes. */
  readonly runtime?: Fact<number>;
  /** As printed, reasons included: "R for language". */
  readonly certification?: string;
  readonly countries: readonly string[];
  readonly distributor?: string;
  readonly genres: readonly string[];
  readonly languages: readonly string[];
  readonly links: FilmLinks;
  readonly whereToWatch?: string;
  /** Library path of the poster, relative to the film's folder. */
  readonly poster?: string;
  readonly notes?: string;
}

/** A film of which only the title is known. */
export function bareFilm(title: string): Film {
  return { title, directors: [], writers: [], cast: [], countries: [], genres: [], languages: [], links: {} };
}
