import { isBlank } from './lines.ts';

/** Lines of one paragraph; those marked `broken` end in a line break of their own. */
interface Paragraph {
  readonly lines: string[];
  /** Whether the lines keep their breaks (verse, an address) or flow together (a wrapped paragraph). */
  readonly keepsBreaks: boolean;
}

/** Text wrapped by a program or by hand is narrower than this. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 40;
const SHORT_LINE = 70;
const LIST_MARK = /^\s*(?:[-*+•·–—]|\d{1,3}[.)])\s/;

function firstWord(line: string): number {
  return /^\s*(\S{0,200})/.exec(line)?.[1]?.length ?? 0;
}

/** The width at which the lines were wrapped; undefined where a line is a paragraph or a verse. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const pairs: [length: number, next: number][] = [];
  let width = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const length = line.trimEnd().length;
    width = Math.max(width, length);
    if (width > WIDEST_WRAP) return undefined;
    const next = lines[at + 1];
    if (next !== undefined && !isBlank(next)) pairs.push([length, firstWord(next)]);
  }
  if (width < NARROWEST_WRAP || pairs.length === 0) return undefined;
  // A wrapped line is full: the next word did not fit. By hand it is a little less exact.
  const full = pairs.filter(([length, next]) => length + 1 + next > width - 8).length;
  return full * 2 > pairs.length ? width : undefined;
}

/** Whether a line of wrapped text ends its paragraph although no blank line follows. */
function endsParagraph(line: string, next: string, width: number): boolean {
  if (LIST_MARK.test(next)) return true;
  const room = width - line.trimEnd().length - 1 - firstWord(next);
  const indent = /^[ \t\u00a0]*/.exec(next)?.[0].length ?? 0;
  return room > 8 && (indent > (/^[ \t\u00a0]*/.exec(line)?.[0].length ?? 0) || /[.!?…:][”’"')]*\s*$/u.test(line) || room > width / 2);
}

function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let group: string[] = [];
  const spaced = lines.some((line, at) => at > 0 && at < lines.length - 1 && isBlank(line));
  const close = () => {
    if (group.length === 0) return;
    const verse = width === undefined && spaced && group.length > 1 && group.every((line) => line.trim().length <= SHORT_LINE);
    if (width !== undefined || verse) paragraphs.push({ lines: group, keepsBreaks: verse });
    else for (const line of group) paragraphs.push({ lines: [line], keepsBreaks: false });
    group = [];
  };
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) close();
    else {
      group.push(line);
      const next = lines[at + 1];
      if (width !== undefined && next !== undefined && !isBlank(next) && endsParagraph(line, next, width)) close();
    }
  }
  close();
  return paragraphs;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a run of `*`, `_` or `~` between these characters can neither open nor close anything. */
function isInert(mark: string, before: string, after: string): boolean {
  const [openLeft, openRight] = [before === '' || /\s/.test(before), after === '' || /\s/.test(after)];
  if (openLeft && openRight) return true;
  return mark === '_' && !openLeft && !openRight && !PUNCTUATION.test(before) && !PUNCTUATION.test(after);
}

function lastCharacter(text: string): string {
  return /[\uDC00-\uDFFF]$/.test(text) ? text.slice(-2) : text.slice(-1);
}

