import { readAuthorsLine } from './authors-lines.ts';
import { readByline, readPostDate } from './bylines.ts';
import { isCaption } from './credit-blocks.ts';
import { readCredits } from './credit-lines.ts';
import { isBlank, isRule, isTableRule, plain } from './lines.ts';
import { areNames } from './names.ts';
import type { FoundCredit, FoundFacts, OtherCredit, Part, PartKind } from './parts.ts';
import { isRating } from './ratings.ts';
import { cleanTitle, isKicker, readTitle, sameTitle } from './titles.ts';

/** No post has more titles; whoever files a whole text as headline does not wait for each line to be looked for. */
const MOST_TITLES = 6;

interface TitleFacts {
  readonly film?: string;
  readonly year?: number;
  readonly author?: string;
}

function linesOf(lines: readonly string[], parts: readonly Part[], kind: PartKind): string[] {
  return parts.filter((part) => part.kind === kind).flatMap((part) => lines.slice(part.from, part.to)).filter((line) => !isBlank(line) && !isRule(line));
}

/** Whether a name stands somewhere in the critic's own text, which tells a title from a turn of phrase. */
function mentionIn(body: readonly string[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const line of body) {
    const at = line.toLowerCase().indexOf(wanted);
    if (at >= 0) return line.slice(at, at + name.length);
  }
  return undefined;
}

/** A name set in capitals, as the body writes it. */
function recased(body: readonly string[], name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const mention = mentionIn(body, name);
  return mention !== undefined && sameTitle(mention, name) ? mention : name;
}

/** The words of a title's lines; a kicker ("Movie Review") goes with the line below it. */
function titleTexts(lines: readonly string[]): string[] {
  const texts = lines.map((line) => plain(line)).filter((text) => text !== '');
  return texts.flatMap((text, at) => {
    const above = texts[at - 1] ?? '';
    if (isKicker(text)) return [];
    return isKicker(above) && !readTitle(text) ? [`${above.replace(/s?\s*:?$/iu, '')}: ${text}`] : [text];
  });
}

function readTitles(pageTitles: readonly string[], headlines: readonly string[], body: readonly string[]): TitleFacts {
  const texts = [...titleTexts(headlines), ...titleTexts(pageTitles)].slice(0, MOST_TITLES);
  const readings = texts.map((text) => readTitle(text)).filter((reading) => reading !== undefined);
  const [first, second] = readings;
  const bare = texts.map((text) => cleanTitle(text)).find(({ film, year }) => film !== '' && (year !== undefined || mentionIn(body, film) !== undefined));
  // "X Review – Northern Screen" above "Movie Review – X": the site's name is only in one of them.
  const film = second && first && first.film.startsWith(second.film) ? second.film : (first?.film ?? bare?.film);
  const year = readings.find((reading) => reading.year !== undefined)?.year ?? bare?.year;
  const author = readings.find((reading) => reading.author !== undefined)?.author;
  return { ...(film === undefined ? {} : { film }), ...(year === undefined ? {} : { year }), ...(author === undefined ? {} : { author }) };
}

function readSignature(bylines: readonly string[], authorsLines: readonly string[], signed: string | undefined): Pick<FoundFacts, 'author' | 'blog' | 'published'> {
  const texts = bylines.map((line) => plain(line));
  const readings = texts.map((text) => readByline(text, 'underTitle')).filter((reading) => reading !== undefined);
  const byline = readings[0]?.author ?? texts.find((text) => areNames(text)) ?? signed;
  const published = readings.find((reading) => reading.published !== undefined)?.published ?? texts.map((text) => readPostDate(text)).find((date) => date !== undefined);
  const whole = authorsLines.join(' ');
  const lines = [...authorsLines, whole].map((line) => readAuthorsLine(plain(line), line, byline, true)).filter((reading) => reading !== undefined);
  const author = byline ?? lines.find((line) => line.author !== undefined)?.author;
  const blog = lines.find((line) => line.blog !== undefined)?.blog;
  return { ...(author === undefined ? {} : { author }), ...(blog === undefined ? {} : { blog }), ...(published === undefined ? {} : { published }) };
}

interface Entry {
  readonly label: string;
  value: string;
  readonly fields: readonly FoundCredit['field'][];
  readonly special: 'title' | 'year' | 'rating' | undefined;
  /** Whether the label stood alone, with its values on the lines below. */
  readonly listed: boolean;
}

function extended(entry: Entry, text: string): string {
  if (entry.value === '') return text;
  return entry.listed && !',;&'.includes(entry.value.slice(-1)) ? `${entry.value}, ${text}` : `${entry.value} ${text}`;
}

/** Every credit in lines that are known to be credits; a line without a label goes on with the one above. */
function readEntries(lines: readonly string[]): { readonly entries: readonly Entry[]; readonly titles: readonly string[] } {
  const entries: Entry[] = [];
  const titles: string[] = [];
  for (const line of lines) {
    if (isCaption(line) || isTableRule(line)) continue;
    const credits = readCredits(line, true);
    const last = entries.at(-1);
    const text = plain(line);
    for (const { label, value, fields, special } of credits) entries.push({ label, value, fields, special, listed: value === '' });
    if (credits.length > 0) continue;
    const labelled = /^([^:]{1,40}):\s+(\S.*)$/u.exec(text);
    if (labelled) entries.push({ label: labelled[1] ?? '', value: labelled[2] ?? '', fields: [], special: undefined, listed: false });
    else if (last) last.value = extended(last, text);
    else titles.push(text);
  }
  return { entries, titles };
}

function readBlock(lines: readonly string[]): Pick<FoundFacts, 'credits' | 'otherCredits' | 'rating'> & TitleFacts {
  const { entries, titles } = readEntries(lines);
  const credits: FoundCredit[] = [];
  const otherCredits: OtherCredit[] = [];
  const special = (kind: Entry['special']) => entries.find((entry) => entry.special === kind && entry.value !== '')?.value;
  for (const { label, value, fields, special: kind } of entries) {
    for (const field of fields) if (value !== '') credits.push({ field, label, value });
    if (fields.length === 0 && kind === undefined) otherCredits.push({ label, value });
  }
  const headed = titles.map((title) => cleanTitle(title)).find((title) => title.year !== undefined);
  const named = cleanTitle(special('title') ?? '');
  const film = named.film === '' ? headed?.film : named.film;
  const year = /^\d{4}$/.test(special('year') ?? '') ? Number(special('year')) : (named.year ?? headed?.year);
  const rating = entries.find((entry) => entry.special === 'rating' && isRating(entry.value))?.value;
  return { credits, otherCredits, ...(film === undefined ? {} : { film }), ...(year === undefined ? {} : { year }), ...(rating === undefined ? {} : { rating }) };
}

/** Reads the facts out of the parts. Nothing else is looked at, so that a corrected part corrects its facts. */
export function readFacts(lines: readonly string[], parts: readonly Part[]): FoundFacts {
  const of = (kind: PartKind) => linesOf(lines, parts, kind);
  const body = of('body');
  const { film: creditedFilm, year: creditedYear, ...block } = readBlock(of('credits'));
  const titles = readTitles(of('pageTitle'), of('headline'), body);
  const signature = readSignature(of('byline'), of('authorsLine'), titles.author);
  const film = titles.film ?? creditedFilm;
  const year = titles.year ?? creditedYear;
  const author = signature.author;
  return {
    ...(film === undefined ? {} : { film: recased(body, film) }),
    ...(year === undefined ? {} : { year }),
    ...signature,
    ...(author === undefined ? {} : { author: recased([...of('authorsLine'), ...body], author) }),
    ...block,
  };
}
