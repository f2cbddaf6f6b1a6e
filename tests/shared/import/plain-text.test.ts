import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../../shared/import/body.ts';
import { plainTextToMarkdown } from '../../../shared/import/plain-text.ts';
import { takeApart } from '../../../shared/import/take-apart.ts';
import { splitLines } from '../../../shared/import/lines.ts';
import { words } from './support.ts';

/** What a reader sees of a document, blocks and line breaks set apart. */
function shown(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => shown(child)).join(isInline(node) ? '' : ' ');
  return 'value' in node ? node.value : '';
}

function isInline(node: Nodes): boolean {
  return ['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'].includes(node.type);
}

function readMarkdown(text: string, github: boolean): Nodes {
  return fromMarkdown(text, github ? { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] } : {});
}

/** Plain text as Markdown holds nothing but paragraphs with the same words in the same order. */
function expectSameWords(text: string): void {
  const markdown = plainTextToMarkdown(splitLines(text));
  for (const github of [false, true]) {
    const tree = readMarkdown(markdown, github);
    expect(words(shown(tree))).toEqual(words(text.replace(/^\uFEFF/, '')));
    expect('children' in tree && tree.children.every((child) => child.type === 'paragraph')).toBe(true);
  }
}

const paragraphs = (text: string) => plainTextToMarkdown(splitLines(text)).split('\n\n').map((block) => block.trimEnd());

describe('plain text as Markdown', () => {
  test.each([
    ['1917. A war film.', '1917\\. A war film.'],
    ['1917 is a war film.', '1917 is a war film.'],
    ['# not a heading', '\\# not a heading'],
    ['#Alive is a film', '#Alive is a film'],
    ['- a dash', '\\- a dash'],
    ['-- Mira', '-- Mira'],
    ['> quoted', '\\> quoted'],
    ['    indented', 'indented'],
    ['* * *', '\\* * *'],
    ['---', '\\---'],
    ['M*A*S*H', 'M\\*A\\*S\\*H'],
    ['4 * 5 and snake_case', '4 * 5 and snake_case'],
    ['_emphasis_', '\\_emphasis\\_'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['3 < 4 > 2', '3 < 4 > 2'],
    ['AT&T & Sons', 'AT&T & Sons'],
    ['&copy; 2020', '\\&copy; 2020'],
    ['[sic] and [a](b)', '[sic] and [a\\](b)'],
    ['see https://example.org/a_b and more', 'see https://example.org/a_b and more'],
    ['see https://example.org/_a_/b.', 'see <https://example.org/_a_/b>.'],
    ['a | b\n--- | ---', 'a | b'],
    ['back\\slash and C:\\dir\\', 'back\\slash and C:\\dir\\\\'],
    ['::: spoiler', '\\::: spoiler'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(plainTextToMarkdown(splitLines(text)).split('\n')[0]).toBe(expected);
    expectSameWords(text);
  });

  test('blank lines part paragraphs, wrapped lines flow together', () => {
    const wrapped = [
      'There is a moment early in the film when nothing happens, and keeps',
      'happening, and you realise that you have been holding your breath',
      'since the first reel.',
      '',
      'Then the kettle boils, and the whole room leans forward as one, or so',
      'it seemed from row F.',
    ].join('\n');
    expect(paragraphs(wrapped)).toEqual([
      'There is a moment early in the film when nothing happens, and keeps happening, and you realise that you have been holding your breath since the first reel.',
      'Then the kettle boils, and the whole room leans forward as one, or so it seemed from row F.',
    ]);
  });

  test('wrapped text whose paragraphs are only indented', () => {
    const indented = [
      '  It is 1887, and gas is coming to Salamanca. The film begins with the',
      'last night of the oil lamps and ends with the first morning of the',
      'moths, who do not know where to go.',
      '  The director made her name in documentary, and it shows in the hands',
      'of everyone on the screen.',
    ].join('\n');
    expect(paragraphs(indented)).toHaveLength(2);
  });

  test('without blank lines and without wrapping each line is a paragraph', () => {
    const long = 'Every port town has a story about the boat that did not come back, and this film is about the town that would rather it stayed away.';
    expect(paragraphs(`${long}\n${long} Twice.\nSee it.`)).toEqual([long, `${long} Twice.`, 'See it.']);
  });

  test('verse between paragraphs keeps its lines', () => {
    const long = 'The song that the choir sings over the credits has been in my head ever since, and I shall write it down here so that it may move into yours.';
    expect(paragraphs(`${long}\n\nThe roof is tin,\nthe bell is tin,\nand we are in.\n\n${long}`)[1]).toBe('The roof is tin,\\\nthe bell is tin,\\\nand we are in.');
  });

  const folder = join(import.meta.dirname, '../../fixtures/import');
  test.each(readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)))('%s as plain text', (name) => {
    expectSameWords(readFileSync(join(folder, name), 'utf8'));
  });

  test('any text keeps its words in their order', () => {
    const marks = ['*', '_', '~', '`', '<', '>', '#', '-', '+', '=', '|', ':', '[', ']', '(', ')', '!', '\\', '&', ';', '.', '1', '9', ' ', '  ', '\t', '\n', '\r\n', '\n\n', 'a', 'b', 'é', '🎬', '“', '’', '—', 'https://', 'www.', 'a@b.c', '&amp;', '<b>', '```', '[x]', '[^1]:', '1. ', '- ', '\u00a0', '\u2028', 'http://x.org/_'];
    const hostile = fc.array(fc.constantFrom(...marks), { maxLength: 40 }).map((pieces) => pieces.join(''));
    const plain = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('\0'));
    fc.assert(fc.property(fc.oneof(hostile, plain), (text) => expectSameWords(text)), { numRuns: 3000 });
  });

  test('a taken text’s body is plain text, too', () => {
    const taken = takeApart('Movie Review – Quay\n\n1917. was * a bad year_\n\nDirected by: Lotte Zahn\nRun Time: 80 minutes\n');
    expect(bodyMarkdown(taken, 'text')).toBe('1917\\. was * a bad year\\_\n');
  });
});
