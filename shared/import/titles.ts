import { wordsOf } from './lines.ts';
import { areNames, isSentence, isTitleLike } from './names.ts';

/** What a page title or a headline says about the film. */
export interface TitleReading {
  readonly film: string;
  readonly year?: number;
  /** From "… review by A". */
  readonly author?: string;
  /**
   * `certain`: it names the medium, a year, or sets the title in quotes ("Movie Review – X", "X (2019) review").
   * `likely`: "Review: The Quiet Orchard". `weak`: needs other evidence ("first quarter review").
   */
  readonly strength: 'certain' | 'likely' | 'weak';
}

const MEDIUM = 'movie|film|cinema|motion picture|documentary|blu-?ray|dvd|vod';
const OCCASION =
  'capsule|mini|quick|short|advance|early|spoiler-free|festival|sundance|tiff|cannes|berlinale|venice|sxsw|tribeca|nyff|telluride|fantasia|lff|classic|retro|horror|indie|foreign|animated|streaming|netflix|4k|uhd|doc|anime|weekend';
const FESTIVAL = '(?:\\S+\\s+){1,4}film festival';
const REVIEW = `(?:(?:(?:${MEDIUM}|${OCCASION}|${FESTIVAL}|(?:19|20)\\d\\d)\\s+){0,3}review)`;
const YEAR = '(?:\\s*[([]((?:18|19|20|21)\\d\\d)[)\\]])?';
const SEPARATOR = '(?:\\s*(?::|\\||[–—])\\s*|\\s+-+\\s*|-\\s+)';

const PREFIXED = new RegExp(`^(${REVIEW})${SEPARATOR}(\\S.*)$`, 'iu');
const PREFIXED_QUOTE = new RegExp(`^(${REVIEW})\\s+([‘“"'«„].*)$`, 'iu');
const PREFIXED_CAPITALS = /^((?:MOVIE|FILM) REVIEW)\s+(\S.*)$/u;
const REVIEW_OF = new RegExp(`^(?:an?\\s+)?(${REVIEW})\\s+of\\s+(\\S.*)$`, 'iu');
const SUFFIXED = new RegExp(`^(\\S.*?)${SEPARATOR}(${REVIEW})${YEAR}$`, 'iu');
const SUFFIXED_BARE = new RegExp(`^(\\S.*?)\\s+((?:(?:${MEDIUM})\\s+)?review)${YEAR}$`, 'iu');
const INFIXED = new RegExp(`^(\\S.*?)\\s+((?:(?:${MEDIUM})\\s+)?review)${YEAR}${SEPARATOR}(\\S.*)$`, 'iu');
const SIGNED = /^(.*\breview)\s+by\s+(\S.*)$/iu;
const WITH_SITE = /^(.*\S)\s*\|\s*([^|]{2,60})$/u;

/** What gets reviewed elsewhere: such a line is a film's headline only when it says so, or all else speaks for it. */
const OTHER_TRADE =
  /\b(?:book|album|ep|song|music|concert|game|tv|television|series|season|episode|theat(?:er|re)|restaurant|hotel|wine|product|phone|laptop|camera|gear|app|code|peer|design|performance|annual|quarterly|monthly|weekly|daily|yearly|budget|project|sprint|policy|contract|compliance|security|literature|systematic|case|judicial|law|vendor|salary|safety|q[1-4])\b/iu;
const NO_TITLE = /^(?:in|my|our|your|the|a|an|this|that|for|under|to|of|and|by|next|rave|final|year in|week in|month in|read|full|more|latest|new|first|second|please)$|\b(?:in|under|for|to|my|our|your|this|that|a|an|please)$/iu;

const QUOTES: Readonly<Record<string, string>> = { '‘': '’', '“': '”', '"': '"', "'": "'", '«': '»', '„': '“', '‚': '‘' };

/** The quoted title at the beginning of a text; a mark inside a word does not close it. */
function quotedAtStart(text: string): { readonly inside: string; readonly rest: string } | undefined {
  const close = QUOTES[text.charAt(0)];
  if (close === undefined) return undefined;
  for (let at = text.indexOf(close, 1); at > 0; at = text.indexOf(close, at + 1)) {
    const next = text.charAt(at + 1);
    if (!/[\p{L}\p{N}]/u.test(next) && at > 1) {
      return { inside: text.slice(1, at).replace(/[,.]$/, '').trim(), rest: text.slice(at + 1).trim() };
    }
  }
  return undefined;
}

/** A title as printed, with what was found around it. */
export interface CleanTitle {
  readonly film: string;
  readonly year?: number;
  readonly quoted: boolean;
  /** Whether other words follow a quoted title ("‘X’ Is a Delight"). */
  readonly runsOn: boolean;
}

