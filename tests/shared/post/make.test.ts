import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { understandDate } from '../../../shared/film/dates.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../../../shared/outlet/outlet.ts';
import { makePost, type PostParts } from '../../../shared/post/make.ts';
import type { Post } from '../../../shared/post/post.ts';

const FILM = { ...bareFilm('The Salt Ferry'), directors: ['Inês Carvalho'], releaseDate: understandDate('2026-11-20'), runtime: understandRunTime('2h 1m') };

function make(parts: Partial<PostParts> = {}, style: Partial<HouseStyle> = {}): Post {
  return makePost({ facts: { tags: [], author: 'Ada Quill' }, body: 'Words.', film: FILM, outlet: { name: 'Late', houseStyle: { ...DEFAULT_HOUSE_STYLE, ...style } }, ...parts });
}

function html(root: Root): string {
  return toHtml(toHast(root));
}

describe('a post', () => {
  it('is printed by the house style', () => {
    const post = make();
    expect([post.pageTitle, post.headline, post.byline]).toEqual(['The Salt Ferry — Movie Review', 'Movie Review – The Salt Ferry', 'Review by Ada Quill']);
    expect(post.authorsLine).toBeUndefined();
    expect(post.credits).toEqual([
      { field: 'directors', label: 'Directed by', values: ['Inês Carvalho'] },
      { field: 'releaseDate', label: 'Release Date', values: ['November 20, 2026'], machine: '2026-11-20' },
      { field: 'runtime', label: 'Run Time', values: ['121 Minutes'], machine: 'PT121M' },
    ]);
  });

  it('prints facts as typed that were not understood', () => {
    const post = make({ film: { ...FILM, releaseDate: understandDate('some time soon'), runtime: understandRunTime('two reels') } });
    expect(post.credits.slice(1)).toEqual([
      { field: 'releaseDate', label: 'Release Date', values: ['some time soon'] },
      { field: 'runtime', label: 'Run Time', values: ['two reels'] },
    ]);
  });

  it.each([
    [{ headline: 'My own' }, FILM, 'Body', 'My own'],
    [{}, FILM, 'Body', 'Movie Review – The Salt Ferry'],
    [{}, undefined, '## An *idea*\n\nBody', 'An idea'],
    [{}, undefined, 'Body', 'Untitled review'],
    [{ headline: '  ' }, undefined, '', 'Untitled review'],
  ])('has a headline: %o', (facts, film, body, headline) => {
    expect(make({ facts: { tags: [], ...facts }, film, body }).headline).toBe(headline);
  });

  it('does not print a heading twice that serves as headline', () => {
    expect(html(make({ film: undefined, body: '# An idea\n\nBody' }).body)).toBe('<p>Body</p>');
    expect(html(make({ film: undefined, body: 'Body\n\n# An idea' }).body)).toContain('<h1>An idea</h1>');
  });

  it('falls back to the title where the headline template asks for more than is known', () => {
    const post = make({}, { headline: '{film} ({year}) review', pageTitle: '{originalTitle}', byline: '' });
    expect([post.headline, post.pageTitle, post.byline]).toEqual(['The Salt Ferry', 'The Salt Ferry', undefined]);
  });

  it.each([
    ['https://ada.example/', 'https://ada.example/'],
    ['ada.example', 'https://ada.example'],
    ['javascript:alert(1)', undefined],
  ])('links the author’s line to %s', (blog, href) => {
    const line = make({ author: { name: 'Ada Quill', blog, handles: {} } }).authorsLine;
    expect(line?.text).toBe(`Visit Ada’s blog at ${blog}`);
    expect(line?.link).toEqual(href === undefined ? undefined : { href, start: 20, end: 20 + blog.length });
  });

  it('keeps the words it was published with', () => {
    const asPublished = { pageTitle: 'P', byline: 'By Ada', authorsLine: 'Ada blogs at ada.example.', boilerplate: 'Old *words*' };
    const post = make({ facts: { tags: [], asPublished } }, { boilerplate: 'New words' });
    expect([post.pageTitle, post.byline]).toEqual(['P', 'By Ada']);
    expect(post.authorsLine).toEqual({ text: 'Ada blogs at ada.example.', link: { href: 'https://ada.example', start: 13, end: 24 } });
    expect(post.boilerplate && html(post.boilerplate)).toBe('<p>Old <em>words</em></p>');
  });
});

