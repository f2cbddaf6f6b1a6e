import fc from 'fast-check';
import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { FootnoteDefinition, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../shared/post/post.ts';
import { makePost } from '../../../shared/post/make.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import { expectInert } from './safety.ts';
import { anything, markdown } from './markdown.ts';
import { exported, outlet } from './support.ts';

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'inlineCode', 'footnoteReference', 'html']);

/** Letters only: numbers are also put before list items and notes. The address that plain text prints is none of the words. */
function lettersIn(text: string): readonly string[] {
  return text.replace(/ ?\(https:\/\/example\.org\/page\)/g, '').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The words of a parsed body in reading order: the text, then its notes as they are referred to. */
function bodyWords(made: Post): readonly string[] {
  const definitions = new Map<string, FootnoteDefinition>();
  const order: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(made.body);
  const read = (node: Nodes, top: boolean): string => {
    // A picture in line with something else, a tick box included, has no caption.
    if (node.type === 'listItem' && typeof node.checked === 'boolean') return node.children.map((child, index) => (index === 0 && child.type === 'paragraph' && isPictures(child) ? ' ' : read(child, false))).join(' ');
    if (node.type === 'footnoteDefinition' && !top) return ' ';
    if (node.type === 'footnoteReference' && !order.includes(node.identifier)) order.push(node.identifier);
    if (node.type === 'paragraph' && isPictures(node)) return ` ${node.children.map((child) => (child.type === 'image' ? (child.title ?? '') : '')).join(' ')} `;
    const words = 'children' in node ? node.children.map((child) => read(child, false)).join('') : 'value' in node ? node.value : '';
    return PHRASING.has(node.type) ? words : ` ${words} `;
  };
  let words = read(made.body, false);
  for (let index = 0; index < order.length; index += 1) {
    const definition = definitions.get(order[index] ?? '');
    if (definition) words += read(definition, true);
  }
  return lettersIn(words);
}

function isPictures(node: Extract<Nodes, { type: 'paragraph' }>): boolean {
  const shown = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'break');
  return shown.length > 0 && shown.every((child) => child.type === 'image');
}

const LINE = new Set(['a', 'em', 'strong', 'cite', 'del', 'code', 'sup', 'span', 'time', 'data']);

function htmlWords(html: string): readonly string[] {
  const read = (node: HastNodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    if (node.type === 'element' && isApart(node)) return '';
    const words = node.children.map(read).join('');
    return node.type === 'element' && LINE.has(node.tagName) ? words : ` ${words} `;
  };
  const tree = fromHtml(html);
  return lettersIn(read(bodyOf(tree) ?? tree)).filter((word) => word !== 'Notes');
}

/** The page's own words around the body. */
function isApart(node: Element): boolean {
  return node.tagName === 'header' || node.tagName === 'head' || (node.tagName === 'h2' && node.children.some((child) => child.type === 'text' && child.value === 'Notes'));
}

function bodyOf(node: HastNodes): Element | undefined {
  if (node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes('e-content')) return node;
  return 'children' in node ? node.children.map((child) => bodyOf(child)).find((found) => found !== undefined) : undefined;
}

function textWords(text: string): readonly string[] {
  // The first two paragraphs are page title and headline.
  const body = text.split('\n\n').slice(2).join('\n\n');
  return lettersIn(body).filter((word) => word !== 'Notes');
}

function bareStyle(body: string): Post {
  const style = outlet({ byline: '', authorsLine: '', boilerplate: '', credits: [], pageTitle: 'T', headline: 'H' });
  return makePost({ facts: { tags: [], headline: 'H' }, body, film: bareFilm('The Salt Ferry'), outlet: style });
}

describe('the words of a body', () => {
  it('are the same in the same order in every format', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const made = bareStyle(body);
        const words = bodyWords(made);
        expect(htmlWords(exported('html', made).text)).toEqual(words);
        expect(htmlWords(exported('fragment', made).text)).toEqual(words);
        expect(textWords(exported('text', made).text)).toEqual(words);
      }),
      { numRuns: 120 },
    );
  });

  it('never bring an exporter to throw, and never run', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, anything), (body) => {
        const made = bareStyle(body);
        expectInert(exported('html', made).text);
        expectInert(exported('fragment', made).text);
        expect(exported('text', made).text).toMatch(/^T\n\nH\n(?:\n[^]*\n)?$/);
      }),
      { numRuns: 250 },
    );
  });

  it('survive raw HTML, folded passages and wrappers', () => {
    const body = 'One <kbd>Ctrl</kbd> two.\n\n<details>\n<summary>Ending</summary>\n\nHe *dies*.\n\n</details>\n\n<div class="x"><section>Three <b>four</b></section><p>five</p></div>\n\n<!-- note to self -->\n\nSix <!-- seven --> eight.';
    const made = bareStyle(body);
    const words = lettersIn('One Ctrl two. Ending He dies. Three four five Six eight.');
    expect(htmlWords(exported('html', made).text)).toEqual(words);
    expect(htmlWords(exported('fragment', made).text)).toEqual(words);
    expect(textWords(exported('text', made).text)).toEqual(words);
    expect(exported('text', made).notCarried).toEqual(['Plain text cannot fold a passage away: what was hidden stands open.']);
  });

  it('keep spoiler directives as text until they have a form of their own', () => {
    const made = bareStyle(':::spoiler\nThe boat sinks.\n:::\n\nAnd :spoiler[he rings] it.');
    for (const format of ['html', 'fragment', 'text']) {
      expect(exported(format, made).text).toContain('The boat sinks.');
      expect(exported(format, made).text).toContain(':spoiler[he rings]');
    }
  });
});
