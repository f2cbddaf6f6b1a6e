import { COMMANDS, type CommandId, type CommandRow } from '../../shared/commands/commands.ts';

const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };

function onMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** What {@link isShortcut} needs of a key event. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether a key event is an Electron accelerator such as `CmdOrCtrl+Shift+N`. For digits, and with Alt, the place of
 * the key counts, because Shift and Alt change what it types; otherwise the letter does, so that every layout has its own.
 */
export function isShortcut(event: KeyPress, shortcut: string, mac = onMac()): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  if ((mac ? event.metaKey : event.ctrlKey) !== command || (mac ? event.ctrlKey : event.metaKey)) return false;
  if (event.shiftKey !== parts.includes('Shift') || event.altKey !== parts.includes('Alt')) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (key === '.') return event.code === 'Period';
  if (event.altKey) return event.code === `Key${key}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** An Electron accelerator as people read it: `Ctrl+Shift+N`, `⌘⇧N`. */
export function shortcutText(shortcut: string, mac = onMac()): string {
  const parts = shortcut.split('+');
  return mac ? parts.map((part) => MAC_SIGNS[part] ?? part).join('') : parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
}

/** A button's words with the keys of its command, for when it is pointed at. */
export function withShortcut(words: string, id: CommandId): string {
  const rows: readonly CommandRow[] = COMMANDS;
  const shortcut = rows.find((row) => row.id === id)?.shortcut;
  return shortcut === undefined ? words : `${words} (${shortcutText(shortcut)})`;
}
