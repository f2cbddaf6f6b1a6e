import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';

const isMac = navigator.userAgent.includes('Macintosh');
const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };

/** An Electron accelerator as people read it: `Ctrl+Shift+N`, `⌘⇧N`. */
export function shortcutText(shortcut: string, mac = isMac): string {
  const parts = shortcut.split('+');
  return mac ? parts.map((part) => MAC_SIGNS[part] ?? part).join('') : parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
}

/** A button's words with the keys of its command, for when it is pointed at. */
export function withShortcut(words: string, id: CommandId): string {
  const rows: readonly CommandRow[] = COMMANDS;
  const shortcut = rows.find((row) => row.id === id)?.shortcut;
  return shortcut === undefined ? words : `${words} (${shortcutText(shortcut)})`;
}
