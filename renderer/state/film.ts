import { editFilm, filmTextFromFolder, readFilm, type FilmKey } from '../../shared/film/film-file.ts';
import type { OpenedText } from '../../shared/library/view.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { api } from './api.ts';
import { parkSession, sessionOf, startSession } from './sessions.ts';
import { notify, useStore, type OpenFilm } from './store.ts';

let openings = 0;
/** The folder whose film has got another title or year here since the folder was named. */
let unsettled: string | null = null;

/** The file of a folder's facts. */
export function filmPath(folder: string): string {
  return `${folder}/film.yaml`;
}

function asOpen(folder: string, text: string, readOnly: boolean): OpenFilm {
  const reading = readFilm(text, folder);
  const base = { opening: openings, folder, text, film: reading.film, readOnly };
  return reading.editable ? base : { ...base, problem: reading.problem };
}

/** The text of the film on the screen, whatever its folder is called by now. */
function filmText(): string {
  const { film } = useStore.getState();
  // A session without its film must never be saved as an empty file.
  if (!film) throw new Error('There is no film on the screen.');
  return film.text;
}

/** Shows the facts of a folder's film in the sidebar. */
export async function openFilm(folder: string): Promise<void> {
  if (useStore.getState().film?.folder === folder) return;
  closeFilm();
  const opening = openings;
  const path = filmPath(folder);
  const parked = sessionOf(path);
  if (parked?.unsaved === true) {
    useStore.setState({ film: asOpen(folder, parked.readText(), false) });
    parked.readText = filmText;
    return;
  }
  const result = await api.invoke('text.open', { path });
  if (opening !== openings) return;
  if (!result.ok) {
    notify('problem', result.error.message);
    return;
  }
  // A folder that has no film.yaml yet speaks by its name; the first fact typed writes that down too.
  const text = result.value.version === null ? filmTextFromFolder(folder) : result.value.text;
  useStore.setState({ film: asOpen(folder, text, result.value.readOnly) });
  startSession(result.value, filmText);
}

/** Takes the film's facts out of the sidebar; what is unsaved is saved. */
export function closeFilm(): void {
  openings += 1;
  const { film } = useStore.getState();
  if (!film) return;
  void parkSession(filmPath(film.folder)).then(() => settle(film.folder));
  useStore.setState({ film: null });
}

/** Writes one fact of the open film; an empty value takes its lines away. */
export function setFilmField(key: FilmKey, value: YamlValue): void {
  const { film } = useStore.getState();
  if (!film || film.problem !== undefined) return;
  const empty = value === '' || (Array.isArray(value) && value.length === 0);
  const text = editFilm(film.text, key, empty ? undefined : value);
  if (text === film.text) return;
  if (key === 'title' || key === 'year') unsettled = film.folder;
  useStore.setState(({ edits }) => ({ film: asOpen(film.folder, text, film.readOnly), edits: edits + 1 }));
  sessionOf(filmPath(film.folder))?.edited();
}

/** Writes the whole text of `film.yaml`, for a file that cannot be edited field by field. */
export function setRawFilm(text: string): void {
  const { film } = useStore.getState();
  if (!film || text === film.text) return;
  useStore.setState(({ edits }) => ({ film: asOpen(film.folder, text, film.readOnly), edits: edits + 1 }));
  sessionOf(filmPath(film.folder))?.edited();
}

/** Gives a folder the name that follows from a title or year typed here; folders that were named otherwise stay. */
async function settle(folder: string): Promise<void> {
  if (unsettled !== folder) return;
  const session = sessionOf(filmPath(folder));
  await session?.flush();
  if (session?.unsaved === true) return;
  unsettled = null;
  const result = await api.invoke('film.rename', { folder });
  if (!result.ok) notify('problem', result.error.message);
}

/**
 * The critic has finished with a film's title or year: the folder takes the name that follows from them.
 * The files in it move along; unsaved text keeps its place.
 */
export async function settleFilmFolder(): Promise<void> {
  const { film } = useStore.getState();
  if (film && film.problem === undefined) await settle(film.folder);
}

/** Another program changed the open film's file; nothing here is unsaved. */
export function showFilmFromDisk(opened: OpenedText): void {
  const { film } = useStore.getState();
  if (!film || filmPath(film.folder) !== opened.path) return;
  useStore.setState(({ edits }) => ({ film: asOpen(film.folder, opened.text, opened.readOnly), edits: edits + 1 }));
}
