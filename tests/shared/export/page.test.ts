import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatNamed } from '../../../shared/export/formats.ts';
import { PAGE_STYLESHEET, PAGE_STYLESHEET_HASH } from '../../../shared/export/html/stylesheet.ts';
import { understandDate } from '../../../shared/film/dates.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';
import { markdown } from './markdown.ts';
import { expectInert } from './safety.ts';
import { AUTHOR, elementsIn, exported, outlet, post } from './support.ts';

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function page(parts: Parameters<typeof post>[0]): string {
  return exported('html', post(parts)).text;
}

function data(html: string): unknown {
  const found = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1];
  return found === undefined ? undefined : JSON.parse(found);
}

function attribute(html: string, tagName: string, name: string): readonly unknown[] {
  return elementsIn(html).filter((node) => node.tagName === tagName && node.properties[name] !== undefined).map((node) => node.properties[name]);
}

describe('the table of formats', () => {
  it('finds a format by name', () => {
    expect(formatNamed(' HTML ')?.name).toBe('html');
    expect(formatNamed('docx')).toBeUndefined();
    expect(new Set(FORMATS.map((format) => format.name)).size).toBe(FORMATS.length);
  });
});

describe('the page', () => {
  it('admits its own style sheet and nothing else', () => {
    expect(PAGE_STYLESHEET_HASH).toBe(`sha256-${createHash('sha256').update(PAGE_STYLESHEET).digest('base64')}`);
    expect(PAGE_STYLESHEET).not.toMatch(/url\(|@import|<|&/);
    expect(page({})).toContain(`content="default-src 'none'; style-src '${PAGE_STYLESHEET_HASH}'; base-uri 'none'; form-action 'none'"`);
  });

  it('embeds pictures whose bytes are there, keeps those beside it, and links to those elsewhere', () => {
    const body = '![a](stills/%C3%A9.png "Caption")\n\n![b](stills/b.png)\n\n![c](https://far.example/c.png)\n\n[![d](https://far.example/d.png)](https://x.example/)';
    const made = exported('html', post({ body, pictures: { 'stills/é.png': PIXEL, 'stills/b.png': 'data:image/svg+xml,<svg/>' } }));
    expect(attribute(made.text, 'img', 'src')).toEqual([PIXEL, 'stills/b.png']);
    expect(made.text).toContain("img-src 'self' data:;");
    expect(made.text).toContain('<figcaption>Caption</figcaption>');
    expect(made.text).toContain('<a class="elsewhere" href="https://far.example/c.png">c</a>');
    expect(made.text).toContain('<a href="https://x.example/"><span class="elsewhere">d</span></a>');
    expect(made.text).toContain('<meta property="og:image" content="https://far.example/c.png">');
    expect(made.notCarried).toEqual([
      'Put these pictures beside the page: stills/b.png.',
      'The page links to these pictures on other sites instead of loading them: https://far.example/c.png, https://far.example/d.png.',
    ]);
  });

  it('names the film above a headline that does not', () => {
    const html = page({ facts: { tags: [], headline: 'Slow boat' } });
    expect(html).toContain('<p class="film"><span class="p-item h-item"><cite class="p-name">The Salt Ferry</cite></span> (2025)</p>\n<h1 class="p-name">Slow boat</h1>');
  });

  it('shows a date only if it is known when the review appeared', () => {
    const html = page({ facts: { tags: [], author: 'Ada Quill', created: '2026-10-01T08:00:00Z', updated: '2026-11-02T08:00:00Z' } });
    expect(html).toContain('<time class="dt-published dt-reviewed" datetime="2026-11-02T08:00:00Z"></time>');
    expect(page({ facts: { tags: [], author: 'Ada Quill' } })).not.toContain('dt-published');
    expect(page({ facts: { tags: [], author: 'Ada Quill', published: { date: 'Nov 20, 2026' }, asPublished: { byline: 'Ada Quill, 20/11/2026' } } })).toContain('Quill</span></span>, 20/11/2026<time');
  });

  it('levels headings without a gap below its own', () => {
    const html = page({ body: '#### Deep\n\n# Top\n\n##### Deeper\n\n## Middle\n\n> # Quoted\n\n<h1>Raw</h1>\n\n#\n\n# ![x](y.png)', outlet: outlet({ boilerplate: '### About' }) });
    expect(elementsIn(html).map((node) => node.tagName).filter((name) => /^h\d/.test(name))).toEqual(['h1', 'h2', 'h2', 'h3', 'h3', 'h2', 'h2', 'h2']);
  });

  it('cuts a long description at a word', () => {
    const [description] = elementsIn(page({ facts: { tags: [] }, body: 'word '.repeat(100) })).filter((node) => node.properties.name === 'description');
    expect(description?.properties.content).toBe(`${'word '.repeat(39)}word…`);
  });
});

describe('JSON-LD', () => {
  it('leaves out what is not known', () => {
    expect(data(page({ film: bareFilm('Bare'), author: undefined, facts: { tags: [] } }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Review',
      name: 'Movie Review – Bare',
      itemReviewed: { '@type': 'Movie', name: 'Bare' },
    });
  });

  it('is absent for an unfiled review and escaped in its script', () => {
    expect(data(page({ film: undefined }))).toBeUndefined();
    const html = page({ film: bareFilm('</script><!--<script>') });
    expect(elementsIn(html).filter((node) => node.tagName === 'script')).toHaveLength(1);
    expect(data(html)).toMatchObject({ itemReviewed: { name: '</script><!--<script>' } });
  });

  it('always names both ends of the scale', () => {
    expect(data(page({ facts: { tags: [], rating: '3,5/4' } }))).toMatchObject({ reviewRating: { ratingValue: 3.5, bestRating: 4, worstRating: 0.5 } });
    expect(data(page({ facts: { tags: [], rating: 'B+' } }))).not.toHaveProperty('reviewRating');
  });
});

describe('the fragment', () => {
  it('is flat: no wrapper, no title, nothing that editors make a foreign block of', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const names = new Set(elementsIn(exported('fragment', post({ body })).text).map((node) => node.tagName));
        for (const name of ['article', 'section', 'div', 'header', 'footer', 'dl', 'time', 'data', 'cite', 'h1', 'h5', 'h6']) expect(names).not.toContain(name);
      }),
      { numRuns: 60 },
    );
  });
});

