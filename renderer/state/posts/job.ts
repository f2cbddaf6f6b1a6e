import { folderOf, reviewText } from '../review.ts';
import { useStore, type AppState } from '../store.ts';
import type { PostJob } from './messages.ts';

/** The open review as it stands on the screen, for its own outlet or another; null when none is open. */
export function takeJob(outlet: string | undefined): PostJob | null {
  const { review, film, folders, library } = useStore.getState();
  if (!review) return null;
  const folder = folderOf(review.path);
  const job: PostJob = {
    path: review.path,
    text: reviewText(),
    film: film?.folder === folder ? film.film : (folders.get(folder)?.film ?? null),
    authors: library?.authors ?? [],
    outlets: library?.outlets ?? [],
    now: new Date().toISOString(),
  };
  return outlet === undefined ? job : { ...job, outlet };
}

/** Whether a post made before would look different now. */
export function matters(now: AppState, before: AppState): boolean {
  return now.edits !== before.edits || now.review !== before.review || now.film !== before.film || now.library !== before.library;
}
