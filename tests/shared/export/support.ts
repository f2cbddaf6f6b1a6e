import { readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { formatNamed } from '../../../shared/export/formats.ts';
import { understandDate } from '../../../shared/film/dates.ts';
import { bareFilm, type Film } from '../../../shared/film/film.ts';
import { understandRunTime } from '../../../shared/film/run-time.ts';
import { DEFAULT_HOUSE_STYLE, type Author, type HouseStyle, type Outlet } from '../../../shared/outlet/outlet.ts';
import { makePost, type PostParts } from '../../../shared/post/make.ts';
import type { Post } from '../../../shared/post/post.ts';

/** Reads a fixture of the exporters. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/export/${name}`, import.meta.url), 'utf8');
}

const FILM: Film = {
  ...bareFilm('The Salt Ferry'),
  originalTitle: 'A Barca do Sal',
  year: { typed: '2025', value: 2025 },
  directors: ['Inês Carvalho'],
  writers: ['Inês Carvalho', 'Noa Rei'],
  cast: [{ name: 'Lucía Otero', role: 'Marta' }, { name: 'Brais Fandiño', role: 'Xan' }, { name: 'Anxo Barreiro' }],
  releaseDate: understandDate('2026-11-20'),
  runtime: understandRunTime('121'),
  certification: 'R for language and some grief',
  countries: ['Spain', 'Portugal'],
  distributor: 'Lantern & Tide',
  genres: ['Drama'],
  languages: ['Galician', 'Spanish'],
  links: { imdb: 'https://www.imdb.com/title/tt0000000/' },
};

export const AUTHOR: Author = { name: 'Ada Quill', blog: 'https://adaquill.example/', handles: { mastodon: '@ada@film.example' } };

const STYLE: HouseStyle = {
  ...DEFAULT_HOUSE_STYLE,
  boilerplate: '**The Late Screening** is three critics and one projector in Leith. Write to us at [desk@latescreening.example](mailto:desk@latescreening.example) or follow [@latescreening](https://film.example/@latescreening).',
};

/** An outlet with a house style of which some keys differ. */
export function outlet(style: Partial<HouseStyle> = {}): Outlet {
  return { name: 'The Late Screening', url: 'https://latescreening.example', houseStyle: { ...STYLE, ...style } };
}

/** The complete review that the goldens print, with some parts replaced. */
export function post(parts: Partial<PostParts> = {}): Post {
  return makePost({
    facts: {
      author: 'Ada Quill',
      rating: '4.5/5',
      verdict: 'A film about listening that earns its silence twice over.',
      tags: ['drama', 'galicia'],
      published: { date: '2026-11-20T09:30:00Z', url: 'https://latescreening.example/reviews/the-salt-ferry' },
      disclosure: 'Seen at a press screening arranged by the distributor.',
    },
    body: fixture('the-salt-ferry.md'),
    film: FILM,
    author: AUTHOR,
    outlet: outlet(),
    ...parts,
  });
}

/** What a format makes of a post. */
export function exported(format: string, made: Post): { readonly text: string; readonly notCarried: readonly string[] } {
  const row = formatNamed(format);
  if (row === undefined) throw new Error(`no format ${format}`);
  return row.export(made);
}

/** All elements of a page or fragment, in order. */
export function elementsIn(html: string): readonly Element[] {
  const found: Element[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(look);
  };
  look(fromHtml(html));
  return found;
}
