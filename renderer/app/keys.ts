import { useEffect } from 'react';
import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';
import { runCommand } from '../state/commands.ts';
import { closeDrawer } from '../state/panes.ts';
import { useStore } from '../state/store.ts';
import { cyclePanes } from './pane-focus.ts';
import { isShortcut } from './shortcuts.ts';

type Row = CommandRow & { readonly id: CommandId };

/** The same keys as the native menu, for where the menu does not hear them. What is handled here does not reach the menu. */
function commandOf(event: KeyboardEvent): Row | undefined {
  // AltGr types characters (@, €, ł); on Windows it looks like Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return undefined;
  const rows: readonly Row[] = COMMANDS;
  return rows.find(({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut));
}

/** Whether a key was meant for a field: bold pressed in the headline must not make words of the body bold. */
function isForField({ target }: KeyboardEvent, { menu }: Row): boolean {
  return menu === 'format' && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { sheet, drawer } = useStore.getState();
  // A sheet is modal: the window behind it does not move.
  if (sheet) return;
  const command = commandOf(event);
  if (event.key === 'F6') cyclePanes(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape' && drawer) closeDrawer();
  else if (!command) return;
  else if (!isForField(event, command)) runCommand(command.id);
  event.preventDefault();
}

/** Listens to the keys of the whole window. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
