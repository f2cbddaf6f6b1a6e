import type { Film } from '../../shared/film/film.ts';
import { isoDate } from '../../shared/film/dates.ts';
import { editFilm, FILM_KEYS, readFilm, type FilmKey } from '../../shared/film/film-file.ts';
import type { FilmFacts } from '../../shared/import/film-facts.ts';
import { matchFilm } from '../../shared/library/find-film.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { YamlValue } from '../../shared/yaml/edit.ts';
import { createFilm } from '../library/films.ts';
import type { Library } from '../library/library.ts';
import { openText, saveText } from '../library/texts.ts';

/** A film's folder, with its facts as they are now. */
export interface FiledFilm {
  readonly folder: string;
  readonly film: Film;
}

/** A fact as `film.yaml` writes it. */
function yamlOf(facts: FilmFacts, key: FilmKey): YamlValue {
  if (key === 'year') return facts.year?.value ?? facts.year?.typed;
  if (key === 'runtime') return facts.runtime?.value ?? facts.runtime?.typed;
  if (key === 'releaseDate') return facts.releaseDate && (facts.releaseDate.value ? isoDate(facts.releaseDate.value) : facts.releaseDate.typed);
  if (key === 'cast') return facts.cast?.map((member) => ({ ...member }));
  if (key === 'links') return undefined;
  return facts[key];
}

function isMissing(film: Film, key: FilmKey): boolean {
  const value: unknown = film[key];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Finds the film of a review in the library, or makes it, and adds the facts that the review names
 * and its `film.yaml` does not. What the film says already is never changed by an import.
 */
export async function fileFilm(library: Library, wish: { readonly title: string; readonly year?: string | undefined }, facts: FilmFacts): Promise<Result<FiledFilm>> {
  const year = wish.year?.trim() === '' ? undefined : wish.year?.trim();
  const found = matchFilm(library.view.folders, wish.title, year ?? '').same;
  const made = found ? ok({ folder: found.folder }) : await createFilm(library, wish.title, year);
  if (!made.ok) return made;
  const { folder } = made.value;
  const path = `${folder}/film.yaml`;
  const opened = await openText(library, path);
  if (!opened.ok) return opened;
  const before = readFilm(opened.value.text, wish.title);
  let text = opened.value.text;
  if (before.editable) {
    // A folder without film.yaml was known by its name alone.
    if (text === '') text = editFilm(text, 'title', wish.title);
    for (const key of FILM_KEYS) if (key !== 'title' && isMissing(before.film, key)) text = withFact(text, key, yamlOf(facts, key));
  }
  if (text !== opened.value.text) {
    const saved = await saveText(library, path, text, opened.value.version);
    if (!saved.ok) return saved;
  }
  return ok({ folder, film: readFilm(text, wish.title).film });
}

function withFact(text: string, key: FilmKey, value: YamlValue): string {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? text : editFilm(text, key, value);
}