const PICTOGRAPHS = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+|(?:\s*\p{Extended_Pictographic}[\uFE0F\u200D]*)+$/gu;

/** A title as printed in a headline, freed of quotes, pictographs, a year or a "(dir. A, 2019)" behind it. */
export function cleanTitle(raw: string): CleanTitle {
  let text = raw.trim().replace(PICTOGRAPHS, '').replace(/^[|:–—-]+\s*|\s*(?:[|:–—]|\s-)+$/gu, '');
  text = text.replace(/\s+[([](?:U|PG|12A?|15|18|PG-13|R|G|NC-17|NR|R18|TBC)[)\]]$/u, '');
  const dated = /^(.*\S)\s*[([](?:[^()[\]]{0,60}[,\s])?((?:18|19|20|21)\d\d)[)\]]$/u.exec(text);
  let year = dated ? Number(dated[2]) : undefined;
  if (dated) text = dated[1] ?? text;
  const quoted = quotedAtStart(text);
  if (quoted) {
    text = quoted.inside;
    const behind = /^[([]((?:18|19|20|21)\d\d)[)\]]/u.exec(quoted.rest);
    if (behind && year === undefined) year = Number(behind[1]);
  }
  return { film: text.trim(), quoted: quoted !== undefined, runsOn: /[\p{L}\p{N}]/u.test(quoted?.rest.replace(/^[([]\d{4}[)\]]/, '') ?? ''), ...(year === undefined ? {} : { year }) };
}

function strengthOf(review: string, film: string, certain: boolean): TitleReading['strength'] {
  if (new RegExp(`\\b(?:${MEDIUM})\\b`, 'iu').test(review) || certain) return 'certain';
  return isTitleLike(film) && !OTHER_TRADE.test(film) ? 'likely' : 'weak';
}

/** @param behind whether the word "review" stands behind the title, where "I read your review" looks the same. */
function reading(review: string, raw: string, printedYear: string | undefined, behind: boolean): TitleReading | undefined {
  const { film, quoted, year = printedYear === undefined ? undefined : Number(printedYear) } = cleanTitle(raw);
  if (film === '' || film.length > 120 || wordsOf(film).length > 20 || (behind && !quoted && NO_TITLE.test(film))) return undefined;
  return { film, strength: strengthOf(review, film, quoted || year !== undefined), ...(year === undefined ? {} : { year }) };
}

function readForm(text: string): TitleReading | undefined {
  const before = PREFIXED.exec(text) ?? PREFIXED_QUOTE.exec(text) ?? PREFIXED_CAPITALS.exec(text) ?? REVIEW_OF.exec(text);
  if (before) return reading(before[1] ?? '', before[2] ?? '', undefined, false);
  const behind = SUFFIXED.exec(text) ?? SUFFIXED_BARE.exec(text) ?? INFIXED.exec(text);
  return behind ? reading(behind[2] ?? '', behind[1] ?? '', behind[3], true) : undefined;
}

/** Whether a line is the kicker "Movie Review" above the film's title, and that title belongs to it. */
export function isKicker(text: string): boolean {
  return /^(?:movie|film|cinema|documentary) reviews?\s*:?$/iu.test(text);
}

/**
 * Reads the words of one line (as {@link plain} gives them) as a page title or a headline of a review:
 * "Movie Review – X", "X — Movie Review | Site", "Film Review: ‘X’ Is a Delight", "X (2019) review",
 * "‘X’ Review: a line of praise", "X – Film Review by A". Undefined when it has no such form.
 */
export function readTitle(printed: string): TitleReading | undefined {
  if (printed.length > 200 || !/review/i.test(printed) || (isSentence(printed) && /\.[”’"']?$/.test(printed))) return undefined;
  const text = printed.replace(PICTOGRAPHS, '');
  const signed = SIGNED.exec(text);
  if (signed && areNames(signed[2] ?? '')) {
    const unsigned = readForm(signed[1] ?? '');
    if (unsigned) return { ...unsigned, author: (signed[2] ?? '').trim() };
  }
  const site = WITH_SITE.exec(text);
  // "X | Movie Review" is a form of its own; in "X Review | Site" and "Movie Review: X | Site" the site goes.
  const whole = site && !/review\S*$/iu.test(site[2] ?? '') ? readForm(site[1] ?? '') : undefined;
  return whole ?? readForm(text);
}

/** Whether two titles are the same but for case, quotes, spaces and punctuation. */
export function sameTitle(one: string, other: string): boolean {
  const bare = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(one) !== '' && bare(one) === bare(other);
}
