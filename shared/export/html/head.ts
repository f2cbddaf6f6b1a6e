import type { Element } from 'hast';
import { absoluteAddress } from '../../post/address.ts';
import type { Post } from '../../post/post.ts';
import { plainText } from '../../post/words.ts';
import { element, text } from '../content/nodes.ts';
import { changedWhen, datedWhen } from '../when.ts';
import { jsonLd } from './json-ld.ts';
import { PAGE_STYLESHEET, PAGE_STYLESHEET_HASH } from './stylesheet.ts';

/** Search engines show about so much. */
const DESCRIPTION_LENGTH = 200;

/** Cuts at a word's end. */
function shortened(line: string): string {
  if (line.length <= DESCRIPTION_LENGTH) return line;
  const cut = line.slice(0, DESCRIPTION_LENGTH);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '');
  return `${words}…`;
}

/** What the review is about in a sentence or two: the excerpt, the verdict, or the first paragraph. */
function description(post: Post): string | undefined {
  const first = post.body.children.find((node) => node.type === 'paragraph' && plainText({ type: 'root', children: [node] }) !== '');
  const opening = first === undefined ? undefined : plainText({ type: 'root', children: [first] });
  const line = [post.facts.excerpt, post.verdict, opening].map((found) => found?.replace(/\s+/g, ' ').trim()).find((found) => found !== undefined && found !== '');
  return line === undefined ? undefined : shortened(line);
}

function named(name: string, content: string | undefined): readonly Element[] {
  return content === undefined || content.trim() === '' ? [] : [element('meta', { name, content: content.trim() }, [])];
}

/** https://ogp.me/ */
function property(name: string, content: string | undefined): readonly Element[] {
  return content === undefined || content.trim() === '' ? [] : [element('meta', { property: name, content: content.trim() }, [])];
}

/** What `head` has to know about the page that it stands in. */
export interface PagePictures {
  /** Content-Security-Policy sources of the pictures that the page shows: `'self'`, `data:`. */
  readonly sources: readonly string[];
  /** Absolute address of the picture for cards that other sites make of the page. */
  readonly card?: string | undefined;
}

/**
 * The page may style itself with its own style sheet and show pictures that travel with it, embedded or beside it;
 * it may ask nobody for anything. https://www.w3.org/TR/CSP3/
 */
function policy(sources: readonly string[]): string {
  const pictures = sources.length === 0 ? '' : ` img-src ${sources.join(' ')};`;
  return `default-src 'none'; style-src '${PAGE_STYLESHEET_HASH}';${pictures} base-uri 'none'; form-action 'none'`;
}

function openGraph(post: Post, card: string | undefined, summary: string | undefined): readonly Element[] {
  return [
    ...property('og:type', 'article'),
    ...property('og:title', post.headline),
    ...property('og:description', summary),
    ...property('og:url', absoluteAddress(post.facts.published?.url)),
    ...property('og:image', card),
    ...property('article:published_time', datedWhen(post)?.machine),
    ...property('article:modified_time', changedWhen(post)?.machine),
    ...post.facts.tags.flatMap((tag) => property('article:tag', tag)),
  ];
}

/** The `head` of an exported page. */
export function head(post: Post, pictures: PagePictures): Element {
  const summary = description(post);
  const canonical = absoluteAddress(post.facts.published?.url);
  const data = jsonLd(post);
  const parts = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(pictures.sources) }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(post.pageTitle)]),
    ...named('description', summary),
    ...named('author', post.author?.byline ?? post.author?.name),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    ...(canonical === undefined ? [] : [element('link', { rel: ['canonical'], href: canonical }, [])]),
    ...openGraph(post, pictures.card ?? absoluteAddress(post.film?.poster), summary),
    ...(data === undefined ? [] : [element('script', { type: 'application/ld+json' }, [text(`\n${data}\n`)])]),
    element('style', {}, [text(PAGE_STYLESHEET)]),
  ];
  return element('head', {}, [text('\n'), ...parts.flatMap((part) => [part, text('\n')])]);
}
