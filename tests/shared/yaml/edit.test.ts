import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { setYamlKey } from '../../../shared/yaml/edit.ts';
import { sameValue, type YamlValue } from '../../../shared/yaml/value.ts';
import { readYaml } from '../../../shared/yaml/read.ts';

const FILM = `# My notes on this one
id: abc
title: "Some Film"   # the English title
year: 2019
directors: [Ann Lee, 'Bo Ek']  # both of them
cast:
    - name: A
      role: B
# before the custom key
my-key: {a: 1,   b: [2,3]}
notes: |
  First line

  Second line
`;

function differing(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line) => !old.includes(line));
}

describe('setting one key of a YAML text', () => {
  it('changes one line only', () => {
    const after = setYamlKey(FILM, 'year', 2020);
    expect(after).toBe(FILM.replace('year: 2019', 'year: 2020'));
    expect(setYamlKey(FILM, 'title', 'Another: Film')).toBe(FILM.replace('"Some Film"', '"Another: Film"'));
  });

  it('keeps comments, order, unknown keys, quoting and spacing', () => {
    const after = setYamlKey(FILM, 'directors', ['Ann Lee', 'Cy Poe']);
    expect(differing(FILM, after)).toEqual(['directors: [Ann Lee, Cy Poe]  # both of them']);
    expect(after).toContain('my-key: {a: 1,   b: [2,3]}');
  });

  it('replaces a block value and a multi-line text', () => {
    const after = setYamlKey(FILM, 'notes', 'Short');
    expect(after.endsWith('notes: Short\n')).toBe(true);
    const cast = setYamlKey(FILM, 'cast', [{ name: 'X' }]);
    expect(cast.replace(/cast:\n(?: {2,}.*\n)+/, '')).toBe(FILM.replace(/cast:\n(?: {2,}.*\n)+/, ''));
  });

  it('places a new key in the usual order and removes a key with its lines', () => {
    const added = setYamlKey(FILM, 'runtime', 104, ['id', 'title', 'year', 'directors', 'cast', 'runtime', 'notes']);
    expect(differing(FILM, added)).toEqual(['runtime: 104']);
    expect(setYamlKey(added, 'runtime', undefined)).toBe(FILM);
    expect(setYamlKey(FILM, 'cast', undefined)).not.toContain('role: B');
  });

  it('changes one item of a list, one key of a mapping, and nothing else of them', () => {
    const cast = 'cast:\n  - { name: A, role: B }\n  # the sister\n  - { name: C }   # check spelling\nlinks:\n  imdb: "x" # mine\n  official: y\nlast: 1\n';
    const more = setYamlKey(cast, 'cast', [{ name: 'A', role: 'B' }, { name: 'C' }, { name: 'D', role: 'E' }]);
    expect(more).toBe(cast.replace('spelling\n', 'spelling\n  - { name: D, role: E }\n'));
    const other = setYamlKey(cast, 'cast', [{ name: 'Z' }, { name: 'C' }]);
    expect(other).toContain('  - { name: C }   # check spelling\n');
    expect(setYamlKey(cast, 'links', { imdb: 'x', official: 'z' })).toBe(cast.replace('official: y', 'official: z'));
    expect(setYamlKey(cast, 'links', { imdb: 'x' })).toBe(cast.replace('  official: y\n', ''));
    expect(setYamlKey(cast, 'links', { imdb: 'x', official: 'y', tmdb: '7' })).toBe(cast.replace('official: y\n', 'official: y\n  tmdb: "7"\n'));
  });

  it('keeps the shape of an indented text and of one with a byte order mark', () => {
    expect(setYamlKey('  a: 1\n  c: 3\n', 'b', 2, ['a', 'b', 'c'])).toBe('  a: 1\n  b: 2\n  c: 3\n');
    expect(setYamlKey('\uFEFFb: 1\n', 'a', 2, ['a', 'b'])).toBe('\uFEFFa: 2\nb: 1\n');
  });

  it('keeps CRLF and a missing final newline', () => {
    const windows = 'a: 1\r\nb: 2\r\nc: 3';
    expect(setYamlKey(windows, 'b', 5)).toBe('a: 1\r\nb: 5\r\nc: 3');
    expect(setYamlKey(windows, 'd', 'x')).toBe('a: 1\r\nb: 2\r\nc: 3\r\nd: x\r\n');
  });

  it('keeps text that only looks like something else', () => {
    for (const value of ['yes', '0041959', '20:15', '2020-12-04', '1917', 'null', '~', '# no comment', '- no list', 'a: b', '@x', '%y', '&z', '*z', '!t', '\u0007']) {
      expect(parse(setYamlKey('a: 1\n', 'a', value)), value).toEqual({ a: value });
    }
  });

  const key = fc.constantFrom('id', 'title', 'year', 'directors', 'cast', 'my-key', 'notes', 'new-key');
  const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), fc.integer(), fc.boolean(), fc.constant('a\n\nb\n'), fc.constant('  lead\n trail '));
  const value: fc.Arbitrary<YamlValue> = fc.oneof(leaf, fc.array(leaf, { maxLength: 4 }), fc.array(fc.record({ name: leaf, role: leaf }), { maxLength: 3 }), fc.constant(undefined));

  it('always says what was meant and leaves every other key as it was', () => {
    const ending = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(key, value, ending, (name, meant, eol) => {
        const before = FILM.replaceAll('\n', eol);
        const after = setYamlKey(before, name, meant);
        const expected = { ...(parse(before) as object), [name]: meant };
        expect(sameValue(parse(after), expected)).toBe(true);
        expect(after).toContain('# My notes on this one');
      }),
      { numRuns: 1500 },
    );
  });

  it('works on whatever YAML the library itself writes', () => {
    const document = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/), fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), { maxKeys: 6 });
    fc.assert(
      fc.property(document, fc.stringMatching(/^[a-z]{1,6}$/), value, (values, name, meant) => {
        const before = stringify(values);
        const after = setYamlKey(before, name, meant);
        expect(sameValue(parse(after), { ...(parse(before) as object), [name]: meant })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reading YAML that may be hostile', () => {
  it('refuses aliases, tags, depth and size with a sentence', () => {
    for (const text of ['a: &x 1\nb: *x\n', 'a: !!js/function "x"\n', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`, `a: ${'x'.repeat(70_000)}\n`, 'a: [1\n', '- only\n- a list\n', 'a: 1\na: 2\n']) {
      const reading = readYaml(text);
      expect(reading.editable, text.slice(0, 40)).toBe(false);
      if (!reading.editable) expect(reading.problem).toMatch(/\.$/);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readYaml(text)));
  });
});