describe('random films and facts', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('"><script>', '</script>', 'a\u0000b', '', ' ', 'javascript:x', '1/2', '2020-02-30', '120'));
  const lines = fc.array(line, { maxLength: 3 });
  const film = fc.record({
    title: line,
    originalTitle: line,
    directors: lines,
    writers: lines,
    cast: fc.array(fc.record({ name: line, role: line }), { maxLength: 2 }),
    releaseDate: line.map(understandDate),
    runtime: line.map(understandRunTime),
    certification: line,
    countries: lines,
    genres: lines,
    languages: lines,
    links: fc.record({ imdb: line, official: line }),
    poster: line,
  });
  const facts = fc.record({
    headline: line,
    author: line,
    rating: line,
    verdict: line,
    tags: lines,
    published: fc.record({ date: line, url: line }),
    excerpt: line,
    disclosure: line,
    updated: line,
    asPublished: fc.option(fc.record({ byline: line, authorsLine: line, credits: lines.map((found) => found.join('\n')), boilerplate: line }), { nil: {} }),
  });

  it('make a valid and inert export', () => {
    fc.assert(
      fc.property(film, facts, fc.option(line.map((blog) => ({ ...AUTHOR, blog })), { nil: undefined }), (film, facts, author) => {
        const made = post({ film, facts, author });
        for (const format of ['html', 'fragment']) expectInert(exported(format, made).text);
        expect(() => data(exported('html', made).text)).not.toThrow();
        expect(exported('text', made).text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]|\n{3}|[ \t]$/m);
      }),
      { numRuns: 120 },
    );
  });
});
