import { createReview, deleteFilm, deleteReview, showFilm, showInFolder } from '../state/library.ts';
import { filmPath } from '../state/film.ts';
import { folderOf, openReview } from '../state/review.ts';
import { showSheet, type Sheet } from '../state/store.ts';
import { UNFILED } from '../../shared/library/view.ts';
import { ContextMenu, type MenuRow } from '../ui/ContextMenu.tsx';
import type { FilmRow, ReviewRow, Row } from './rows.ts';

/** Which row's menu is open, and where. */
export interface MenuPlace {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** The sheets speak of the review on the screen, so it is opened first. */
async function withSheet(path: string, sheet: Sheet): Promise<void> {
  await openReview(path);
  showSheet(sheet);
}

/** What Delete and F2 do to a row; a film is moved to the trash only by its menu. Answers whether the key meant anything. */
export function keyOnRow(key: string, row: Row): boolean {
  if (row.kind !== 'review' || (key !== 'Delete' && key !== 'F2')) return false;
  if (key === 'Delete') void deleteReview(row.key);
  else void withSheet(row.key, { kind: 'rename-review' });
  return true;
}

function filmMenu({ entry }: FilmRow): readonly MenuRow[] {
  const { folder } = entry;
  if (folder === UNFILED) return [{ label: 'New unfiled review', run: () => void createReview(null) }];
  return [
    { label: 'Open', run: () => void showFilm(folder) },
    { label: 'New review of this film', run: () => void createReview(folder) },
    { label: 'Show in folder', run: () => void showInFolder(filmPath(folder)), separated: true },
    { label: 'Move to trash', run: () => void deleteFilm(folder), separated: true },
  ];
}

function reviewMenu({ review: { path } }: ReviewRow): readonly MenuRow[] {
  const folder = folderOf(path);
  const another = folder === UNFILED ? { label: 'New unfiled review', run: () => void createReview(null) } : { label: 'New review of this film', run: () => void createReview(folder) };
  return [
    { label: 'Open', run: () => void openReview(path) },
    another,
    { label: 'Rename file…', run: () => void withSheet(path, { kind: 'rename-review' }), separated: true },
    { label: 'Move to another film…', run: () => void withSheet(path, { kind: 'move-review' }) },
    { label: 'Show in folder', run: () => void showInFolder(path) },
    { label: 'Move to trash', run: () => void deleteReview(path), separated: true },
  ];
}

/** What can be done with a film or a review of the tree. */
export function RowMenu({ place: { row, x, y }, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const label = row.kind === 'film' ? (row.entry.film?.title ?? row.entry.folder) : row.name;
  return <ContextMenu label={label} at={{ x, y }} rows={row.kind === 'film' ? filmMenu(row) : reviewMenu(row)} onClose={onClose} />;
}
