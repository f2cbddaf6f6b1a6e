import { api } from './api.ts';
import { textChanged } from './conflict.ts';
import { applyChange, libraryOpened, showLibrary } from './library.ts';
import { readPreferences } from './preferences.ts';
import { openReview } from './review.ts';
import { endSession, flushAll, orphans } from './sessions.ts';
import { useStore } from './store.ts';
import { runCommand } from './commands.ts';

/** Saves all, then lets the window go; when something cannot be saved the window stays and says so. */
async function closing(): Promise<void> {
  await flushAll();
  // What another program deleted and nobody has touched since needs no answer: it is kept in the trash.
  for (const { path, text } of orphans()) {
    const kept = await api.invoke('text.set-aside', { path, text });
    if (kept.ok) endSession(path);
  }
  if (await flushAll()) await api.invoke('window.may-close', {});
}

/** Connects the window to main and puts the last review on the screen. Called once. */
export async function boot(): Promise<void> {
  api.on('library-changed', applyChange);
  api.on('library-opened', libraryOpened);
  api.on('text-changed', (event) => void textChanged(event));
  api.on('command', ({ id }) => runCommand(id));
  api.on('closing', () => void closing());
  const [library] = await Promise.all([api.invoke('library.view', {}), readPreferences()]);
  if (!library.ok) {
    useStore.setState({ libraryProblem: library.error.message });
    return;
  }
  showLibrary(library.value);
  const wanted = useStore.getState().preferences.lastReview;
  const all = library.value.folders.flatMap((folder) => folder.reviews);
  const first = all.find((review) => review.path === wanted) ?? all[0];
  if (first) await openReview(first.path);
}
