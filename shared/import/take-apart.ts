import { findBoilerplate } from './boilerplate.ts';
import { differ, evidence, findBlocks, isCaption, isTranscript, type Block } from './credit-blocks.ts';
import { readFacts } from './facts.ts';
import { bareTitle, readHead, type Head, type HeadLine } from './head.ts';
import { headerLength, isBlank, isTableRule, plain, splitLines, wordsOf } from './lines.ts';
import { mark, partsOf, type Marks } from './marks.ts';
import type { TakenApart } from './parts.ts';
import { markTail } from './tail.ts';
import { cleanTitle, readTitle, sameTitle } from './titles.ts';

/** What is known about the outlets, to recognise what they print under every post. */
export interface Hints {
  /** Markdown, as in the house styles. */
  readonly outletBoilerplates?: readonly string[];
}

const EDGE = { linesBefore: 8, linesAfter: 16, length: 2000, blanks: 200 };

/** Whether little stands before or behind these lines. */
function isNearEdge(lines: readonly string[], block: Block, start: number): boolean {
  const isNear = (from: number, step: 1 | -1, most: number): boolean => {
    let count = 0;
    let length = 0;
    for (let at = from; at >= start && at < lines.length; at += step) {
      if (Math.abs(at - from) > EDGE.blanks) return false;
      if (isBlank(lines[at])) continue;
      count += 1;
      length += lines[at]?.length ?? 0;
      if (count > most || length > EDGE.length) return false;
    }
    return true;
  };
  return isNear(block.from - 1, -1, EDGE.linesBefore) || isNear(block.to, 1, EDGE.linesAfter);
}

/** A block that by itself proves that this is about a film. */
function isSolid(block: Block): boolean {
  const { kinds, strong, marked } = evidence(block);
  return marked > 1 && (strong > 1 || (strong === 1 && kinds > 2)) && !isTranscript(block);
}

/** Whether lines stand alone between blank lines. */
function standsAlone(lines: readonly string[], block: Block): boolean {
  return isBlank(lines[block.from - 1]) && isBlank(lines[block.to]);
}

/** Whether a block that proves little by itself is credits in a text whose headline says that it is a review. */
function isBelieved(lines: readonly string[], block: Block, titled: boolean, start: number): boolean {
  if (isTranscript(block) || !isNearEdge(lines, block, start)) return false;
  const { kinds, strong, marked } = evidence(block);
  if (kinds > 2 && (strong > 0 || marked === 0)) return true;
  if (kinds > 1 && (strong > 0 || titled)) return true;
  if (!titled || !standsAlone(lines, block)) return false;
  const [only] = block.credits;
  return kinds === 0 ? only?.special === 'rating' : strong === 1;
}

/** The blocks to believe; none where a round-up prints the credits of several films. */
function believedBlocks(lines: readonly string[], blocks: readonly Block[], titled: boolean, start: number): readonly Block[] {
  const believed = blocks.filter((block) => isSolid(block) || isBelieved(lines, block, titled, start));
  return believed.some((one, at) => believed.slice(at + 1, at + 50).some((other) => differ(one, other))) ? [] : believed;
}

/** "Written by A" right below the headline signs the review, even with credits beneath it. */
function withoutSignature(lines: readonly string[], block: Block, head: Head): Block {
  const [first] = block.credits;
  const below = head.titles.some((title) => title.to === block.from);
  if (!below || first?.strength !== 'verb' || !/^written by$/iu.test(first.label) || !isBlank(lines[block.from + 1])) return block;
  let from = block.from + 1;
  while (from < block.to && isBlank(lines[from])) from += 1;
  return { from, to: block.to, credits: block.credits.slice(1) };
}

/** The block with the caption, the table's head or the dated title that stands right above it. */
function withCaption(lines: readonly string[], marks: Marks, block: Block): Block {
  let from = block.from;
  for (let steps = 0; steps < 3; steps += 1) {
    let above = from - 1;
    while (above > 0 && marks[above] === undefined && isBlank(lines[above]) && from - above < 3) above -= 1;
    if (above < 0 || marks[above] !== undefined) break;
    const line = lines[above] ?? '';
    const title = cleanTitle(plain(line));
    const isTitle = above === from - 1 && title.year !== undefined && wordsOf(plain(line)).length < 15 && readTitle(plain(line)) === undefined;
    if (!isCaption(line) && !isTitle && !(above === from - 1 && (isTableRule(line) || /^\s*\|(?:[^|]{0,60}\|){2,4}\s*$/.test(line)))) break;
    from = above;
  }
  return { ...block, from };
}

function mentions(lines: readonly string[], head: Head, film: string): boolean {
  const wanted = film.toLowerCase();
  const own = new Set(head.titles.map((title) => title.from));
  return lines.some((line, at) => !own.has(at) && line.toLowerCase().includes(wanted));
}