const ACTIVE = /\*{1,999}|_{1,999}|~{1,999}|`|<(?=[a-z/!?])|\](?=[(:])|&(?=#?[a-z0-9]{1,40};)|\\(?=[!-/:-@[-`{-~]|$)|\[(?=[ x]\])|:(?=\w{0,40}\[)/giu;

/** A run of characters that Markdown would read as a mark. */
interface Active {
  readonly from: number;
  readonly to: number;
}

/** What has to be escaped inside a line (https://spec.commonmark.org/0.31.2/ and GitHub's extensions), in order. */
function activeIn(text: string): Active[] {
  const active: Active[] = [];
  for (const { 0: found, index } of text.matchAll(ACTIVE)) {
    const to = index + found.length;
    const behind = text.slice(to, to + 2);
    const after = /^[\uD800-\uDBFF]/.test(behind) ? behind : behind.charAt(0);
    const isRun = '*_~'.includes(found.charAt(0));
    if (!isRun || !isInert(found.charAt(0), lastCharacter(text.slice(Math.max(0, index - 2), index)), after)) active.push({ from: index, to });
  }
  return active;
}

function escaped(text: string, from: number, to: number, active: readonly Active[]): string {
  let result = '';
  let start = from;
  for (const mark of active) {
    result += text.slice(start, mark.from) + text.slice(mark.from, mark.to).replace(/./g, '\\$&');
    start = mark.to;
  }
  return result + text.slice(start, to);
}

/** Escapes what Markdown would read at the beginning of a line: a heading, a list, a quote, a rule, a table. */
function escapeStart(text: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (numbered) return `${numbered[1] ?? ''}\\${text.slice((numbered[1] ?? '').length)}`;
  if (/^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-=]+\s*$|(?:[-*_]\s*){3,}$|:::|\+{3}$)/.test(text)) return `\\${text}`;
  return text.length < 2000 && /^[|:-][|:\s-]*$/.test(text) && text.includes('-') ? `\\${text}` : text;
}

/** An address keeps its characters: an escape in it or right behind it would become part of it where addresses are links by themselves. */
const ADDRESS = /https?:\/\/[^\s<>"“”]+|www\.[^\s<>]*/giu;

/** Between angle brackets nothing needs an escape; where brackets cannot stand, escaped dots and colons make it plain text. */
function escapedAddress(address: string, whole: string, before: string): string {
  return /^www/i.test(address) || before === '\\' ? whole.replace(/(?<=www)\.|:(?=\/\/)/giu, '\\$&') : `<${address}>`;
}

/** An address without the punctuation that closes the sentence around it. */
function withoutStops(address: string): string {
  let end = address.length;
  while (end > 0 && `.,;:!?)]’”'*_~`.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

function escapeLine(line: string): string {
  const text = line.trim();
  if (!/[*_~`<\]&\\:]|\[[ x]\]|www/i.test(text)) return escapeStart(text);
  const active = activeIn(text);
  let result = '';
  let start = 0;
  let next = 0;
  const upTo = (end: number) => {
    const first = next;
    while (next < active.length && (active[next]?.from ?? end) < end) next += 1;
    return escaped(text, start, end, active.slice(first, next));
  };
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = /^www/i.test(found) ? found : withoutStops(found);
    const end = index + address.length;
    const behind = /\S*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
    result += upTo(index);
    start = index;
    const isQuiet = (active[next]?.from ?? text.length) >= end + behind;
    const whole = upTo(end);
    result += isQuiet ? address : escapedAddress(address, whole, text.charAt(index - 1));
    start = end;
  }
  return escapeStart(result + upTo(text.length));
}

/** A hard break; a backslash right behind an address would become part of it. */
function breakAfter(line: string): string {
  return /(?:https?:\/\/|www\.)\S*$/iu.test(line.slice(-500)) ? '  \n' : '\\\n';
}

/**
 * Plain text as Markdown that reads as the same words in the same order. Blank lines part paragraphs; wrapped lines
 * flow together; where nothing is wrapped, each line is a paragraph, or keeps its break in verse. Indents are dropped,
 * so that nothing becomes code, and characters are escaped only where Markdown would take them for marks.
 */
export function plainTextToMarkdown(lines: readonly string[]): string {
  const blocks = paragraphsOf(lines).map(({ lines: own, keepsBreaks }) => {
    const written = own.map((line) => escapeLine(line));
    return keepsBreaks ? written.map((line, at) => (at === own.length - 1 ? line : line + breakAfter(line))).join('') : written.join(' ');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
