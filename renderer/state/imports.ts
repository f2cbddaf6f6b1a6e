import type { ImportItem, ImportOutcome } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';
import { openReview } from './review.ts';
import { notify } from './store.ts';

function said(count: number): string {
  return count === 1 ? 'Imported 1 review.' : `Imported ${count.toLocaleString('en')} reviews.`;
}

/**
 * Brings taken-apart texts into the library. Answers what became of each, in the order of the items;
 * a sentence for all of them when nothing could be written. The first new review is opened.
 */
export async function importReviews(items: readonly ImportItem[]): Promise<readonly ImportOutcome[]> {
  const result = await api.invoke('import.commit', { items: [...items] });
  if (!result.ok) return items.map(({ name }) => ({ name, problem: result.error.message }));
  const written = result.value.filter((outcome) => 'path' in outcome);
  const [first] = written;
  if (first) {
    await openReview(first.path);
    notify('info', said(written.length));
  }
  return result.value;
}
