import { ChevronRight, Ellipsis, TriangleAlert } from 'lucide-react';
import { memo, type MouseEvent, type SyntheticEvent } from 'react';
import { shallow } from 'zustand/shallow';
import { pictureAddress } from '../state/picture-address.ts';
import type { FilmRow, ReviewRow, Row } from './rows.ts';
import { shortDay, statusMark, statusWord } from './review-words.ts';

/** What can be done to a row with the pointer. */
export interface RowActions {
  readonly open: (row: Row) => void;
  readonly fold: (folder: string, expanded: boolean) => void;
  readonly menu: (row: Row, x: number, y: number) => void;
}

/** What a {@link TreeRow} takes. */
export interface TreeRowProps {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** It is what the window shows. */
  readonly current: boolean;
  /** The Tab key stops here. */
  readonly active: boolean;
  readonly actions: RowActions;
}

function Trouble({ problem }: { readonly problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <span className="row-problem" title={problem}>
      <TriangleAlert size={14} strokeWidth={1.5} aria-hidden />
      <span className="ui-unseen">{problem}</span>
    </span>
  );
}

/** A poster that is not there leaves no box. */
function hide(event: SyntheticEvent<HTMLElement>): void {
  event.currentTarget.hidden = true;
}

function Film({ row, actions }: { readonly row: FilmRow; readonly actions: RowActions }) {
  const { film, folder, problem } = row.entry;
  const poster = film?.poster === undefined ? undefined : pictureAddress(folder, film.poster);
  return (
    <>
      {row.hasReviews && (
        <button
          type="button"
          className="row-fold"
          tabIndex={-1}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            actions.fold(folder, !row.expanded);
          }}
        >
          <ChevronRight size={12} strokeWidth={1.5} />
        </button>
      )}
      {poster !== undefined && <img className="row-poster" src={poster} alt="" width={28} height={42} onError={hide} />}
      <span className="row-film">
        <span className="row-title">
          <bdi title={film?.title}>{film?.title ?? 'Unfiled'}</bdi>
          {film?.year && <span className="row-quiet">{film.year.typed}</span>}
        </span>
        {row.quiet !== '' && <bdi className="row-director">{row.quiet}</bdi>}
      </span>
      <Trouble problem={problem} />
    </>
  );
}

function Review({ row }: { readonly row: ReviewRow }) {
  const day = shortDay(row.review);
  return (
    <>
      <span className="row-mark" aria-hidden title={statusWord(row.review)}>
        {statusMark(row.review)}
      </span>
      <bdi className="row-name" title={row.review.facts.headline ?? row.name}>
        {row.name}
      </bdi>
      <span className="ui-unseen">({statusWord(row.review)})</span>
      <Trouble problem={row.review.problem} />
      {day !== '' && <span className="row-day">{day}</span>}
    </>
  );
}

function TreeRowBase({ row, index, top, height, current, active, actions }: TreeRowProps) {
  const menuAt = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const box = event.currentTarget.getBoundingClientRect();
    const pressed = event.type === 'contextmenu';
    actions.menu(row, pressed ? event.clientX : box.left, pressed ? event.clientY : box.bottom);
  };
  return (
    // The tree itself listens to the keys (roving tabindex).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className="tree-row"
      data-kind={row.kind}
      data-index={index}
      data-unfiled={(row.kind === 'film' && row.entry.film === null) || undefined}
      aria-level={row.kind === 'film' ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === 'film' && row.hasReviews ? row.expanded : undefined}
      aria-selected={current}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => actions.open(row)}
      onContextMenu={menuAt}
    >
      {row.kind === 'film' ? <Film row={row} actions={actions} /> : <Review row={row} />}
      {/* For the pointer; the keyboard opens the same menu with Shift+F10 or the menu key. */}
      <button type="button" className="row-menu" tabIndex={-1} aria-hidden title="Actions" onClick={menuAt}>
        <Ellipsis size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  );
}

/** Each save makes the rows anew; most say the same as before. */
function same({ row: before, ...rest }: TreeRowProps, { row: now, ...others }: TreeRowProps): boolean {
  return shallow(before, now) && shallow(rest, others);
}

/** One line of the tree. Drawn again only when something in it changed. */
export const TreeRow = memo(TreeRowBase, same);
