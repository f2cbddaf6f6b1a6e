import { fold } from '../../shared/library/query.ts';
import type { Row } from './rows.ts';

/** A film of which the reviews are not shown, when the arrow keys fold or unfold it; else the row to go to. */
export type Step = { readonly kind: 'go'; readonly index: number } | { readonly kind: 'fold'; readonly folder: string; readonly expanded: boolean };

const PAGE = 10;

function sideways(rows: readonly Row[], at: number, key: 'ArrowLeft' | 'ArrowRight'): Step | undefined {
  const row = rows[at];
  if (row?.kind === 'review') {
    if (key === 'ArrowRight') return undefined;
    const film = rows.findLastIndex((candidate, index) => index < at && candidate.kind === 'film');
    return film < 0 ? undefined : { kind: 'go', index: film };
  }
  if (!row?.hasReviews) return undefined;
  if (key === 'ArrowRight') return row.expanded ? { kind: 'go', index: at + 1 } : { kind: 'fold', folder: row.entry.folder, expanded: true };
  return row.expanded ? { kind: 'fold', folder: row.entry.folder, expanded: false } : undefined;
}

/** What a key does in the tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/); undefined for keys that are not the tree's. */
export function stepFor(key: string, rows: readonly Row[], at: number): Step | undefined {
  const go = (index: number): Step => ({ kind: 'go', index: Math.min(Math.max(index, 0), rows.length - 1) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(rows, at, key);
    default:
      return undefined;
  }
}

function wordsOf(row: Row): string {
  return fold(row.kind === 'review' ? row.name : (row.entry.film?.title ?? row.entry.folder));
}

/** The next row that begins with what was typed; one letter again and again goes from one to the next. */
export function typedAhead(rows: readonly Row[], at: number, typed: string): number | undefined {
  const wanted = fold(typed);
  const start = wanted.length > 1 ? at : at + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (start + step) % rows.length;
    const row = rows[index];
    if (row && wordsOf(row).startsWith(wanted)) return index;
  }
  return undefined;
}
