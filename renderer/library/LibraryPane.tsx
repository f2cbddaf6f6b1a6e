import { FolderOpen, Plus, Search, X } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { UNFILED } from '../../shared/library/view.ts';
import { runCommand } from '../state/commands.ts';
import { showFilm } from '../state/library.ts';
import { closeDrawer } from '../state/panes.ts';
import { openReview } from '../state/review.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { keyOnRow, RowMenu, type MenuPlace } from './RowMenu.tsx';
import { countReviews, rowsOf, type Row } from './rows.ts';
import { filmsInOrder } from './sort.ts';
import { Tree } from './Tree.tsx';
import type { RowActions } from './TreeRow.tsx';
import './LibraryPane.css';

function setSearch(search: string): void {
  useStore.setState({ search });
}

function SearchBox() {
  const search = useStore((state) => state.search);
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && search !== '') setSearch('');
    else if (event.key === 'ArrowDown') event.currentTarget.closest('nav')?.querySelector<HTMLElement>('[role=treeitem]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="library-search">
      <Search size={14} strokeWidth={1.5} aria-hidden />
      <input
        id="search-reviews"
        type="search"
        aria-label="Search reviews"
        placeholder="Search reviews"
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {search !== '' && <IconButton name="Clear the search" icon={X} onClick={() => setSearch('')} />}
    </div>
  );
}

function open(row: Row): void {
  if (row.kind === 'film') void showFilm(row.entry.folder);
  else {
    void openReview(row.key);
    // Where the library floats over the text, it has done its work.
    closeDrawer();
  }
}

function Found({ rows, query }: { readonly rows: readonly Row[]; readonly query: string }) {
  if (query.trim() === '') return null;
  const reviews = countReviews(rows);
  const words = rows.length === 0 ? 'Nothing found' : `${reviews === 1 ? '1 review' : `${reviews.toLocaleString('en')} reviews`} found`;
  return (
    <output aria-label="Search result" className={rows.length === 0 ? 'library-none' : 'ui-unseen'}>
      {rows.length === 0 ? `No film or review has the words “${query.trim()}”. Search looks at titles, people, headlines, outlets and tags, not inside the text.` : words}
    </output>
  );
}

function Foot() {
  const library = useStore((state) => state.library);
  if (!library) return null;
  return (
    <div className="library-foot">
      {library.problems.map((problem) => (
        <p key={problem} className="library-problem">
          {problem}
        </p>
      ))}
      <Button kind="quiet" className="library-name" title={`${library.root}\nOpen another library`} onClick={() => runCommand('open-library')}>
        <FolderOpen size={16} strokeWidth={1.5} aria-hidden />
        <bdi>{library.name}</bdi>
        <span className="ui-unseen">: open another library</span>
      </Button>
      {library.readOnly && <span className="library-read-only">Read only</span>}
    </div>
  );
}

function useFolding() {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const fold = (folder: string, expanded: boolean) =>
    setCollapsed((before) => {
      const next = new Set(before);
      if (expanded) next.delete(folder);
      else next.add(folder);
      return next;
    });
  return { collapsed, fold };
}

/** What the window shows, as a row of the tree. */
function useCurrent(): string | null {
  return useStore(({ review, reviewProblem, film }) => review?.path ?? reviewProblem?.path ?? (film ? `${film.folder}/` : null));
}

/** The library: every film with its reviews, and what finds them. */
export function LibraryPane() {
  const films = useStore(({ folders }) => filmsInOrder(folders));
  const unfiled = useStore(({ folders }) => folders.get(UNFILED));
  const query = useDeferredValue(useStore((state) => state.search));
  const { collapsed, fold } = useFolding();
  const rows = useMemo(() => rowsOf(films, unfiled, query, collapsed), [films, unfiled, query, collapsed]);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const opener = useRef<Element | null>(null);
  const actions = useMemo<RowActions>(
    () => ({
      open,
      fold,
      menu: (row, x, y) => {
        opener.current = document.activeElement;
        setMenu({ row, x, y });
      },
    }),
    // `fold` only calls a setter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  return (
    <div className="library">
      <div className="library-head">
        <Button onClick={() => runCommand('new-review')}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          New review
        </Button>
        <Button kind="quiet" onClick={() => runCommand('import')}>
          Import
        </Button>
      </div>
      <SearchBox />
      <Found rows={rows} query={query} />
      <Tree rows={rows} current={useCurrent()} actions={actions} onKey={keyOnRow} />
      <Foot />
      {menu && (
        <RowMenu
          place={menu}
          onClose={() => {
            setMenu(null);
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
        />
      )}
    </div>
  );
}
