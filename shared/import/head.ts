import { readByline, readPostDate, type BylineReading } from './bylines.ts';
import type { Block } from './credit-blocks.ts';
import { isBlank, isHeading, isRule, isUnderline, plain, wordsOf } from './lines.ts';
import { beginsHigh, isTitleLike } from './names.ts';
import { isKicker, readTitle, sameTitle, type TitleReading } from './titles.ts';

/** A line near the beginning, with the underline of a Markdown heading if it has one. */
export interface HeadLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What stands above the body, before it is decided what to believe. */
export interface Head {
  /** Lines in the form of a page title or a headline, at most two. */
  readonly titles: readonly (HeadLine & { readonly reading: TitleReading })[];
  readonly byline?: HeadLine & { readonly reading: BylineReading };
  /** Lines that are nothing but a date. */
  readonly dates: readonly HeadLine[];
  /** All other lines, in order: a standfirst, a bare title, the first paragraph. */
  readonly others: readonly HeadLine[];
}

const MOST_LINES = 9;
const PROSE_WORDS = 45;

/** The first lines with words, outside of the blocks, up to and including the first paragraph. */
function firstLines(lines: readonly string[], start: number, blocks: readonly Block[]): HeadLine[] {
  const found: HeadLine[] = [];
  let at = start;
  while (at < lines.length && found.length < MOST_LINES) {
    const here = at;
    const block = blocks.find((candidate) => candidate.from <= here && here < candidate.to);
    if (block) at = block.to;
    else if (isBlank(lines[at]) || isRule(lines[at] ?? '')) at += 1;
    else {
      const text = plain(lines[at]);
      const to = text !== '' && isUnderline(lines[at + 1]) ? at + 2 : at + 1;
      found.push({ from: at, to, text });
      if (text === '' || wordsOf(text).length > PROSE_WORDS) break;
      at = to;
    }
  }
  return withKicker(found);
}

/** "Movie Review" on a line of its own and the title below it are one headline. */
function withKicker(found: readonly HeadLine[]): HeadLine[] {
  const at = found.findIndex((line, index) => isKicker(line.text) && isTitleLike(found[index + 1]?.text ?? ''));
  const [kicker, title] = found.slice(at, at + 2);
  if (at < 0 || at > 3 || !kicker || !title || readByline(title.text, 'underTitle')) return [...found];
  return [...found.slice(0, at), { from: kicker.from, to: title.to, text: withoutKicker(kicker.text, title.text) }, ...found.slice(at + 2)];
}

function withoutKicker(kicker: string, title: string): string {
  return readTitle(title) ? title : `${kicker.replace(/s?\s*:?$/iu, '')}: ${title}`;
}

/** A line's reading as a title; a second one is of the same film, and what proves little has to stand first. */
function titleIn(line: HeadLine, first: TitleReading | undefined, others: number): TitleReading | undefined {
  const title = readTitle(line.text);
  if (!title || (title.strength === 'weak' && others > 0)) return undefined;
  if (!first || sameTitle(first.film, title.film)) return title;
  return first.film.startsWith(title.film) || title.film.startsWith(first.film) ? title : undefined;
}

/** Reads the beginning of a post, from line `start` on; lines in `blocks` are credits and are passed over. */
export function readHead(lines: readonly string[], start: number, blocks: readonly Block[]): Head {
  const titles: (HeadLine & { readonly reading: TitleReading })[] = [];
  const dates: HeadLine[] = [];
  const others: HeadLine[] = [];
  let byline: (HeadLine & { readonly reading: BylineReading }) | undefined;
  let underTitle = false;
  for (const line of firstLines(lines, start, blocks)) {
    const signed: BylineReading | undefined = byline ? undefined : readByline(line.text, underTitle ? 'underTitle' : 'top');
    const title: TitleReading | undefined = signed || titles.length === 2 || others.length > 3 ? undefined : titleIn(line, titles[0]?.reading, others.length);
    if (signed) byline = { ...line, reading: signed };
    else if (title) titles.push({ ...line, reading: title });
    else if (readPostDate(line.text) !== undefined) dates.push(line);
    else others.push(line);
    underTitle = title !== undefined || (others.length === 1 && others[0] === line && isTitleLike(line.text));
    // Below the first real paragraph nothing belongs to the head any more.
    if (!title && wordsOf(line.text).length > 25 && others.length > 1) break;
  }
  return { titles, dates, others, ...(byline ? { byline } : {}) };
}

/**
 * The first line, when it can be a title that stands alone: short, capitalised, no sentence,
 * and set off from what follows.
 */
export function bareTitle(lines: readonly string[], head: Head): HeadLine | undefined {
  const [line] = head.others;
  if (!line || head.titles.length > 0 || !isTitleLike(line.text) || line.text.length > 80 || wordsOf(line.text).length > 12) return undefined;
  if (!beginsHigh(line.text) || (head.byline && head.byline.from < line.from)) return undefined;
  const next = lines[line.to];
  const longer = next !== undefined && next.length > 100 && next.length > line.text.length * 2;
  const signed = head.byline?.from === line.to || head.dates.some((date) => date.from === line.to);
  return isHeading(lines[line.from] ?? '') || line.to - line.from > 1 || isBlank(next) || longer || signed ? line : undefined;
}
