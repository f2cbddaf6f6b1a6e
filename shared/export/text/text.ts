import { showsAddress } from '../../post/address.ts';
import type { CreditLine, LinkedLine, Post } from '../../post/post.ts';
import { contentOf, type Content } from '../content/content.ts';
import { eachElement } from '../content/nodes.ts';
import type { Exported } from '../format.ts';
import { printable } from '../serialise.ts';
import { layOut } from './layout.ts';

function authorsLine(line: LinkedLine): string {
  if (line.link === undefined) return line.text;
  const { href, start, end } = line.link;
  return showsAddress(line.text.slice(start, end), href) ? line.text : `${line.text.slice(0, end)} (${href})${line.text.slice(end)}`;
}

function creditLine(line: CreditLine, post: Post): string {
  const { creditSeparator, listSeparator } = post.outlet.houseStyle;
  const value = line.values.join(listSeparator);
  const printed = line.label.trim() === '' ? value : `${line.label}${creditSeparator}${value}`;
  return printed.split('\n').map((part) => part.trim()).join(' ');
}

/** Nothing at the ends of lines, and never more than one blank line. */
function trimmedLines(text: string): string {
  // Not by a pattern: those take quadratic time on a long run of spaces.
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** What plain text has no means for. */
function notCarried(contents: readonly Content[], post: Post): readonly string[] {
  const found = new Map<string, number>();
  for (const content of contents) {
    eachElement([...content.blocks, ...content.notes.flat()], (node) => {
      found.set(node.tagName, (found.get(node.tagName) ?? 0) + 1);
    });
  }
  const pictures = found.get('img') ?? 0;
  return [
    ...(pictures > 0 ? [`Plain text has no pictures: ${pictures === 1 ? 'one is' : `${pictures} are`} left out, captions stay.`] : []),
    ...(found.has('details') ? ['Plain text cannot fold a passage away: what was hidden stands open.'] : []),
    ...(found.has('del') || found.has('s') ? ['Plain text cannot strike words out: the struck words stand unmarked.'] : []),
    ...(post.verdict === undefined ? [] : ['The verdict is not in the plain text: it has no place of its own there.']),
  ];
}

/**
 * A review laid out as published reviews are, with nothing but words: page title, headline, byline, body, rating,
 * author's line, credits one a line, boilerplate. UTF-8 without byte order mark, `\n` line ends, ends with one.
 */
export function plain(post: Post): Exported {
  const content = contentOf(post.body);
  const about = post.boilerplate === undefined ? undefined : contentOf(post.boilerplate);
  const contents = about === undefined ? [content] : [content, about];
  const ratingInCredits = post.credits.some((credit) => credit.field === 'rating');
  const parts = [
    post.pageTitle,
    post.headline,
    post.byline ?? '',
    layOut(content),
    ratingInCredits ? '' : (post.rating?.words ?? ''),
    post.facts.disclosure?.trim() ?? '',
    post.authorsLine === undefined ? '' : authorsLine(post.authorsLine),
    post.credits.map((line) => creditLine(line, post)).join('\n'),
    about === undefined ? '' : layOut(about),
  ];
  const text = printable(parts.filter((part) => part.trim() !== '').join('\n\n'));
  return {
    text: `${trimmedLines(text)}\n`,
    notCarried: [...contents.flatMap((part) => part.problems), ...notCarried(contents, post)],
  };
}
