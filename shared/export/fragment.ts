import type { Element, ElementContent } from 'hast';
import type { CreditLine, LinkedLine, Post } from '../post/post.ts';
import { contentOf, type Content } from './content/content.ts';
import { eachElement, element, text } from './content/nodes.ts';
import { linkNotes, noteItems } from './content/notes.ts';
import type { Exported } from './format.ts';
import { serialise } from './serialise.ts';

/** Blog editors offer no deeper heading in their usual menus. */
const DEEPEST_HEADING = 4;

function linkedLine(line: LinkedLine): readonly ElementContent[] {
  if (line.link === undefined) return [text(line.text)];
  const { href, start, end } = line.link;
  return [text(line.text.slice(0, start)), element('a', { href }, [text(line.text.slice(start, end))]), text(line.text.slice(end))];
}

/** Credits, one a line, in one paragraph: blog editors make a foreign block of a `dl`. */
function credits(post: Post): readonly Element[] {
  const { creditSeparator, listSeparator } = post.outlet.houseStyle;
  if (post.credits.length === 0) return [];
  const line = (credit: CreditLine): readonly ElementContent[] => {
    const value = text(credit.values.join(listSeparator));
    if (credit.label.trim() === '') return [value];
    const label = `${credit.label}${creditSeparator}`;
    return [element('strong', {}, [text(label.trimEnd())]), text(label.slice(label.trimEnd().length)), value];
  };
  return [element('p', {}, post.credits.flatMap((credit, index) => [...(index > 0 ? [element('br', {}, []), text('\n')] : []), ...line(credit)]))];
}

/** The rating as words; `p-rating` marks its number where the blog's own page is a microformat. */
function rating(post: Post): readonly Element[] {
  if (post.rating === undefined || post.credits.some((credit) => credit.field === 'rating')) return [];
  const { glyphs, scale, words } = post.rating;
  const number = scale === undefined ? '' : String(scale.value);
  const marked = number !== '' && words.startsWith(number) ? [element('span', { className: ['p-rating'] }, [text(number)]), text(words.slice(number.length))] : [text(words)];
  return [element('p', {}, [...(glyphs === undefined ? [] : [text(`${glyphs} `)]), ...marked])];
}

function adapt(content: Content): void {
  eachElement([...content.blocks, ...content.notes.flat()], (node) => {
    // Ghost drops `cite` and with it the italics; `em` survives everywhere.
    if (node.tagName === 'cite') node.tagName = 'em';
    const level = Number(/^h([2-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (level > DEEPEST_HEADING) node.tagName = `h${DEEPEST_HEADING}`;
  });
}

function pictureAdvice(contents: readonly Content[]): readonly string[] {
  const files = new Set<string>();
  for (const content of contents) {
    eachElement([...content.blocks, ...content.notes.flat()], (node) => {
      const { src } = node.properties;
      if (node.tagName === 'img' && typeof src === 'string' && !/^(?:https?|data):/i.test(src)) files.add(src);
    });
  }
  return files.size === 0 ? [] : [`Upload these pictures to the blog and put them in their places: ${[...files].join(', ')}.`];
}

function withNotes(content: Content, prefix: string): readonly Element[] {
  linkNotes(content, prefix);
  if (content.notes.length === 0) return content.blocks;
  const items = noteItems(content, prefix).map((item) => ({ ...item, children: item.children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child])) }));
  return [...content.blocks, element('p', {}, [element('strong', {}, [text('Notes')])]), element('ol', {}, items)];
}

/**
 * The body to paste into a blog: flat, so that an editor makes ordinary blocks of it, in the constructs that WordPress
 * and Ghost both keep. The blog prints title and byline itself, so they are not in it.
 */
export function fragment(post: Post): Exported {
  const content = contentOf(post.body);
  const about = post.boilerplate === undefined ? undefined : contentOf(post.boilerplate);
  const contents = about === undefined ? [content] : [content, about];
  contents.forEach(adapt);
  const disclosure = post.facts.disclosure?.trim() ?? '';
  const advice = pictureAdvice(contents);
  const blocks: readonly Element[] = [
    ...withNotes(content, 'note'),
    ...rating(post),
    ...(disclosure === '' ? [] : [element('p', {}, [element('em', {}, [text(disclosure)])])]),
    ...(post.authorsLine === undefined ? [] : [element('p', {}, linkedLine(post.authorsLine))]),
    ...credits(post),
    ...(about === undefined ? [] : withNotes(about, 'about')),
  ];
  const verdict = post.verdict === undefined ? [] : ['The verdict is not in the fragment: put it into the blog’s excerpt.'];
  return {
    text: `${serialise(blocks.flatMap((block, index) => (index > 0 ? [text('\n'), block] : [block])))}\n`,
    notCarried: [...contents.flatMap((part) => part.problems), ...advice, ...verdict],
  };
}