describe('credits of a published post', () => {
  function lines(credits: string, film: PostParts['film'] | null = FILM, rating?: string): readonly string[] {
    const facts = { tags: [], asPublished: { credits }, ...(rating === undefined ? {} : { rating }) };
    return make({ facts, film: film ?? undefined }).credits.map((line) => `${line.label}: ${line.values.join(', ')}`);
  }

  it('stand as they were printed while they are true', () => {
    expect(lines('Running time: 2 hrs 1 min\nOpens: Nov. 20, 2026\nDir. Inês Carvalho\nEdited by: Noa Rei')).toEqual([
      'Running time: 2 hrs 1 min',
      'Opens: Nov. 20, 2026',
      'Dir.: Inês Carvalho',
      'Edited by: Noa Rei',
    ]);
  });

  it('are corrected and completed from the film', () => {
    expect(lines('Directed by: Ines Carvallo\nRunning time: 119 minutes')).toEqual(['Directed by: Inês Carvalho', 'Run Time: 121 Minutes', 'Release Date: November 20, 2026']);
  });

  it('may run over several lines', () => {
    const film = { ...FILM, cast: [{ name: 'Lucía Otero', role: 'Marta' }, { name: 'Brais Fandiño' }], certification: 'R for language and some grief' };
    expect(lines('Starring: Lucía Otero as Marta,\nBrais Fandiño and others\nRated: R for language\nand some grief\nEdited by: Noa Rei', film).slice(0, 3)).toEqual([
      'Starring: Lucía Otero as Marta, Brais Fandiño and others',
      'Rated: R for language and some grief',
      'Edited by: Noa Rei',
    ]);
    expect(lines('Cast:\nLucía Otero\nBrais Fandiño', film).slice(0, 3)).toEqual([': Cast:', ': Lucía Otero', ': Brais Fandiño']);
  });

  it('keep a line of several facts whole', () => {
    expect(lines('Drama, 121 minutes, R', { ...FILM, certification: 'R', genres: ['Drama'] })[0]).toBe(': Drama, 121 minutes, R');
  });

  it('know the critic’s rating from a certification', () => {
    expect(lines('Rating: B+\nRated: R', { ...FILM, certification: 'R' }, 'B+').slice(0, 2)).toEqual(['Rating: B+', 'Rated: R']);
    expect(lines('Rating: B+', FILM, 'A')[0]).toBe('Rating: A');
  });
});

describe('film titles', () => {
  const body = 'In *The Salt Ferry* and [Low Water](film:low-water) and “[High Water](film:h)” and [*Ebb*](film:e), *not this*. [Neap][n]\n\n[n]: film:neap';

  it.each([
    ['italic', '<p>In <cite>The Salt Ferry</cite> and <cite>Low Water</cite> and “<cite>High Water</cite>” and <cite>Ebb</cite>, <em>not this</em>. <cite>Neap</cite></p>'],
    ['quotes', '<p>In “The Salt Ferry” and “Low Water” and “High Water” and “Ebb”, <em>not this</em>. “Neap”</p>'],
    ['as typed', '<p>In <cite>The Salt Ferry</cite> and Low Water and “High Water” and <cite>Ebb</cite>, <em>not this</em>. Neap</p>'],
  ] as const)('are set %s', (titleForm, expected) => {
    expect(html(make({ body }, { titleForm }).body).trim()).toBe(expected);
  });

  it('are known whatever their case and quotes, in lists, quotes and tables', () => {
    const film = bareFilm('What’s Up, Doc?');
    const set = html(make({ film, body: "- *what's up, doc?*\n\n> _What’s Up, Doc?_\n\n| *What’s up, Doc?* |\n|--|\n" }).body);
    expect(set.match(/<cite>/g)).toHaveLength(3);
  });
});

describe('hostile bodies', () => {
  it('are read at any depth', () => {
    for (const body of ['> '.repeat(10_000) + 'deep', '*'.repeat(500) + 'deep' + '*'.repeat(500), `${'- '.repeat(300)}deep`]) {
      expect(JSON.stringify(make({ body }).body)).toContain('deep');
    }
  });
});
