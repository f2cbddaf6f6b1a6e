import { readAuthorsLine } from './authors-lines.ts';
import { isAboutOutlet, isFooter } from './boilerplate.ts';
import { readByline } from './bylines.ts';
import { isBlank, isRule, plain, wordsOf } from './lines.ts';
import { mark, type Marks } from './marks.ts';
import type { PartKind } from './parts.ts';

/** What is known when the end of a post is read. */
interface Surroundings {
  readonly author: string | undefined;
  readonly hasByline: boolean;
  /** Whether a credits block or a footer stands beside these lines. */
  readonly beside: boolean;
}

const MOST_UNITS = 40;
const MOST_WRAPPED = 6;
const MOST_REST = { lines: 8, length: 900 };

function kindOf(lines: readonly string[], from: number, to: number, around: Surroundings): PartKind | undefined {
  const text = lines.slice(from, to).map((line) => plain(line)).join(' ');
  if (text.length > 800) return undefined;
  if (!around.hasByline && readByline(text, 'end')) return 'byline';
  if (isFooter(text)) return 'boilerplate';
  const source = lines.slice(from, to).join(' ');
  if (readAuthorsLine(text, source, around.author, around.beside)) return 'authorsLine';
  return around.beside && isAboutOutlet(text) ? 'boilerplate' : undefined;
}

/** Whether a line begins something: below a blank or recognised line, or where the line above has come to its end. */
function begins(lines: readonly string[], marks: Marks, at: number): boolean {
  const above = lines[at - 1];
  if (above === undefined || isBlank(above) || marks[at - 1] !== undefined) return true;
  return /(?:[.!?…:][”’"')\]*_]*|https?:\/\/\S{1,300}|@\w{1,40})\s*$/u.test(above.slice(-400));
}

/** The shortest run of lines before `end` that is recognised; a wrapped paragraph is tried line by line upwards. */
function unitBefore(lines: readonly string[], marks: Marks, end: number, around: Surroundings): { readonly from: number; readonly kind: PartKind } | undefined {
  for (let from = end - 1; from >= 0 && end - from <= MOST_WRAPPED; from -= 1) {
    if (isBlank(lines[from]) || marks[from] !== undefined) return undefined;
    const kind = begins(lines, marks, from) ? kindOf(lines, from, end, around) : undefined;
    if (kind) return { from, kind };
  }
  return undefined;
}

/** Marks what is recognised upwards from `end`, and stops at the first line that is not. Returns whether it found anything. */
function peel(lines: readonly string[], marks: Marks, end: number, around: Surroundings): boolean {
  let at = end;
  let known = around;
  let found = false;
  for (let units = 0; units < MOST_UNITS && at > 0; ) {
    if (isBlank(lines[at - 1]) || isRule(lines[at - 1] ?? '')) at -= 1;
    else if (marks[at - 1] === 'credits' || marks[at - 1] === 'boilerplate') {
      known = { ...known, beside: true };
      at -= 1;
    } else if (marks[at - 1] !== undefined) return found;
    else {
      const unit = unitBefore(lines, marks, at, known);
      if (!unit) return found;
      mark(marks, unit.from, at, unit.kind);
      known = { ...known, beside: true, hasByline: known.hasByline || unit.kind === 'byline' };
      found = true;
      at = unit.from;
      units += 1;
    }
  }
  return found;
}

function openLines(lines: readonly string[], marks: Marks, from: number, to: number): number[] {
  const open: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (marks[at] === undefined && !isBlank(lines[at]) && !isRule(lines[at] ?? '')) open.push(at);
  }
  return open;
}

/** What little is left below the credits among an outlet's footer lines is the outlet's, too ("Northern Screen: films, slowly."). */
function markRest(lines: readonly string[], marks: Marks, credits: number): void {
  const rest = openLines(lines, marks, credits, lines.length);
  const length = rest.reduce((sum, at) => sum + (lines[at]?.length ?? 0), 0);
  if (rest.length === 0 || rest.length > MOST_REST.lines || length > MOST_REST.length) return;
  const footed = marks.some((kind, at) => at >= credits && kind === 'boilerplate');
  if (footed || rest.some((at) => isAboutOutlet(plain(lines[at])))) for (const at of rest) marks[at] = 'boilerplate';
}

/**
 * Marks the author's line, a late byline and the outlet's footer, upwards from the end and above the last credits.
 *
 * @param credits the line after the last credits block and the block's first line; undefined without one.
 * @param author from the byline.
 */
export function markTail(lines: readonly string[], marks: Marks, credits: { readonly from: number; readonly to: number } | undefined, author: string | undefined): void {
  const hasByline = marks.includes('byline');
  const wordsAbove = credits ? openLines(lines, marks, 0, credits.from).reduce((sum, at) => sum + wordsOf(lines[at] ?? '').length, 0) : 0;
  // Credits at the beginning are no neighbours of the end.
  const last = wordsAbove > 20 ? credits : undefined;
  peel(lines, marks, lines.length, { author, hasByline, beside: false });
  if (!last) return;
  peel(lines, marks, last.from, { author, hasByline, beside: true });
  markRest(lines, marks, last.to);
}
