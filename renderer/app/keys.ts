import { useEffect } from 'react';
import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';
import { runCommand } from '../state/commands.ts';
import { showPane } from '../state/panes.ts';
import { useStore } from '../state/store.ts';
import { cyclePanes } from './pane-focus.ts';

const isMac = navigator.userAgent.includes('Macintosh');

/**
 * Whether a key event is an Electron accelerator such as `CmdOrCtrl+Shift+N`. With Alt the place of the key
 * counts, because Alt changes what it types; without, the letter does, so that every layout has its own.
 */
export function isShortcut(event: KeyboardEvent, shortcut: string, mac = isMac): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  if ((mac ? event.metaKey : event.ctrlKey) !== command || (mac ? event.ctrlKey : event.metaKey)) return false;
  if (event.shiftKey !== parts.includes('Shift') || event.altKey !== parts.includes('Alt')) return false;
  if (event.altKey) return event.code === `Key${key}` || event.code === `Digit${key}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The same keys as the native menu, for where the menu does not hear them. What is handled here does not reach the menu. */
function commandOf(event: KeyboardEvent): CommandId | undefined {
  // AltGr types characters (@, €, ł); on Windows it looks like Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return undefined;
  const rows: readonly (CommandRow & { readonly id: CommandId })[] = COMMANDS;
  return rows.find(({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut))?.id;
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { sheet, drawer } = useStore.getState();
  // A sheet is modal: the window behind it does not move.
  if (sheet) return;
  const command = commandOf(event);
  if (event.key === 'F6') cyclePanes(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape' && drawer) showPane(drawer, false);
  else if (command) runCommand(command);
  else return;
  event.preventDefault();
}

/** Listens to the keys of the whole window. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
