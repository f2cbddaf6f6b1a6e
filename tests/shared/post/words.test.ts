import { describe, expect, it } from 'vitest';
import { linkAddress, siteAddress } from '../../../shared/post/address.ts';
import { readMarkdown } from '../../../shared/post/body.ts';
import { countWords, plainText } from '../../../shared/post/words.ts';

describe('counting', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['one', 1],
    ['It’s a half-star film — no, really.', 6],
    ['***\n\n# Heading\n\n- item', 2],
    ['映画 100% 🎬 x', 3],
  ])('%j has %i words', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('plain text', () => {
  it('is the words of a body, blocks apart', () => {
    const root = readMarkdown('# A *b*\n\nOne\ntwo  \nthree ![alt](x.png) <kbd>four</kbd>.[^1]\n\n- five\n- six\n\n| a | b |\n|--|--|\n| c | d |\n\n<!-- no -->\n\n[^1]: Note');
    expect(plainText(root).split(/\s+/)).toEqual(['A', 'b', 'One', 'two', 'three', 'four', '.', 'five', 'six', 'a', 'b', 'c', 'd', 'Note']);
    expect(plainText(root)).toMatch(/^A b\n\nOne\ntwo\nthree/);
  });

  it('reaches any depth', () => {
    expect(plainText(readMarkdown('> '.repeat(3000) + 'deep'))).toBe('deep');
  });
});

describe('addresses', () => {
  it.each([
    ['https://example.org/a b?c=d|e#f#g', 'https://example.org/a%20b?c=d%7Ce#f%23g'],
    ['HTTP://Example.ORG', 'http://example.org'],
    ['http://xn--e1afmkfd.example/%C3%A9/%zz', 'http://xn--e1afmkfd.example/%C3%A9/%25zz'],
    ['https://пример.example/é', 'https://пример.example/é'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['mailto:a@b.example?subject=Hi', 'mailto:a@b.example?subject=Hi'],
    ['../other/page.html', '../other/page.html'],
    ['/reviews?q=a:b', '/reviews?q=a:b'],
    ['#notes', '#notes'],
  ])('%s is printed', (typed, printed) => {
    expect(linkAddress(typed)).toBe(printed);
  });

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', ' javascript:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd', '//evil.example/x',
    '\\\\evil\\share', '/\\evil.example', 'https:evil', 'https://', 'https://user@evil.example', 'http://a..b/', 'http://a:99999/', 'blob:x', 'app://x', 'mailto:a@b.c?attach=/etc/passwd', 'x:y', '1:2', '',
    'https://exa mple.org', 'https://example.org\\@evil.example',
  ])('%j is not', (typed) => {
    expect(linkAddress(typed)).toBeUndefined();
  });

  it('of sites may lack their scheme', () => {
    expect(siteAddress('ada.example/blog')).toBe('https://ada.example/blog');
    expect(siteAddress('not a site')).toBeUndefined();
    expect(siteAddress('')).toBeUndefined();
  });
});
