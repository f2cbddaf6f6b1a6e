import { Toolbar, ToolbarItem } from '@ariakit/react/toolbar';
import { Bold, Heading, Italic, Link, List, Quote, type LucideIcon } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../shared/commands/commands.ts';
import { runCommand } from '../state/commands.ts';
import type { EditorHandle, SelectionState } from '../editor/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { withShortcut } from './shortcuts.ts';
import { useEditorNews } from './use-editor.ts';

interface FormatRow {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  /** Whether the text under the caret is that already. */
  readonly isOn: (state: SelectionState) => boolean;
}

const ROWS: readonly FormatRow[] = [
  { id: 'bold', icon: Bold, isOn: ({ formats }) => formats.has('bold') },
  { id: 'italic', icon: Italic, isOn: ({ formats }) => formats.has('italic') },
  { id: 'heading-2', icon: Heading, isOn: ({ block }) => block === 'h2' },
  { id: 'quote', icon: Quote, isOn: ({ block }) => block === 'quote' },
  { id: 'bullets', icon: List, isOn: ({ block }) => block === 'bullet' },
  { id: 'link', icon: Link, isOn: ({ link }) => link !== undefined },
];

function listen(editor: EditorHandle, tell: (state: SelectionState) => void): () => void {
  return editor.onSelectionState(tell);
}

function labelOf(id: CommandId): string {
  return (COMMANDS.find((command) => command.id === id)?.label ?? id).replace('…', '');
}

/** The few formats a review needs. The text keeps its selection: a press here does not take the focus. */
export function FormatBar() {
  const selection = useEditorNews(listen);
  return (
    <Toolbar aria-label="Format" className="format-bar">
      {ROWS.map(({ id, icon, isOn }) => (
        <ToolbarItem
          key={id}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runCommand(id)}
          render={<IconButton name={labelOf(id)} icon={icon} title={withShortcut(labelOf(id), id)} aria-pressed={selection !== null && isOn(selection)} />}
        />
      ))}
    </Toolbar>
  );
}
