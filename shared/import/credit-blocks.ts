import type { CreditField } from '../outlet/outlet.ts';
import { readByline } from './bylines.ts';
import { readCredits, type Credit } from './credit-lines.ts';
import { isBlank, isHeading, isRule, isTableRule, plain, wordsOf } from './lines.ts';
import { isSentence } from './names.ts';
import { readTitle } from './titles.ts';

/** Lines that hang together as credits; what they prove is for the caller to weigh. */
export interface Block {
  readonly from: number;
  /** The line after the last one. */
  readonly to: number;
  readonly credits: readonly Credit[];
}

const MOST_BLANKS = 3;
const MOST_WRAPPED = 3;
const MOST_LISTED = 40;
const CAPTION = /^(?:the\s+)?(?:(?:film|movie)\s+)?(?:credits|details|facts|info|information|data|stats|specs|cast and crew|cast & crew|crew|production notes|fact sheet|at a glance|film file)\s*:?$/iu;
const OPEN_END = /(?:[,;&(–—-]|\b(?:and|with|by|for|of|the))$/iu;

/** Whether a line stands above a credits block as its caption: "Credits", "Film details:". */
export function isCaption(line: string): boolean {
  return line.length < 80 && CAPTION.test(plain(line));
}

function couldBeWrapped(line: string): boolean {
  const text = plain(line);
  if (readByline(text, 'top') || readTitle(text)) return false;
  return text !== '' && text.length <= 110 && !isHeading(line) && !isRule(line) && (!isSentence(text) || /^\p{Ll}/u.test(text));
}

function bracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Whether the lines between two credits belong to the first of them. */
function bridges(lines: readonly string[], from: number, to: number, before: Credit | undefined): boolean {
  let blanks = 0;
  let wrapped = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) blanks += 1;
    else if (isTableRule(line)) continue;
    else if (couldBeWrapped(line)) wrapped += 1;
    else return false;
  }
  if (wrapped === 0) return blanks <= MOST_BLANKS;
  // A label alone may stand above a longer list ("Cast:"); otherwise only a few lines between credits are their values.
  return before?.value === '' ? wrapped <= MOST_LISTED && blanks <= MOST_BLANKS : blanks === 0 && wrapped <= MOST_WRAPPED;
}

/** How many lines after the last credit are still its value. */
function trailing(lines: readonly string[], after: number, last: Credit | undefined): number {
  if (!last) return 0;
  const most = last.value === '' ? MOST_LISTED : MOST_WRAPPED;
  let before = plain(lines[after - 1]);
  let count = 0;
  for (; count < most; count += 1) {
    const line = lines[after + count];
    if (line === undefined || isBlank(line) || !couldBeWrapped(line)) break;
    const text = plain(line);
    const indented = /^(?:\t| {2,})\S/.test(line) && !/^(?:\t| {2})/.test(lines[after - 1] ?? '');
    const reasons = last.fields[0] === 'certification' && last.value.length > 20 && /^\p{Ll}/u.test(text);
    const listed = last.value === '' && wordsOf(text).length <= 8;
    if (!indented && !reasons && !listed && !OPEN_END.test(before) && !bracketOpen(before)) break;
    before = text;
  }
  return count;
}

interface Hit {
  readonly at: number;
  readonly credits: readonly Credit[];
}

function blockOf(lines: readonly string[], hits: readonly Hit[]): Block {
  const [first, last] = [hits[0]?.at ?? 0, hits.at(-1)?.at ?? 0];
  const to = last + 1 + trailing(lines, last + 1, hits.at(-1)?.credits.at(-1));
  return { from: first, to, credits: hits.flatMap((hit) => hit.credits) };
}

/** Finds every run of lines that read as credits, in source order, from line `start` on. */
export function findBlocks(lines: readonly string[], start: number): readonly Block[] {
  const blocks: Block[] = [];
  let run: Hit[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const credits = readCredits(lines[at] ?? '');
    if (credits.length === 0) continue;
    const before = run.at(-1);
    if (before && !bridges(lines, before.at + 1, Math.min(at, before.at + 60), before.credits.at(-1))) {
      blocks.push(blockOf(lines, run));
      run = [];
    }
    run.push({ at, credits });
  }
  if (run.length > 0) blocks.push(blockOf(lines, run));
  return blocks;
}

/** What a block proves by itself: how many kinds of facts it holds and how many of them only films have. */
export function evidence(block: Block): { readonly kinds: number; readonly strong: number; readonly marked: number } {
  const kinds = new Set<string>();
  const strong = new Set<string>();
  let marked = 0;
  for (const credit of block.credits) {
    const kind = credit.special ?? credit.fields[0] ?? credit.label.toLowerCase();
    if (credit.special !== 'rating') kinds.add(kind);
    if (credit.strength === 'strong') strong.add(kind);
    if (credit.strength !== 'verb') marked += 1;
  }
  return { kinds: kinds.size, strong: strong.size, marked };
}

/** Whether one label comes again and again with other words behind it, as a speaker's does in an interview. */
export function isTranscript(block: Block): boolean {
  const seen = new Map<string, number>();
  for (const credit of block.credits) {
    const label = credit.label.toLowerCase();
    if (label !== '') seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return [...seen.values()].some((times) => times > 4);
}

/** Whether two blocks name different directors or titles, as in a round-up of several films. */
export function differ(one: Block, other: Block): boolean {
  const named = (block: Block, field: CreditField | 'title') =>
    block.credits.filter((credit) => credit.special === field || credit.fields.some((own) => own === field)).map((credit) => credit.value.toLowerCase());
  return (['directors', 'title'] as const).some((field) => {
    const [left, right] = [named(one, field), named(other, field)];
    return left.length > 0 && right.length > 0 && !left.some((value) => right.includes(value));
  });
}
