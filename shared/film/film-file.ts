import { at, present, textOf, textsOf } from '../yaml/values.ts';
import { parseYaml, readYaml } from '../yaml/read.ts';
import { setYamlKey } from '../yaml/edit.ts';
import type { YamlValue } from '../yaml/value.ts';
import { understandDate } from './dates.ts';
import { bareFilm, type CastMember, type Fact, type Film, type FilmLinks } from './film.ts';
import { understandRunTime } from './run-time.ts';

/** The usual order of the keys of `film.yaml`, used only to place new ones. */
export const FILM_KEYS = [
  'id', 'title', 'originalTitle', 'year', 'directors', 'writers', 'cast', 'releaseDate', 'runtime', 'certification',
  'countries', 'distributor', 'genres', 'languages', 'links', 'whereToWatch', 'poster', 'notes',
] as const;

/** One of {@link FILM_KEYS}. */
export type FilmKey = (typeof FILM_KEYS)[number];

/** A film as its file says it, or the sentence why its facts cannot be edited one by one. */
export type FilmReading = { readonly editable: true; readonly film: Film } | { readonly editable: false; readonly film: Film; readonly problem: string };

/** Understands a year of release as typed. */
export function understandYear(typed: string): Fact<number> {
  const text = typed.trim();
  const value = /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (value !== undefined && value >= 1870 && value <= 2200) return { typed, value };
  return { typed, problem: 'A year has four digits, for example 2019. This is kept as typed.' };
}

function castOf(value: unknown): readonly CastMember[] {
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  return members.flatMap((member) => {
    const plain = textOf(member);
    if (plain !== undefined) return [readCastMember(plain)];
    const name = textOf(at(member, 'name'));
    const role = textOf(at(member, 'role'));
    return name === undefined ? [] : [role === undefined ? { name } : { name, role }];
  });
}

/** Reads one member of the cast as typed: `Name`, `Name as Role` or `Name (Role)`. */
export function readCastMember(typed: string): CastMember {
  const match = /^(.+?)\s+(?:as\s+(.+)|\(([^()]+)\))$/.exec(typed.trim());
  const [name, role] = [match?.[1], match?.[2] ?? match?.[3]];
  return name !== undefined && role !== undefined ? { name, role } : { name: typed.trim() };
}

/** The form {@link readCastMember} reads. */
export function writeCastMember(member: CastMember): string {
  return member.role === undefined ? member.name : `${member.name} as ${member.role}`;
}

function linksOf(value: unknown): FilmLinks {
  return present<FilmLinks>({
    imdb: textOf(at(value, 'imdb')),
    tmdb: textOf(at(value, 'tmdb')),
    letterboxd: textOf(at(value, 'letterboxd')),
    official: textOf(at(value, 'official')),
  });
}

function understood<T>(value: unknown, understand: (typed: string) => Fact<T>): Fact<T> | undefined {
  const typed = textOf(value);
  return typed === undefined ? undefined : understand(typed);
}

/** Reads plain values as a film's facts; `fallbackTitle` (the folder's name) stands in for a missing title. */
function filmFrom(values: Readonly<Record<string, unknown>>, fallbackTitle: string): Film {
  return {
    ...present<Omit<Film, 'title' | 'directors' | 'writers' | 'cast' | 'countries' | 'genres' | 'languages' | 'links'>>({
      id: textOf(values.id),
      originalTitle: textOf(values.originalTitle),
      year: understood(values.year, understandYear),
      releaseDate: understood(values.releaseDate, understandDate),
      runtime: understood(values.runtime, understandRunTime),
      certification: textOf(values.certification),
      distributor: textsOf(values.distributor).join(', ') || undefined,
      whereToWatch: textOf(values.whereToWatch),
      poster: textOf(values.poster),
      notes: textOf(values.notes),
    }),
    title: textOf(values.title) ?? fallbackTitle,
    directors: textsOf(values.directors),
    writers: textsOf(values.writers),
    cast: castOf(values.cast),
    countries: textsOf(values.countries),
    genres: textsOf(values.genres),
    languages: textsOf(values.languages),
    links: linksOf(values.links),
  };
}

/** Reads the text of a `film.yaml`. Never throws: a file that is not YAML gives a film with only its folder's name. */
export function readFilm(text: string, fallbackTitle: string): FilmReading {
  const reading = readYaml(text);
  if (reading.editable) return { editable: true, film: filmFrom(reading.values, fallbackTitle) };
  return { editable: false, film: filmFrom({}, fallbackTitle), problem: reading.problem };
}

/** Sets one key of a `film.yaml` and leaves every other byte as it is. A text that is not YAML is returned unchanged. */
export function editFilm(text: string, key: FilmKey, value: YamlValue): string {
  return 'problem' in parseYaml(text) ? text : setYamlKey(text, key, value, FILM_KEYS);
}

/** The film that a folder's name speaks of: `Some Film (2019)`. */
export function filmFromFolder(folder: string): Film {
  const match = /^(.+?)\s*\((\d{4})\)$/.exec(folder);
  const [title, year] = [match?.[1], match?.[2]];
  return title !== undefined && year !== undefined ? { ...bareFilm(title), year: understandYear(year) } : bareFilm(folder);
}

/** What a new `film.yaml` for a folder begins with: what its name says. */
export function filmTextFromFolder(folder: string): string {
  const { title, year } = filmFromFolder(folder);
  return editFilm(editFilm('', 'title', title), 'year', year?.value);
}
