import type { Element, ElementContent } from 'hast';
import type { CreditLine, LinkedLine, Post } from '../../post/post.ts';
import { element, text, textIn } from '../content/nodes.ts';
import { contentOf, type Content } from '../content/content.ts';
import type { Exported } from '../format.ts';
import { serialise } from '../serialise.ts';
import { datedWhen, publishedWhen } from '../when.ts';
import { linkNotes, noteItems } from '../content/notes.ts';
import { head } from './head.ts';
import { showPictures } from './pictures.ts';

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function direction(words: string): { dir?: 'auto' } {
  return RIGHT_TO_LEFT.test(words) ? { dir: 'auto' } : {};
}

/** One block on a line of its own, so that the page can be read as source. */
function lines(nodes: readonly ElementContent[]): ElementContent[] {
  return [text('\n'), ...nodes.flatMap((node) => [node, text('\n')])];
}

/** The words of a line, with the first place where `part` stands in them made by `mark`. */
function marked(words: string, part: string | undefined, mark: (part: string) => Element): readonly ElementContent[] | undefined {
  const start = part === undefined || part === '' ? -1 : words.indexOf(part);
  if (part === undefined || start < 0) return undefined;
  return [text(words.slice(0, start)), mark(part), text(words.slice(start + part.length))];
}

function filmItem(title: string): Element {
  return element('span', { className: ['p-item', 'h-item'] }, [element('cite', { className: ['p-name'], ...direction(title) }, [text(title)])]);
}

/** The headline, and above it the film's title where the headline does not name it. */
function headline(post: Post): readonly Element[] {
  const title = post.film?.title.trim();
  const named = marked(post.headline, title, filmItem);
  const h1 = element('h1', { className: ['p-name'], ...direction(post.headline) }, named ?? [text(post.headline)]);
  if (named !== undefined || title === undefined || title === '') return [h1];
  const year = post.film?.year?.value ?? post.film?.year?.typed;
  return [element('p', { className: ['film'] }, [filmItem(title), ...(year === undefined ? [] : [text(` (${year})`)])]), h1];
}

function authorCard(name: string): Element {
  return element('span', { className: ['author', 'p-author', 'p-reviewer', 'h-card'] }, [element('span', { className: ['p-name'] }, [text(name)])]);
}

function byline(post: Post): readonly Element[] {
  const name = (post.author?.byline ?? post.author?.name)?.trim();
  const words = post.byline;
  const named = words === undefined ? undefined : marked(words, name, authorCard);
  const [printed, dated] = [publishedWhen(post), datedWhen(post)];
  // A line that was published with its date in it is not given a second one.
  const shown = printed !== undefined && !(words ?? '').includes(printed.machine.slice(0, 4)) ? printed.printed : '';
  const time = dated === undefined ? [] : [element('time', { className: ['dt-published', 'dt-reviewed'], dateTime: dated.machine }, [text(shown)])];
  const unnamed = named === undefined && name !== undefined && name !== '' ? [element('span', { hidden: true }, [authorCard(name)])] : [];
  const line = [...(named ?? (words === undefined ? [] : [text(words)])), ...unnamed, ...(shown !== '' && words !== undefined ? [text(' · ')] : []), ...time];
  return line.length === 0 ? [] : [element('p', { className: ['byline'], ...direction(words ?? '') }, line)];
}

/** The rating in words for everybody and in stars for the eye; `data` carries the numbers for machines. */
function rating(post: Post): readonly Element[] {
  const { rating: given } = post;
  if (given === undefined) return [];
  const value = (name: string, number: number, words: string) => element('data', { className: [name], value: String(number) }, words === '' ? [] : [text(words)]);
  const { scale } = given;
  const words = scale === undefined ? [text(given.words)] : [value('p-rating', scale.value, given.words), value('p-best', scale.best, ''), value('p-worst', scale.worst, '')];
  const stars = given.glyphs === undefined ? [] : [element('span', { className: ['stars'], ariaHidden: 'true' }, [text(given.glyphs)])];
  return [element('p', { className: ['rating'] }, [...stars, element('span', {}, words)])];
}

function header(post: Post): Element {
  const verdict = post.verdict === undefined ? [] : [element('p', { className: ['verdict', 'p-summary'], ...direction(post.verdict) }, [text(post.verdict)])];
  return element('header', {}, lines([...headline(post), ...byline(post), ...rating(post), ...verdict]));
}

function linkedLine(line: LinkedLine): readonly ElementContent[] {
  if (line.link === undefined) return [text(line.text)];
  const { href, start, end } = line.link;
  return [text(line.text.slice(0, start)), element('a', { href }, [text(line.text.slice(start, end))]), text(line.text.slice(end))];
}

