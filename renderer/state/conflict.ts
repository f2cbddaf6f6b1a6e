import type { Events } from '../../shared/ipc/bridge.ts';
import { failure } from '../../shared/result.ts';
import { api } from './api.ts';
import { closeFilm, filmPath, showFilmFromDisk } from './film.ts';
import { closeReview, reviewText, showFromDisk } from './review.ts';
import { endSession, sessionOf } from './sessions.ts';
import { notify, useStore } from './store.ts';

/** What stands on the screen for a path. */
function screenText(path: string): string | undefined {
  const { review, film } = useStore.getState();
  if (review?.path === path) return reviewText();
  return film && filmPath(film.folder) === path ? film.text : undefined;
}

/** Puts on the screen what is on disk; only when nothing unsaved is lost by it. What cannot be read is asked about. */
async function reload(path: string): Promise<void> {
  const result = await api.invoke('text.open', { path });
  const session = sessionOf(path);
  if (!session || session.differs) return;
  if (!result.ok) {
    session.disturbed({ kind: 'conflict', failure: result.error });
    return;
  }
  session.rebase(result.value.version, result.value.readOnly, result.value.text);
  showFromDisk(result.value);
  showFilmFromDisk(result.value);
}

/** Another program wrote or removed a file: reload what is clean, ask about what is not. */
export async function textChanged({ path, version }: Events['text-changed']): Promise<void> {
  const session = sessionOf(path);
  if (!session) return;
  if (version === null) {
    if (screenText(path) === undefined && !session.unsaved) return;
    const message = `“${path}” was deleted or moved by another program. Your text is still here.`;
    session.disturbed({ kind: 'gone', failure: failure('not-found', message, path).error });
  } else if (session.version === version) session.returned();
  else if (!session.differs) await reload(path);
  else if (session.state.kind === 'gone') {
    const message = `“${path}” is back with other words. Your text is still here.`;
    session.disturbed({ kind: 'conflict', failure: failure('conflict', message, path).error });
  } else session.outdated();
}

/** The critic's text wins. The other version goes to the trash first, so that neither is lost. */
export async function keepMine(path: string): Promise<void> {
  const session = sessionOf(path);
  if (!session) return;
  const theirs = await api.invoke('text.open', { path });
  if (!theirs.ok && theirs.error.code === 'not-found') return session.overwrite(null);
  // A file that is no text any more cannot be copied as one: it moves to the trash whole.
  const kept = theirs.ok ? await api.invoke('text.set-aside', { path, text: null }) : await api.invoke('review.delete', { path });
  if (!kept.ok) return notify('problem', kept.error.message);
  await session.overwrite(theirs.ok ? theirs.value.version : null);
}

/** A text whose file is gone is given up. It goes to the trash first. */
export async function letGo(path: string): Promise<void> {
  const session = sessionOf(path);
  if (!session) return;
  const kept = await api.invoke('text.set-aside', { path, text: session.readText() });
  if (!kept.ok) return notify('problem', kept.error.message);
  endSession(path);
  const { review, film } = useStore.getState();
  if (review?.path === path) closeReview();
  if (film && filmPath(film.folder) === path) closeFilm();
  notify('info', 'Your text is in the library’s trash.');
}

/** The text on disk wins. The critic's goes to the trash first, so that neither is lost. */
export async function takeTheirs(path: string): Promise<void> {
  const session = sessionOf(path);
  if (!session) return;
  const [theirs, kept] = [await api.invoke('text.open', { path }), await api.invoke('text.set-aside', { path, text: session.readText() })];
  if (!theirs.ok) return notify('problem', theirs.error.message);
  if (!kept.ok) return notify('problem', kept.error.message);
  session.rebase(theirs.value.version, theirs.value.readOnly, theirs.value.text);
  showFromDisk(theirs.value);
  showFilmFromDisk(theirs.value);
  if (screenText(path) === undefined) endSession(path);
}

/** Writes the unsaved text to a place the critic chooses. The session stays as it is. */
export async function saveCopy(path: string): Promise<void> {
  const text = sessionOf(path)?.readText() ?? screenText(path);
  if (text === undefined) return;
  const result = await api.invoke('text.save-copy', { path, text });
  if (!result.ok) notify('problem', result.error.message);
  else if (result.value) notify('info', `A copy is at ${result.value.file}.`);
}
