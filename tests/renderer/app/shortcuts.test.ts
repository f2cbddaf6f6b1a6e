import { describe, expect, it } from 'vitest';
import { isShortcut, shortcutText, type KeyPress } from '../../../renderer/app/shortcuts.ts';
import { linkAddress } from '../../../renderer/app/sheets/link-address.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('isShortcut', () => {
  it('wants exactly the keys it names', () => {
    expect(isShortcut(press('n', { ctrlKey: true }), 'CmdOrCtrl+N', false)).toBe(true);
    expect(isShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+N', false)).toBe(false);
    expect(isShortcut(press('N', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+N', false)).toBe(true);
    expect(isShortcut(press('n'), 'CmdOrCtrl+N', false)).toBe(false);
    expect(isShortcut(press('F2'), 'F2', false)).toBe(true);
  });

  it('takes the place of the key where Alt changes what it types', () => {
    expect(isShortcut(press('™', { code: 'Digit2', metaKey: true, altKey: true }), 'CmdOrCtrl+Alt+2', true)).toBe(true);
    expect(isShortcut(press('l', { code: 'KeyL', ctrlKey: true, altKey: true }), 'CmdOrCtrl+Alt+L', false)).toBe(true);
  });

  it('takes the place of digits, whatever Shift makes of them', () => {
    expect(isShortcut(press('&', { code: 'Digit7', ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+7', false)).toBe(true);
    expect(isShortcut(press('é', { code: 'Digit2', ctrlKey: true }), 'CmdOrCtrl+2', false)).toBe(true);
  });

  it('keeps Ctrl and Command apart', () => {
    expect(isShortcut(press('n', { ctrlKey: true }), 'CmdOrCtrl+N', true)).toBe(false);
    expect(isShortcut(press('n', { metaKey: true }), 'CmdOrCtrl+N', true)).toBe(true);
  });
});

describe('shortcutText', () => {
  it('reads as on the keys', () => {
    expect(shortcutText('CmdOrCtrl+Shift+N', false)).toBe('Ctrl+Shift+N');
    expect(shortcutText('CmdOrCtrl+Shift+N', true)).toBe('⌘⇧N');
  });
});

describe('linkAddress', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    [' example.org/review ', 'https://example.org/review'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['film:some-film-2019', 'film:some-film-2019'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['word', undefined],
    ['', undefined],
  ])('%j', (typed, address) => expect(linkAddress(typed)).toBe(address));
});
