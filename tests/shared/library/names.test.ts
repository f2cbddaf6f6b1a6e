import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionKey, fileNameFrom, filmFolderName, freeName } from '../../../shared/library/names.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('names for files and folders', () => {
  it('are safe on every file system', () => {
    expect(fileNameFrom('Face/Off', 'x')).toBe('Face-Off');
    expect(fileNameFrom('..', 'x')).toBe('x');
    expect(fileNameFrom('../../etc/passwd', 'x')).toBe('etc-passwd');
    expect(fileNameFrom('CON', 'x')).toBe('_CON');
    expect(fileNameFrom('Mission: Impossible', 'x')).toBe('Mission – Impossible');
    expect(fileNameFrom('   ', 'x')).toBe('x');
    expect(bytes(fileNameFrom('👩‍👩‍👧‍👦'.repeat(300), 'x'))).toBeLessThanOrEqual(120);
    expect(filmFolderName({ title: 'A'.repeat(300), year: { typed: '2019', value: 2019 } })).toMatch(/^A+ \(2019\)$/);
  });

  it('hold for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileNameFrom(title, 'fallback');
        expect(name).not.toMatch(/[/\\<>:"|?*\u0000-\u001F]/);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect(bytes(name)).toBeLessThanOrEqual(121);
        expect(name.length).toBeGreaterThan(0);
      }),
    );
  });

  it('do not collide where case or accents are folded', () => {
    const taken = new Set(['Straße', 'CAFÉ.md'].map(collisionKey));
    expect(freeName('STRASSE', taken)).toBe('STRASSE 2');
    expect(freeName('cafe\u0301.md', taken)).toBe('cafe\u0301 2.md');
  });
});
