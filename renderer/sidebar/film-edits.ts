import { isoDate, understandBareDate } from '../../shared/film/dates.ts';
import { understandYear, type FilmKey } from '../../shared/film/film-file.ts';
import { understandBareRunTime } from '../../shared/film/run-time.ts';
import type { FilmLinks } from '../../shared/film/film.ts';
import { readYaml } from '../../shared/yaml/read.ts';
import { setFilmField } from '../state/film.ts';
import { useStore } from '../state/store.ts';
import { keepCast, keepList, keepMap } from './keep.ts';
import { joinSuffixes } from './split.ts';

/** A key of the open film as its file has it. */
function rawFact(key: FilmKey): unknown {
  const reading = readYaml(useStore.getState().film?.text ?? '');
  return reading.editable ? reading.values[key] : undefined;
}

/** Writes a fact that is text. The space after a word still being typed is no part of it. */
export function setText(key: FilmKey, text: string): void {
  setFilmField(key, text.trim());
}

/** Writes the year: a number where it is one, else what was typed. */
export function setYear(typed: string): void {
  setFilmField('year', understandYear(typed).value ?? typed.trim());
}

/** Writes the release date: ISO 8601 where it was understood, else what was typed. */
export function setReleaseDate(typed: string): void {
  // Words around the date (“limited”) are the critic’s: only a bare date is written in its short form.
  const date = understandBareDate(typed).value;
  setFilmField('releaseDate', date ? isoDate(date) : typed.trim());
}

/** Writes the run time: minutes where it was typed alone; what is around it is kept as typed, and understood all the same. */
export function setRunTime(typed: string): void {
  setFilmField('runtime', understandBareRunTime(typed).value ?? typed.trim());
}

/** Writes a list of people. */
export function setPeople(key: 'directors' | 'writers', values: readonly string[]): void {
  setFilmField(key, keepList(rawFact(key), joinSuffixes(values)));
}

/** Writes a list of words. */
export function setList(key: 'countries' | 'genres' | 'languages', values: readonly string[]): void {
  setFilmField(key, keepList(rawFact(key), values));
}

/** Writes the cast, each `Name` or `Name as Role`. */
export function setCast(values: readonly string[]): void {
  setFilmField('cast', keepCast(rawFact('cast'), joinSuffixes(values)));
}

/** Writes one of the film's addresses. */
export function setLink(name: keyof FilmLinks, address: string): void {
  setFilmField('links', keepMap(rawFact('links'), name, address.trim()));
}
