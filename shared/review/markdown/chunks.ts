import type { Paragraph } from 'mdast';
import { readPlain } from './plain.ts';
import { inkEnd } from './space.ts';

/** A run of whole lines that can be read by itself, unless what stands before it leaves a fence or HTML open. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** `plain`: one paragraph of little or no markup, read already; `risky`: reading it could take for ever; else `other`. */
  readonly kind: 'plain' | 'risky' | 'other';
  readonly plain?: Paragraph;
}

/** More of these in one run of lines than any prose has, and each makes readers quadratic. */
const MANY = 1_500;
const MANY_IN_A_ROW = 20_000;
const DEEP = 60;
const LONG_WORD = 4_096;
/** UTF-16 units that are read as Markdown at most, in one chunk and in a body: about two seconds of work. */
const LARGE = 100_000;
const BUDGET = 1_500_000;
/** Link definitions that are read at most: the reader looks each reference up in a list of them. */
const DEFINITIONS = 2_000;

/**
 * Splits a body at the lines where, by the rules of Markdown, a new block must begin whatever stands before (fences
 * and HTML blocks excepted): a line after a blank one that is not indented and does not begin with a list marker.
 */
export function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  let start = 0;
  let read = 0;
  let definitions = 0;
  const add = (end: number): void => {
    const one = chunk(text, start, end);
    if (one.kind === 'other') {
      read += end - start;
      definitions += text.slice(start, end).match(/^ {0,3}\[[^\]]*\]:/gm)?.length ?? 0;
    }
    const enough = read > BUDGET || definitions > DEFINITIONS;
    found.push(enough && one.kind === 'other' ? { ...one, kind: 'risky' } : one);
    start = end;
  };
  for (const match of text.matchAll(/(?:^|(?:\r\n|\r(?!\n)|\n))[ \t]*(?:\r\n|\r|\n)(?=[^ \t\r\n\-+*0-9])/g)) {
    const next = match.index + match[0].length;
    if (next > start) add(next);
  }
  if (start < text.length) add(text.length);
  return found;
}

function chunk(text: string, start: number, end: number): Chunk {
  const lines = text.slice(start, inkEnd(text, start, end));
  const plain = readPlain(lines);
  if (plain) return { start, end, kind: 'plain', plain };
  return { start, end, kind: lines.length > LARGE || isRisky(lines) ? 'risky' : 'other' };
}

/** True for text that would take a Markdown reader quadratic time or unbounded depth. */
function isRisky(text: string): boolean {
  let marks = 0;
  let units = 0;
  let word = 0;
  let bol = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (bol && isDeep(text, at)) return true;
    bol = code === 10 || code === 13;
    if (code <= 32) word = 0;
    else if (++word > LONG_WORD) return true;
    if (isMark(code) && (++units > MANY_IN_A_ROW || (text.charCodeAt(at - 1) !== code && ++marks > MANY))) return true;
    if ((code === 91 || code === 93 || code === 60) && ++marks > MANY) return true;
    // A blank line ends whatever the marks could belong to.
    if (bol && (text.charCodeAt(at + 1) === 10 || text.charCodeAt(at + 1) === 13)) marks = 0;
  }
  return false;
}

/** `*`, `_`, `~` and the backtick: runs of these are matched against each other. */
function isMark(code: number): boolean {
  return code === 42 || code === 95 || code === 126 || code === 96;
}

/** Does the line at `at` open, or continue, more containers than anyone writes? */
function isDeep(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; depth <= DEEP * 8; i++) {
    const char = text[i];
    if (char === ' ') depth += 1;
    else if (char === '\t') depth += 4;
    else if (char === '>') depth += 8;
    else if ((char === '-' || char === '+' || char === '*') && (text[i + 1] === ' ' || text[i + 1] === '\t')) depth += 8;
    else if (char !== undefined && /[0-9]/.test(char)) depth += 1;
    else if ((char === '.' || char === ')') && /[0-9]/.test(text[i - 1] ?? '')) depth += 8;
    else return false;
  }
  return true;
}
