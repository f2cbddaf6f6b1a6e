/** One thing the critic can do, as menu, toolbar and keyboard know it. */
export interface CommandRow {
  readonly id: string;
  readonly label: string;
  /** Electron accelerator (https://www.electronjs.org/docs/latest/api/accelerator); absent for none. */
  readonly shortcut?: string;
  readonly menu: 'file' | 'edit' | 'format' | 'view' | 'help';
  /** Starts a new group in its menu. */
  readonly separated?: boolean;
  /** Needs an open review. */
  readonly needsReview?: boolean;
}

/**
 * Every command, in menu order; undo, cut, copy and paste are the platform's own and stand in the native menu.
 * No shortcut has Ctrl and Alt: on Windows that is AltGr, which types characters on many keyboards.
 * The native menu, the toolbar and the keyboard read this table.
 */
export const COMMANDS = [
  { id: 'new-review', label: 'New review', shortcut: 'CmdOrCtrl+N', menu: 'file' },
  { id: 'new-film', label: 'New film…', shortcut: 'CmdOrCtrl+Shift+N', menu: 'file' },
  { id: 'open-library', label: 'Open another library…', shortcut: 'CmdOrCtrl+Shift+O', menu: 'file', separated: true },
  { id: 'import', label: 'Import…', shortcut: 'CmdOrCtrl+Shift+I', menu: 'file', separated: true },
  { id: 'export', label: 'Export…', shortcut: 'CmdOrCtrl+Shift+E', menu: 'file', needsReview: true },
  { id: 'save-now', label: 'Save now', shortcut: 'CmdOrCtrl+S', menu: 'file', separated: true, needsReview: true },
  { id: 'rename-review', label: 'Rename file…', shortcut: 'F2', menu: 'file', needsReview: true },
  { id: 'move-review', label: 'Move to another film…', shortcut: 'CmdOrCtrl+Shift+M', menu: 'file', needsReview: true },
  { id: 'delete-review', label: 'Move to trash', shortcut: 'CmdOrCtrl+Shift+Backspace', menu: 'file', needsReview: true },
  { id: 'search-reviews', label: 'Search reviews', shortcut: 'CmdOrCtrl+Shift+F', menu: 'edit', separated: true },
  { id: 'bold', label: 'Bold', shortcut: 'CmdOrCtrl+B', menu: 'format', needsReview: true },
  { id: 'italic', label: 'Italic', shortcut: 'CmdOrCtrl+I', menu: 'format', needsReview: true },
  { id: 'strikethrough', label: 'Strikethrough', shortcut: 'CmdOrCtrl+Shift+X', menu: 'format', needsReview: true },
  { id: 'code', label: 'Code', menu: 'format', needsReview: true },
  { id: 'link', label: 'Link…', shortcut: 'CmdOrCtrl+L', menu: 'format', needsReview: true },
  { id: 'paragraph', label: 'Paragraph', shortcut: 'CmdOrCtrl+1', menu: 'format', separated: true, needsReview: true },
  { id: 'heading-2', label: 'Heading', shortcut: 'CmdOrCtrl+2', menu: 'format', needsReview: true },
  { id: 'heading-3', label: 'Subheading', shortcut: 'CmdOrCtrl+3', menu: 'format', needsReview: true },
  { id: 'quote', label: 'Quote', shortcut: 'CmdOrCtrl+Shift+.', menu: 'format', needsReview: true },
  { id: 'bullets', label: 'Bulleted list', shortcut: 'CmdOrCtrl+Shift+8', menu: 'format', needsReview: true },
  { id: 'numbers', label: 'Numbered list', shortcut: 'CmdOrCtrl+Shift+7', menu: 'format', needsReview: true },
  { id: 'rule', label: 'Rule', menu: 'format', needsReview: true },
  { id: 'toggle-library', label: 'Library', shortcut: 'CmdOrCtrl+Shift+L', menu: 'view' },
  { id: 'toggle-details', label: 'Details', shortcut: 'CmdOrCtrl+Shift+D', menu: 'view' },
  { id: 'focus-body', label: 'Go to the text', shortcut: 'CmdOrCtrl+T', menu: 'view', needsReview: true },
  { id: 'show-preflight', label: 'Preflight', menu: 'view', needsReview: true },
  { id: 'show-preview', label: 'Preview', shortcut: 'CmdOrCtrl+Shift+P', menu: 'view', needsReview: true },
  { id: 'theme-system', label: 'Follow the system', menu: 'view', separated: true },
  { id: 'theme-light', label: 'Paper (light)', menu: 'view' },
  { id: 'theme-dark', label: 'Auditorium (dark)', menu: 'view' },
] as const satisfies readonly CommandRow[];

/** The id of a command in {@link COMMANDS}. */
export type CommandId = (typeof COMMANDS)[number]['id'];
