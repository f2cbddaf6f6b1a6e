import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm as gfmSyntax } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { cut, join } from '../../../../shared/review/markdown/cut.ts';
import { sameMeanings } from '../../../../shared/review/markdown/same.ts';
import { commonmark, gfm, nasty } from './corpus.ts';

const bits = constantFrom(
  'word', ' ', '  ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '# ', '- ', '1. ', '2) ', '> ', '    ', '```\n', '~~~', '*', '**',
  '_', '`', '[foo]', '[foo]: /u\n', '[^n]', '[^n]: note\n', '<div>\n', '<!--', '-->', '<b>', '| a | b |\n|---|---|\n', '---\n', '===\n',
  '\\', '&amp;', '\u0000', '\ufeff', '\ud800', '\udc00', 'é', '🎬', 'http://a.b', 'www.a.bc', 'a@b.cd', '![i](u)', '[t](u "v")', '~~', '- [ ] ', '“', '*a*', '**b c**', '(*d*)', '*e*,', ' *f* ', 'g*h*', '*i.*', '”',
);
const markdown = oneof(array(bits, { maxLength: 40 }).map((parts) => parts.join('')), string({ unit: 'binary', maxLength: 80 }));

function whole(body: string) {
  // The reader drops a byte order mark; in the middle of a file (after front matter) it is content.
  const lead = body.startsWith('\ufeff') ? '\n' : '';
  // A line that ends reads otherwise, in corners, than one that the file ends in: micromark's lazy lines.
  return fromMarkdown(`${lead}${body}\n`, { extensions: [gfmSyntax()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

describe('cut', () => {
  it('joins to the same characters, whatever they are', () => {
    expect(() => assert(property(markdown, (body) => join(cut(body)) === body), { numRuns: 5_000 })).not.toThrow();
  });

  it('leaves only blank lines between blocks', () => {
    assert(
      property(markdown, (body) => {
        const document = cut(body);
        for (const { gap } of document.blocks) expect(gap).toMatch(/^[ \t\r\n]*$/);
        expect(document.tail).toMatch(/^[ \t\r\n]*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('means what the whole text means', () => {
    const same = property(markdown, (body) => sameMeanings(cut(body).blocks.map((block) => block.node), whole(body)));
    expect(() => assert(same, { numRuns: 3_000 })).not.toThrow();
  });

  it.each([...commonmark(), ...gfm(), ...nasty()])('$name', ({ body }) => {
    expect(join(cut(body))).toBe(body);
    expect(sameMeanings(cut(body).blocks.map((block) => block.node), whole(body))).toBe(true);
  });
});
