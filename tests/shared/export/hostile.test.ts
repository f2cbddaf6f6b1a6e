import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutReview } from '../../../shared/review/header.ts';
import { elementsIn, exported, fixture, post } from './support.ts';
import { expectInert } from './safety.ts';

const FILES = readdirSync(new URL('../../fixtures/export/hostile', import.meta.url));

describe('hostile files', () => {
  it.each(FILES)('%s is exported without anything that acts', (file) => {
    const { body } = cutReview(fixture(`hostile/${file}`));
    const made = post({ body });
    const [html, fragment, text] = ['html', 'fragment', 'text'].map((format) => exported(format, made).text);
    const keep = /KEEP-THESE-WORDS-\d+/.exec(body)?.[0] ?? 'no words to keep';
    for (const output of [html, fragment, text]) expect(output).toContain(keep);
    expectInert(html ?? '');
    expectInert(fragment ?? '');
    expect(fragment).not.toMatch(/<(?:script|style|iframe|svg|object|embed|link|meta|base)\b/i);
  });

  it('takes no longer for long runs of one character', () => {
    const facts = { tags: [], author: `A${' '.repeat(50_000)}B`, verdict: '\n'.repeat(50_000), asPublished: { credits: `${' '.repeat(50_000)}x`, authorsLine: `${'a-'.repeat(5_000)}.` } };
    for (const run of [' ', '\n', '\u00a0', 'a', '.', '`', '\\', '&']) {
      const made = post({ facts, body: `x${run.repeat(50_000)}y\n\n\`\`\`\n${run === '`' ? '' : run.repeat(50_000)}z\n\`\`\`` });
      for (const format of ['html', 'fragment', 'text']) expect(exported(format, made).text).toContain('z');
    }
  });

  it('names what it dropped', () => {
    const { notCarried } = exported('html', post({ body: 'Words.\n\n<script>alert(1)</script>\n\n<p onclick="x()" style="color:red">More.</p>\n\n[a](javascript:x) ![b](file:///etc/passwd)' }));
    expect(notCarried).toEqual([
      'Left out, because a post holds nothing that runs, loads or restyles: <script>, onclick, style.',
      '“a” is no longer a link: a post links only to web pages and mail addresses.',
      'The picture “b” is left out: its address is neither on the web nor in the film’s folder.',
    ]);
  });

  it.each(['<script>', '<!--', '<style>', '<textarea>', '<title>', '<svg>', '<plaintext>', '<select>', '<template>', '<iframe>', '<noscript>', '<div title="', '<xmp>', '<math>', '<object>', '<video>', '<table>', '<a href="x'])(
    'loses no later paragraph to an open %s',
    (tag) => {
      for (const body of [`Before ${tag} between\n\nAfter *all*.`, `Before\n\n${tag}\n\nAfter *all*.`]) {
        const made = post({ body });
        // CommonMark itself lets some of them run to the end of the file: then they are raw HTML and hold no prose.
        const swallowed = made.body.children.at(-1)?.type === 'html';
        for (const format of ['html', 'fragment', 'text']) {
          const { text } = exported(format, made);
          expect(text).toContain('Before');
          if (!swallowed) expect(text.replace(/<\/?em>/g, '')).toContain('After all.');
          if (format !== 'text') expectInert(text);
        }
      }
    },
  );

  it('takes no style, script or markup from facts', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const made = post({
      facts: { headline: evil, author: evil, verdict: evil, rating: evil, tags: [evil], excerpt: evil, disclosure: evil, published: { date: evil, url: `javascript:${evil}` } },
      author: { name: evil, blog: `javascript:${evil}`, handles: {} },
      film: { title: evil, directors: [evil], writers: [], cast: [], countries: [evil], genres: [], languages: [], links: { imdb: `javascript:${evil}` } },
    });
    for (const format of ['html', 'fragment']) expectInert(exported(format, made).text);
    const names = elementsIn(exported('html', made).text).map(({ tagName }) => tagName);
    expect(names.filter((name) => name === 'script' || name === 'img')).toEqual(['script']);
  });
});
