import type { Film } from '../film/film.ts';

/** Names that Windows keeps for devices, in any case and with any extension (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const MAX_BYTES = 120;

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Cuts at a grapheme's edge so that an emoji or an accented letter is never halved. */
function cutToBytes(text: string, limit: number): string {
  let [bytes, result] = [0, ''];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    for (const character of segment) bytes += utf8Length(character);
    if (bytes > limit) break;
    result += segment;
  }
  return result;
}

/**
 * A name for a file or folder made from a title: NFC, at most 120 bytes, without separators,
 * control or direction characters, reserved names and outer dots or spaces. Never empty.
 * The title itself stays whole in the file; this is only where it lies.
 */
export function fileNameFrom(title: string, fallback: string): string {
  const clean = title
    .normalize('NFC')
    // Half a surrogate pair cannot be stored in any file name.
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD]/g, '')
    .replace(/\s*[:]\s*/g, ' – ')
    .replace(/[/\\|]/g, '-')
    .replace(/"/g, '’')
    .replace(/[<>?*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+/, '');
  const cut = cutToBytes(clean, MAX_BYTES).replace(/[\s.]+$/, '');
  if (cut === '') return fallback;
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** The folder of a film: `Some Film (2019)`, or `Some Film` without a year. */
export function filmFolderName(film: Pick<Film, 'title' | 'year'>): string {
  const year = film.year?.value;
  const suffix = year === undefined ? '' : ` (${year})`;
  return fileNameFrom(cutToBytes(film.title.normalize('NFC'), MAX_BYTES - suffix.length) + suffix, 'Untitled film');
}

/** The key under which two names collide on file systems that fold case and normalise accents. */
export function collisionKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase();
}

/** `name`, or the first of `name 2`, `name 3`… that `taken` does not hold (compared as {@link collisionKey}). */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const extension = /\.md$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${stem} ${count}${extension}`;
    if (!taken.has(collisionKey(candidate))) return candidate;
  }
}
