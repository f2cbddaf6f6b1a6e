import { create } from 'zustand';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/ipc/preferences.ts';
import type { ImportSource } from '../../shared/ipc/contract.ts';
import type { FolderEntry, LibraryView } from '../../shared/library/view.ts';
import type { Film } from '../../shared/film/film.ts';
import type { ReviewFacts } from '../../shared/review/review.ts';
import type { SaveState } from './text-session.ts';

/** The review on the screen. The body lives in the editor; what is here changes only by opening or by the fields. */
export interface OpenReview {
  readonly path: string;
  /** Everything up to the body, exactly as it will be written. */
  readonly header: string;
  readonly facts: ReviewFacts;
  /** A sentence when the header cannot be read: it is then shown and edited raw. */
  readonly headerProblem?: string;
  /** The body as it was last read from disk; the editor takes it when `bodyKey` changes. */
  readonly body: string;
  /** Changes when the editor must start anew. */
  readonly bodyKey: string;
  readonly readOnly: boolean;
}

/** The film whose facts the sidebar shows. */
export interface OpenFilm {
  /** Stays the same while this film is on the screen, also when its folder is renamed. */
  readonly opening: number;
  readonly folder: string;
  /** The text of `film.yaml`, exactly as it will be written. */
  readonly text: string;
  readonly film: Film;
  /** A sentence when the file cannot be read as YAML. */
  readonly problem?: string;
  readonly readOnly: boolean;
}

/** A sentence at the foot of the window that goes away by itself, with one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The sheet in front of the window, if any. */
export type Sheet =
  | { readonly kind: 'new-film' }
  | { readonly kind: 'import'; readonly sources: readonly ImportSource[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'rename-review' }
  | { readonly kind: 'move-review' }
  | { readonly kind: 'link' };

/** A pane beside the text. */
export type Pane = 'library' | 'details';

/** All that the window shows, apart from the text in the editor. */
export interface AppState {
  readonly library: Omit<LibraryView, 'folders'> | null;
  /** By folder name. */
  readonly folders: ReadonlyMap<string, FolderEntry>;
  /** The sentence shown instead of the library when none could be opened. */
  readonly libraryProblem: string | null;
  readonly review: OpenReview | null;
  readonly film: OpenFilm | null;
  /** A sentence when the chosen review could not be opened. */
  readonly reviewProblem: { readonly path: string; readonly text: string } | null;
  readonly saveStates: ReadonlyMap<string, SaveState>;
  /** Grows with every edit of the open review, for what follows typing (preview). */
  readonly edits: number;
  readonly preferences: Preferences;
  /** The panes for which there is no room beside the text. */
  readonly floating: { readonly [P in Pane]: boolean };
  /** The floating pane that is open, if any. */
  readonly drawer: Pane | null;
  readonly sheet: Sheet | null;
  readonly notices: readonly Notice[];
  /** What the search box holds. */
  readonly search: string;
}

/** The one store of the window. Features read it with a selector and call the actions of state/. */
export const useStore = create<AppState>()(() => ({
  library: null,
  folders: new Map(),
  libraryProblem: null,
  review: null,
  film: null,
  reviewProblem: null,
  saveStates: new Map(),
  edits: 0,
  preferences: DEFAULT_PREFERENCES,
  floating: { library: false, details: false },
  drawer: null,
  sheet: null,
  notices: [],
  search: '',
}));

let noticeCount = 0;

/** Shows a sentence at the foot of the window; problems stay until they are dismissed. */
export function notify(kind: Notice['kind'], text: string, action?: Notice['action']): void {
  noticeCount += 1;
  const notice: Notice = action ? { id: noticeCount, kind, text, action } : { id: noticeCount, kind, text };
  useStore.setState(({ notices }) => ({ notices: [...notices, notice].slice(-4) }));
  if (kind === 'info') setTimeout(() => dismissNotice(notice.id), action ? 12_000 : 6000);
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  useStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Opens a sheet, or closes the one that is open. */
export function showSheet(sheet: Sheet | null): void {
  useStore.setState({ sheet });
}