function creditValue(line: CreditLine, separator: string): readonly ElementContent[] {
  const words = text(line.values.join(separator));
  return line.machine === undefined ? [words] : [element('time', { dateTime: line.machine }, [words])];
}

/** Credits as a description list; lines that were published without a label stand between. */
function credits(post: Post): readonly Element[] {
  const { creditSeparator, listSeparator } = post.outlet.houseStyle;
  const groups: Element[] = [];
  let rows: Element[] = [];
  const endGroup = () => {
    if (rows.length > 0) groups.push(element('dl', { className: ['credits'] }, lines(rows)));
    rows = [];
  };
  for (const line of post.credits) {
    const value = creditValue(line, listSeparator);
    if (line.label.trim() === '') {
      endGroup();
      groups.push(element('p', { className: ['credits'] }, value));
    } else {
      const label = element('dt', {}, [text(`${line.label}${creditSeparator}`.trim())]);
      rows.push(element('div', {}, [label, text(' '), element('dd', direction(line.values.join(' ')), value)]));
    }
  }
  endGroup();
  return groups;
}

/** The body's notes are a landmark; those of the boilerplate are not, since two of one name would be none. */
function notes(content: Content, prefix: string): readonly Element[] {
  if (content.notes.length === 0) return [];
  const list = [element('h2', {}, [text('Notes')]), element('ol', {}, lines(noteItems(content, prefix)))];
  const isBody = prefix === 'note';
  return [element(isBody ? 'section' : 'div', { className: ['notes'], ...(isBody ? { ariaLabel: 'Notes' } : {}) }, lines(list))];
}

/** Gives every block with words from right to left its direction; wide tables a frame that scrolls. */
function laidOut(blocks: readonly Element[]): readonly Element[] {
  return blocks.map((block) => {
    const isWide = block.tagName === 'table' && widthOf(block) > 4;
    const properties = { ...block.properties, ...direction(textIn(block)) };
    const shown = { ...block, properties };
    return isWide ? element('div', { className: ['wide'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, [shown]) : shown;
  });
}

function widthOf(node: Element): number {
  if (node.tagName === 'tr') return node.children.length;
  return Math.max(0, ...node.children.map((child) => (child.type === 'element' ? widthOf(child) : 0)));
}

function footer(post: Post, about: Content | undefined): readonly Element[] {
  const line = post.authorsLine === undefined ? [] : [element('p', { className: ['authors-line'], ...direction(post.authorsLine.text) }, linkedLine(post.authorsLine))];
  const boilerplate = about === undefined ? [] : [element('div', { className: ['about'] }, lines([...laidOut(about.blocks), ...notes(about, 'about')]))];
  const parts = [...line, ...credits(post), ...boilerplate];
  return parts.length === 0 ? [] : [element('footer', {}, lines(parts))];
}

function article(post: Post, content: Content, about: Content | undefined): Element {
  const disclosure = post.facts.disclosure?.trim() ?? '';
  const body = element('div', { className: ['body', 'e-content', 'e-description'] }, lines([...laidOut(content.blocks), ...notes(content, 'note')]));
  const told = disclosure === '' ? [] : [element('p', { className: ['disclosure'], ...direction(disclosure) }, [text(disclosure)])];
  // A review of a film is both kinds; without a film there is nothing that it is a review of.
  const kinds = post.film === undefined ? ['h-entry'] : ['h-review', 'h-entry'];
  return element('article', { className: kinds }, lines([header(post), body, ...told, ...footer(post, about)]));
}

/**
 * A whole page, HTML5, that needs nothing but itself. Pictures are shown where they travel with the page: embedded
 * (`post.pictures`) or in files beside it; a picture on another site becomes a link to it, since a page of Marquee asks
 * nobody for anything. https://html.spec.whatwg.org/
 */
export function page(post: Post): Exported {
  const content = contentOf(post.body);
  const about = post.boilerplate === undefined ? undefined : contentOf(post.boilerplate);
  const contents = about === undefined ? [content] : [content, about];
  const pictures = showPictures(contents, post.pictures);
  linkNotes(content, 'note');
  if (about !== undefined) linkNotes(about, 'about');
  const body = element('body', {}, lines([element('main', {}, lines([article(post, content, about)]))]));
  const html = element('html', { lang: 'en' }, lines([head(post, pictures), body]));
  return {
    text: `<!doctype html>\n${serialise([html])}\n`,
    notCarried: [...contents.flatMap((part) => part.problems), ...pictures.notCarried],
  };
}
