import { isBlank, plain, wordsOf } from './lines.ts';

/** Beginnings that only an outlet's own footer has; safe wherever a post ends. */
const FOOTER = [
  /^(?:please\s+)?(?:follow|like|find|join|visit|support)\s+(?:us|our\s+\S+)(?:\s*[@:]|\s+(?:on|at|via|here|by\s+becoming|online|today|through)\b|\.?$)/iu,
  /^(?:please\s+)?(?:subscribe|sign\s+up)\s+(?:(?:to|for)\s+(?:our|the|my)\s+(?:\S+\s+){0,4}?(?:newsletter|podcast|channel|feed|mailing|list|magazine|e-?mails?)\b|now\b|here\b|today\b|via\b|at\s+\S+\.\w)/iu,
  /^(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}))/iu,
  /\ball\s+rights\s+reserved\b/iu,
  /^this\s+(?:review|piece|article|post)\s+(?:was\s+)?(?:first\s+|originally\s+|also\s+)?(?:appeared|published|ran|was\s+published)\b/iu,
  /^(?:originally|first)\s+published\s+(?:in|at|by|on)\b/iu,
  /^(?:for\s+more|more|read\s+more|read\s+all)\s+(?:of\s+)?(?:our\s+)?(?:film\s+|movie\s+)?reviews?\b/iu,
  /^(?:tags|tagged|filed\s+under|posted\s+in|categories|category|share\s+this|share\s+on|leave\s+a\s+(?:comment|reply)|related\s+posts?)\b\s*(?::|$|[A-Z])/iu,
];

/** What outlets say of themselves; only believed beside credits, an author's line or another footer line. */
const SELF =
  /^(?:the\s+)?\S.{1,70}?\s+is\s+(?:an?|the|your)\s(?:\S+\s+){0,8}?(?:website|site|magazine|journal|blog|publication|podcast|newsletter|zine|paper|newspaper|weekly|outlet|collective|home\s+of|home\s+for|non-?profit|online)\b/iu;
const FOLLOW = /\b(?:follow|find|like|join)\s+us\s+(?:on|at|@)|\bsubscribe\s+(?:to\s+our|at|here|now)\b|\bon\s+(?:twitter|facebook|instagram|mastodon|bluesky|letterboxd)\b.{0,40}@\w|\b(?:©|copyright)\s*\d{4}\b/iu;

/** Whether words can only be an outlet's footer. */
export function isFooter(text: string): boolean {
  return text.length <= 800 && FOOTER.some((form) => form.test(text));
}

/** Whether words beside other end matter speak of the outlet. */
export function isAboutOutlet(text: string): boolean {
  return text.length <= 800 && (isFooter(text) || SELF.test(text) || FOLLOW.test(text));
}

function bareWords(line: string): string {
  return wordsOf(plain(line).toLowerCase().replace(/[^\p{L}\p{N}\s]+/gu, ' ')).join(' ');
}

/**
 * Finds an outlet's boilerplate, known from its house style, among the last lines of a post: the same words in the
 * same order, whatever the wrapping, marks and blank lines. Returns its first line and the line after its last.
 */
export function findBoilerplate(lines: readonly string[], boilerplate: string): { readonly from: number; readonly to: number } | undefined {
  const wanted = wordsOf(boilerplate.split(/\r\n|\r|\n/).map((line) => bareWords(line)).join(' ')).join(' ');
  if (wanted === '') return undefined;
  let seen = 0;
  for (let from = lines.length - 1; from >= 0 && seen < 200; from -= 1) {
    if (isBlank(lines[from])) continue;
    seen += 1;
    const to = matchFrom(lines, from, wanted);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

function matchFrom(lines: readonly string[], from: number, wanted: string): number | undefined {
  let got = '';
  for (let at = from; at < lines.length; at += 1) {
    const words = bareWords(lines[at] ?? '');
    if (words !== '') got = got === '' ? words : `${got} ${words}`;
    if (got === wanted) return at + 1;
    if (got.length >= wanted.length || !wanted.startsWith(got)) return undefined;
  }
  return undefined;
}
