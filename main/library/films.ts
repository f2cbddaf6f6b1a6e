import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { editFilm, understandYear } from '../../shared/film/film-file.ts';
import type { Film } from '../../shared/film/film.ts';
import { collisionKey, filmFolderName, freeName } from '../../shared/library/names.ts';
import { UNFILED, type LibraryChange } from '../../shared/library/view.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { makeFolder, moveEntry, namesIn, removeIfEmpty } from '../disk/folders.ts';
import { createDurably } from '../disk/write.ts';
import type { Library } from './library.ts';
import { moveToTrash, restoreFromTrash } from './trash.ts';

/** Creating and renaming folders is done one at a time, so that two films never claim one name. */
const STRUCTURE = '.structure';

/** The year as `film.yaml` holds it: a number when it is one, else as typed. */
function yearValue(typed: string | undefined): number | string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  return understandYear(typed).value ?? typed.trim();
}

/** A film's folder with a `film.yaml` that holds what is known; `more` adds facts to its text. Answers the folder's name. */
export async function createFilm(library: Library, title: string, year?: string, more = (text: string) => text): Promise<Result<{ readonly folder: string }>> {
  const film: Pick<Film, 'title' | 'year'> = year === undefined ? { title } : { title, year: understandYear(year) };
  const made = await library.queue.run([STRUCTURE], () =>
    onDisk(title, async () => {
      const taken = new Set([...(await namesIn(library.root)), UNFILED].map(collisionKey));
      const folder = freeName(filmFolderName(film), taken);
      const path = join(library.root, folder);
      await makeFolder(path);
      try {
        const text = editFilm(editFilm(editFilm('', 'id', randomUUID()), 'title', title), 'year', yearValue(year));
        await createDurably(join(path, 'film.yaml'), more(text));
      } catch (error) {
        await removeIfEmpty(path);
        throw error;
      }
      return { folder };
    }),
  );
  if (made.ok) {
    library.moves.delete(`${made.value.folder}/film.yaml`);
    await library.refresh([made.value.folder]);
  }
  return made;
}

/** Gives a film's folder the name that follows from its title and year. Everything in it moves along. */
export async function renameFilm(library: Library, folder: string): Promise<Result<{ readonly folder: string }>> {
  const entry = library.folder(folder);
  if (!entry?.film || folder === UNFILED) return failure('not-found', `There is no film in “${folder}”.`, folder);
  const wanted = filmFolderName(entry.film);
  // "Some Film (2019) 2" is the second film of that name: it is already called what it should be.
  if (folder === wanted || (folder.startsWith(`${wanted} `) && /^\d+$/.test(folder.slice(wanted.length + 1)))) return ok({ folder });
  const paths = [`${folder}/film.yaml`, ...entry.reviews.map((review) => review.path)];
  const renamed = await library.queue.run([STRUCTURE, ...paths], () =>
    onDisk(folder, async () => {
      const others = (await namesIn(library.root)).filter((name) => name !== folder);
      const free = freeName(wanted, new Set([...others, UNFILED].map(collisionKey)));
      await moveEntry(join(library.root, folder), join(library.root, free));
      const moved: LibraryChange['moved'] = paths.map((path) => ({ from: path, to: `${free}${path.slice(folder.length)}` }));
      library.remember(moved);
      return { folder: free, moved };
    }),
  );
  if (!renamed.ok) return renamed;
  await library.refresh([folder, renamed.value.folder], renamed.value.moved);
  return ok({ folder: renamed.value.folder });
}

/** Moves a film's folder with all in it to the trash. */
export async function deleteFilm(library: Library, folder: string): Promise<Result<{ readonly trashed: string }>> {
  const entry = library.folder(folder);
  if (!entry?.film || folder === UNFILED) return failure('not-found', `There is no film in “${folder}”.`, folder);
  const paths = [`${folder}/film.yaml`, ...entry.reviews.map((review) => review.path)];
  const deleted = await library.queue.run([STRUCTURE, ...paths], () => moveToTrash(library.root, folder));
  if (!deleted.ok) return deleted;
  for (const path of paths) library.versions.delete(path);
  await library.refresh([folder]);
  return deleted;
}

/** Brings something back from the trash, a review or a whole film. */
export async function restore(library: Library, id: string): Promise<Result<{ readonly path: string }>> {
  const restored = await library.queue.run([STRUCTURE], () => restoreFromTrash(library.root, id));
  if (restored.ok) library.moves.delete(restored.value.path);
  if (restored.ok) await library.refresh([restored.value.path.split('/')[0] ?? '']);
  return restored;
}