/** Whether headline, byline and credits together make it a review. */
function isReviewOf(lines: readonly string[], head: Head, blocks: readonly Block[], solid: boolean): boolean {
  const [best] = head.titles.map(({ reading }) => reading).sort((one, other) => rank(one.strength) - rank(other.strength));
  if (solid || best?.strength === 'certain') return true;
  if (best?.strength === 'likely') return blocks.length > 0 || head.byline !== undefined || mentions(lines, head, best.film);
  return best === undefined && isBareReview(lines, head, blocks);
}

/** A bare title needs two of three: a year, a byline, credits; or credits of several kinds. */
function isBareReview(lines: readonly string[], head: Head, blocks: readonly Block[]): boolean {
  const bare = bareTitle(lines, head);
  if (!bare) return false;
  const proofs = [cleanTitle(bare.text).year !== undefined, head.byline !== undefined, blocks.length > 0];
  return proofs.filter((proof) => proof).length > 1 || blocks.some((block) => evidence(block).kinds > 2);
}

function rank(strength: 'certain' | 'likely' | 'weak'): number {
  return ['certain', 'likely', 'weak'].indexOf(strength);
}

/** Whether a line is a film's title and nothing more. */
function isTitleOf(line: HeadLine, film: string): boolean {
  const { film: printed, runsOn } = cleanTitle(line.text);
  return !runsOn && sameTitle(printed, film);
}

/** Marks page title and headline: two lines in a review's form, or one and the bare title of the same film. */
function markTitles(lines: readonly string[], marks: Marks, head: Head, credited: string | undefined): void {
  const put = (line: HeadLine | undefined, kind: 'pageTitle' | 'headline') => line && mark(marks, line.from, line.to, kind);
  const [first, second] = head.titles;
  if (!first) {
    put(head.others.find((line) => credited !== undefined && isTitleOf(line, credited)) ?? bareTitle(lines, head), 'headline');
    return;
  }
  const bare = second ? undefined : head.others.find((line) => isTitleOf(line, first.reading.film));
  const [upper, lower] = [first, second ?? bare].filter((line) => line !== undefined).sort((one, other) => one.from - other.from);
  put(lower ? upper : undefined, 'pageTitle');
  put(lower ?? upper, 'headline');
}

function markByline(lines: readonly string[], marks: Marks, head: Head): void {
  const { byline } = head;
  if (!byline) return;
  mark(marks, byline.from, byline.to, 'byline');
  const beside = (date: HeadLine) => lines.slice(Math.min(date.to, byline.to), Math.max(date.from, byline.from)).every((line) => isBlank(line));
  const date = head.dates.find((candidate) => beside(candidate));
  if (date) mark(marks, date.from, date.to, 'byline');
}

function markAll(lines: readonly string[], start: number, hints: Hints): Marks | undefined {
  const marks: Marks = Array.from({ length: lines.length });
  mark(marks, 0, start, 'body');
  const all = findBlocks(lines, start);
  const solid = all.filter((block) => isSolid(block));
  const first = readHead(lines, start, solid);
  const bare = bareTitle(lines, first);
  const titled = first.titles.some(({ reading }) => reading.strength !== 'weak') || (bare !== undefined && (first.byline !== undefined || cleanTitle(bare.text).year !== undefined));
  const blocks = believedBlocks(lines, all.map((block) => withoutSignature(lines, block, first)), titled, start);
  const head = readHead(lines, start, blocks);
  if (!isReviewOf(lines, head, blocks, solid.length > 0 && blocks.length > 0)) return undefined;
  const credited = blocks.flatMap((block) => block.credits).find((credit) => credit.special === 'title')?.value;
  markTitles(lines, marks, head, credited);
  markByline(lines, marks, head);
  for (const block of blocks) {
    const { from, to } = withCaption(lines, marks, block);
    mark(marks, from, to, 'credits');
  }
  for (const boilerplate of hints.outletBoilerplates ?? []) {
    const found = findBoilerplate(lines, boilerplate);
    if (found) mark(marks, found.from, found.to, 'boilerplate');
  }
  markTail(lines, marks, blocks.at(-1), head.byline?.reading.author);
  return marks;
}

/**
 * Takes a published post apart into page title, headline, byline, body, author's line, credits and boilerplate.
 * Never throws, never drops a character: what is not recognised stays in the body, in its order.
 * A text without the marks of a review, and one of which no body would be left, is one body part.
 *
 * @param source the text of a plain text or Markdown file.
 */
export function takeApart(source: string, hints: Hints = {}): TakenApart {
  const lines = splitLines(source);
  const start = headerLength(lines);
  const marks = markAll(lines, start, hints);
  const hasBody = marks?.some((kind, at) => at >= start && kind === undefined && !isBlank(lines[at])) ?? false;
  const parts = partsOf(lines, marks && hasBody ? marks : Array.from({ length: lines.length }));
  return { lines, parts, facts: readFacts(lines, parts), isReview: parts.some((part) => part.kind !== 'body') };
}
