import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';
import type { Preferences } from '../../shared/ipc/preferences.ts';
import { api } from './api.ts';
import { bodyEditor } from './editor.ts';
import { chooseLibrary, createReview, deleteReview } from './library.ts';
import { showPane, togglePane } from './panes.ts';
import { writePreferences } from './preferences.ts';
import { flushAll } from './sessions.ts';
import { notify, showSheet, useStore } from './store.ts';

/** Lets the critic choose files to bring in and shows what was found in them. */
export async function startImport(): Promise<void> {
  const chosen = await api.invoke('import.choose', {});
  if (!chosen.ok) return notify('problem', chosen.error.message);
  if (!chosen.value) return;
  for (const refusal of chosen.value.refused) notify('problem', refusal);
  if (chosen.value.sources.length > 0) showSheet({ kind: 'import', sources: chosen.value.sources });
}

function withReview(action: (path: string) => void): () => void {
  return () => {
    const { review } = useStore.getState();
    if (review) action(review.path);
  };
}

function focusNamed(id: string): void {
  document.getElementById(id)?.focus();
}

function showDetails(detailsTab: Preferences['detailsTab']): void {
  void writePreferences({ detailsTab });
  showPane('details', true);
}

/** What each command does. A command added to the table does not compile until it is answered here. */
const ACTIONS: { readonly [Id in CommandId]: () => void } = {
  'new-review': () => {
    const { film } = useStore.getState();
    void createReview(film?.folder ?? null);
  },
  'new-film': () => showSheet({ kind: 'new-film' }),
  'open-library': () => void chooseLibrary(),
  import: () => showSheet({ kind: 'import', sources: [] }),
  export: withReview(() => showSheet({ kind: 'export' })),
  'save-now': () => void flushAll(),
  'rename-review': withReview(() => showSheet({ kind: 'rename-review' })),
  'move-review': withReview(() => showSheet({ kind: 'move-review' })),
  'delete-review': withReview((path) => void deleteReview(path)),
  'search-reviews': () => {
    showPane('library', true);
    // A pane that was hidden is there with the next frame.
    requestAnimationFrame(() => focusNamed('search-reviews'));
  },
  bold: () => bodyEditor()?.toggleFormat('bold'),
  italic: () => bodyEditor()?.toggleFormat('italic'),
  strikethrough: () => bodyEditor()?.toggleFormat('strikethrough'),
  code: () => bodyEditor()?.toggleFormat('code'),
  link: withReview(() => showSheet({ kind: 'link' })),
  paragraph: () => bodyEditor()?.setBlock('paragraph'),
  'heading-2': () => bodyEditor()?.setBlock('h2'),
  'heading-3': () => bodyEditor()?.setBlock('h3'),
  quote: () => bodyEditor()?.setBlock('quote'),
  bullets: () => bodyEditor()?.setBlock('bullet'),
  numbers: () => bodyEditor()?.setBlock('number'),
  rule: () => bodyEditor()?.insertRule(),
  'toggle-library': () => togglePane('library'),
  'toggle-details': () => togglePane('details'),
  'focus-body': () => bodyEditor()?.focus(),
  'show-preflight': () => showDetails('preflight'),
  'show-preview': () => showDetails('preview'),
  'theme-system': () => void writePreferences({ theme: 'system' }),
  'theme-light': () => void writePreferences({ theme: 'light' }),
  'theme-dark': () => void writePreferences({ theme: 'dark' }),
};

/** Runs a command, wherever it was chosen. */
export function runCommand(id: CommandId): void {
  const rows: readonly CommandRow[] = COMMANDS;
  const row = rows.find((command) => command.id === id);
  if (row?.needsReview === true && !useStore.getState().review) return;
  ACTIONS[id]();
}
