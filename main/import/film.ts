import type { Film } from '../../shared/film/film.ts';
import { isoDate } from '../../shared/film/dates.ts';
import { editFilm, FILM_KEYS, readFilm, type FilmKey } from '../../shared/film/film-file.ts';
import type { FilmFacts } from '../../shared/import/film-facts.ts';
import { matchFilm } from '../../shared/library/find-film.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { createFilm } from '../library/films.ts';
import type { Library } from '../library/library.ts';
import { readText, saveText } from '../library/texts.ts';

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
  if (found) return addFacts(library, found.folder, wish.title, facts);
  const made = await createFilm(library, wish.title, year, (text) => completed(text, wish.title, facts));
  if (!made.ok) return made;
  const film = library.folder(made.value.folder)?.film;
  return film ? ok({ folder: made.value.folder, film }) : failure('not-found', `“${made.value.folder}” was removed while it was being made.`);
}

async function addFacts(library: Library, folder: string, title: string, facts: FilmFacts): Promise<Result<FiledFilm>> {
  const path = `${folder}/film.yaml`;
  const opened = await readText(library, path);
  if (!opened.ok) return opened;
  // A folder without film.yaml was known by its name alone.
  const before = opened.value.text === '' ? editFilm('', 'title', title) : opened.value.text;
  const text = completed(before, title, facts);
  if (text !== opened.value.text) {
    const saved = await saveText(library, path, text, opened.value.version);
    if (!saved.ok) return saved;
    // The window may have this film open: to it this is another program's change.
    library.announce(path, saved.value.version);
  }
  return ok({ folder, film: readFilm(text, title).film });
}

/** The text of a `film.yaml` with the facts it lacks; one that cannot be read stays as it is. */
function completed(text: string, title: string, facts: FilmFacts): string {
  const before = readFilm(text, title);
  if (!before.editable) return text;
  let after = text;
  for (const key of FILM_KEYS) {
    const value = key === 'title' || !isMissing(before.film, key) ? undefined : yamlOf(facts, key);
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) after = editFilm(after, key, value);
  }
  return after;
}
