import { api } from './api.ts';
import { folderOf } from './review.ts';
import { flushSome } from './sessions.ts';
import { useStore } from './store.ts';

/** What became of an export. */
export type ExportOutcome =
  /** Done; `notCarried` are sentences about what the format could not hold. */
  | { readonly kind: 'done'; readonly file: string | null; readonly notCarried: readonly string[] }
  /** The critic chose no file. */
  | { readonly kind: 'cancelled' }
  /** A sentence. */
  | { readonly kind: 'failed'; readonly problem: string };

const NOT_ON_DISK = 'What you typed last is not on disk yet, so nothing was exported. The save state below the text says why.';

/** Puts a text on the clipboard; markup goes as markup and as source: an editor takes the one, a code field the other. */
function copyText(text: string, mediaType: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (/^text\/html\b/.test(mediaType)) event.clipboardData?.setData('text/html', text);
    taken = true;
  };
  document.addEventListener('copy', give, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return taken;
}

/**
 * Exports the open review, after everything typed is on disk: exports start from the stored text.
 * `outlet` undefined means the review's own.
 */
export async function exportReview(way: 'save' | 'copy', format: string, outlet: string | undefined): Promise<ExportOutcome> {
  const { review } = useStore.getState();
  if (!review) return { kind: 'failed', problem: 'Open a review first.' };
  if (!(await flushSome((path) => folderOf(path) === folderOf(review.path)))) return { kind: 'failed', problem: NOT_ON_DISK };
  // Saving may have given the file another place.
  const path = useStore.getState().review?.path ?? review.path;
  const argument = outlet === undefined ? { path, format } : { path, format, outlet };
  if (way === 'copy') {
    const copied = await api.invoke('export.text', argument);
    if (!copied.ok) return { kind: 'failed', problem: copied.error.message };
    if (!copyText(copied.value.text, copied.value.mediaType)) return { kind: 'failed', problem: 'The clipboard did not take it. Save it as a file instead.' };
    return { kind: 'done', file: null, notCarried: copied.value.notCarried };
  }
  const saved = await api.invoke('export.save', argument);
  if (!saved.ok) return saved.error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: saved.error.message };
  if (!saved.value) return { kind: 'cancelled' };
  return { kind: 'done', ...saved.value };
}
