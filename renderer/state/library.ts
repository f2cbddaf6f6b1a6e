import type { LibraryChange, LibraryView } from '../../shared/library/view.ts';
import { UNFILED } from '../../shared/library/view.ts';
import type { Result } from '../../shared/result.ts';
import { api } from './api.ts';
import { bodyEditor } from './editor.ts';
import { closeFilm, filmPath, openFilm } from './film.ts';
import { writePreferences } from './preferences.ts';
import { closeReview, folderOf, openReview } from './review.ts';
import { endSession, flushAll, flushSome, moveSession, sessionOf } from './sessions.ts';
import { notify, useStore } from './store.ts';

/** Shows a library in place of the one before. */
export function showLibrary(view: LibraryView): void {
  const { folders, ...library } = view;
  useStore.setState({ library, libraryProblem: null, folders: new Map(folders.map((folder) => [folder.folder, folder])) });
}

/** Files have other paths now: the open review, the open film and unsaved texts follow. */
function follow(moved: LibraryChange['moved']): void {
  for (const { from, to } of moved) {
    moveSession(from, to);
    const { review, film } = useStore.getState();
    if (review?.path === from) {
      useStore.setState({ review: { ...review, path: to } });
      void writePreferences({ lastReview: to });
      if (folderOf(from) !== folderOf(to) && film?.folder !== folderOf(to)) void showFilmOf(to);
    }
    if (film && filmPath(film.folder) === from) useStore.setState({ film: { ...film, folder: folderOf(to) } });
  }
}

async function showFilmOf(path: string): Promise<void> {
  const folder = folderOf(path);
  if (folder === UNFILED) closeFilm();
  else await openFilm(folder);
}

/** Takes in what main announced. */
export function applyChange(change: LibraryChange): void {
  useStore.setState(({ folders, library }) => {
    const next = new Map(folders);
    for (const name of change.removed) next.delete(name);
    for (const folder of change.upserted) next.set(folder.folder, folder);
    return { folders: next, library: library && change.head ? { ...library, ...change.head } : library };
  });
  follow(change.moved);
}

/** The value of a result, after telling the critic what went wrong otherwise. */
function valueOf<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (result.error.code !== 'cancelled') notify('problem', result.error.message);
  return null;
}

/** Asks for a folder and opens it as the library. */
export async function chooseLibrary(): Promise<void> {
  if (!(await flushAll())) {
    notify('problem', 'Something typed is not on disk yet. See the save state, then open the other library.');
    return;
  }
  valueOf(await api.invoke('library.choose', {}));
}

/** Another library was opened: nothing of the old one stays on the screen. */
export function libraryOpened(view: LibraryView): void {
  closeReview();
  closeFilm();
  showLibrary(view);
}

/** A new review in a film's folder (null: unfiled), opened ready to type in. */
export async function createReview(folder: string | null): Promise<void> {
  const created = valueOf(await api.invoke('review.create', { folder }));
  if (!created) return;
  await openReview(created.path);
  // The editor is on the screen with the frame after next; whoever is typing elsewhere by then stays there.
  requestAnimationFrame(() => requestAnimationFrame(() => !document.activeElement?.matches('input, textarea') && bodyEditor()?.focus()));
}

/** A new film with its folder, and a first review in it. */
export async function createFilm(title: string, year: string): Promise<boolean> {
  const created = valueOf(await api.invoke('film.create', year.trim() === '' ? { title } : { title, year: year.trim() }));
  if (!created) return false;
  await createReview(created.folder);
  return true;
}

/** Puts a film's facts on the screen without opening a review. */
export async function showFilm(folder: string): Promise<void> {
  closeReview();
  if (folder === UNFILED) closeFilm();
  else await openFilm(folder);
}

/** Gives a review's file another name. */
export async function renameReview(path: string, name: string): Promise<boolean> {
  await sessionOf(path)?.flush();
  return valueOf(await api.invoke('review.rename', { path, name })) !== null;
}

/** Files a review under another film (null: unfiled). */
export async function moveReview(path: string, folder: string | null): Promise<boolean> {
  await sessionOf(path)?.flush();
  return valueOf(await api.invoke('review.move', { path, folder })) !== null;
}

async function restore(trashed: string): Promise<void> {
  const restored = valueOf(await api.invoke('trash.restore', { id: trashed }));
  if (restored?.path.endsWith('.md')) await openReview(restored.path);
}

/** Moves a review to the library's trash; undo brings it back. */
export async function deleteReview(path: string): Promise<void> {
  const session = sessionOf(path);
  await session?.flush();
  if (session?.unsaved === true) {
    notify('problem', 'This review has words that are not on disk yet, so it stays. See the save state.');
    return;
  }
  const deleted = valueOf(await api.invoke('review.delete', { path }));
  if (!deleted) return;
  if (useStore.getState().review?.path === path) closeReview();
  endSession(path);
  notify('info', 'Moved to the trash.', { label: 'Undo', run: () => void restore(deleted.trashed) });
}

/** Moves a film with all its reviews to the library's trash; undo brings it back. */
export async function deleteFilm(folder: string): Promise<void> {
  if (!(await flushSome((path) => folderOf(path) === folder))) {
    notify('problem', 'Something typed is not on disk yet, so the film stays. See the save state.');
    return;
  }
  const { review, film } = useStore.getState();
  if (review && folderOf(review.path) === folder) closeReview();
  if (film?.folder === folder) closeFilm();
  const deleted = valueOf(await api.invoke('film.delete', { folder }));
  if (deleted) notify('info', 'The film is in the trash.', { label: 'Undo', run: () => void restore(deleted.trashed) });
}

/** Shows a review's file, or a film's, in the system's file manager. */
export async function showInFolder(path: string): Promise<void> {
  valueOf(await api.invoke('shell.show-file', { path }));
}
