import type { ImportItem, ImportOutcome } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';
import { openReview } from './review.ts';
import { notify } from './store.ts';

/** Texts that cross to main in one go: few enough that the count moves and that stopping is prompt. */
const AT_ONCE = 8;

/** What an import asks while it is under way. */
export interface ImportWatch {
  /** How many texts are settled so far. */
  readonly onProgress: (done: number) => void;
  /** Asked between texts; what is imported by then stays. */
  readonly isStopped: () => boolean;
}

function said(count: number): string {
  return count === 1 ? 'Imported 1 review.' : `Imported ${count.toLocaleString('en')} reviews.`;
}

async function commit(items: readonly ImportItem[]): Promise<readonly ImportOutcome[]> {
  const result = await api.invoke('import.commit', { items: [...items] });
  return result.ok ? result.value : items.map(({ name }) => ({ name, problem: result.error.message }));
}

/**
 * Brings taken-apart texts into the library. Answers what became of each, in the order of the items;
 * fewer when it was stopped. The first new review is opened.
 */
export async function importReviews(items: readonly ImportItem[], watch: ImportWatch): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  while (outcomes.length < items.length && !watch.isStopped()) {
    const settled = await commit(items.slice(outcomes.length, outcomes.length + AT_ONCE));
    if (settled.length === 0) break;
    outcomes.push(...settled);
    watch.onProgress(outcomes.length);
  }
  const written = outcomes.filter((outcome) => 'path' in outcome);
  const [first] = written;
  if (first) {
    await openReview(first.path);
    notify('info', said(written.length));
  }
  return outcomes;
}
