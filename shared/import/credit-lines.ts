import { understandDate } from '../film/dates.ts';
import { understandRunTime } from '../film/run-time.ts';
import type { CreditField } from '../outlet/outlet.ts';
import { readBareFacts, type BareFact } from './fact-lines.ts';
import { labelNamed, splitVerb, type Label } from './labels.ts';
import { plain, wordsOf } from './lines.ts';
import { areNames, beginsHigh, isParticle, isSentence } from './names.ts';
import { isBareRating, isCertification, isPlainCertification, isRating } from './ratings.ts';

/** One label with its value, as printed on a line. */
export interface Credit {
  readonly label: string;
  readonly value: string;
  readonly fields: readonly CreditField[];
  readonly special?: 'title' | 'year' | 'rating';
  /** `strong`: of films only. `weak`: could be anything's label. `verb`: without a mark between ("Rated R"). */
  readonly strength: 'strong' | 'weak' | 'verb';
}

const SEPARATED = /^\|?\s*(\S.{0,39}?)\s*(?::\s*\||[:：]|\t|\s[–—-]+(?=\s)|\||\.{3,}|…)\s*(.*)$/u;
const MONTH_DAY = /^(?:in theaters\s+|on\s+)?(?:\p{L}+day,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:[\s(,.]|$)/iu;
const TO_COME = /^(?:tba|tbc|tbd|now|now playing|unknown|n\/a|various|coming soon)\.?$/iu;

function isDate(text: string): boolean {
  return understandDate(text).value !== undefined || MONTH_DAY.test(text);
}

function isRunTime(text: string): boolean {
  return text.length <= 60 && /\d/.test(text) && (understandRunTime(text).value !== undefined || /\d\s*(?:h|hrs?|hours?|m|mins?|minutes?)\b/iu.test(text));
}

/** Whether a value begins as people's names do and does not run on as a sentence would. */
function arePeople(text: string): boolean {
  if (isSentence(text) || text.length > 1200) return false;
  if (TO_COME.test(text)) return true;
  if (!beginsHigh(text) && !/^(?:the voices? of|von|van|de|del|di|el)\s+\p{Lu}/u.test(text)) return false;
  const pieces = text.replace(/\([^()]*\)/g, ' ').split(/[,;&/•·|]|\sand\s|\sas\s|\.{2,}|…/u).map((piece) => wordsOf(piece));
  const words = pieces.flat();
  const low = words.filter((word) => /^\p{Ll}/u.test(word) && !isParticle(word)).length;
  return pieces.every((piece) => piece.length <= 7) && low * 3 <= words.length;
}

function isShortValue(text: string): boolean {
  return text.length <= 140 && wordsOf(text).length <= 16 && !isSentence(text) && (beginsHigh(text) || TO_COME.test(text));
}

function fits(field: CreditField, value: string): boolean {
  switch (field) {
    case 'directors':
    case 'writers':
    case 'cast':
      return arePeople(value);
    case 'releaseDate':
      return value.length <= 160 && (isDate(value) || TO_COME.test(value) || (/\d/.test(value) && !isSentence(value)));
    case 'runtime':
      return isRunTime(value);
    case 'certification':
      return isCertification(value);
    default:
      return isShortValue(value);
  }
}

function fitsLabel(label: Label, value: string): boolean {
  if (label.special === 'rating') return isRating(value);
  if (label.special === 'year') return /^(?:18|19|20|21)\d\d$/.test(value);
  if (label.special === 'title') return value.length <= 120 && !isSentence(value) && beginsHigh(value);
  const [field] = label.fields;
  return field === undefined ? value.length <= 300 && (isShortValue(value) || /^https?:/.test(value)) : fits(field, value);
}

/** Whether a value behind a verb without a mark leaves no doubt that this is a credit and no sentence. */
function fitsStrictly(label: Label, value: string): boolean {
  if (value.length > 140 || !fitsLabel(label, value)) return false;
  const [field] = label.fields;
  switch (field) {
    case 'releaseDate':
      return isDate(value);
    case 'runtime':
      return true;
    case 'certification':
      // Reasons are nouns; a sentence about them has a verb or somebody in it.
      return !/\b(?:it|its|that|this|i|me|my|you|he|she|they|we|is|was|were|are|be|could|should|would|may|might|has|had)\b/iu.test(value);
    default:
      return areNames(value);
  }
}

/** "Stars" and "Rating" mean one thing with a rating behind them and another with names or a certification. */
function meaning(printed: string, value: string): Label | undefined {
  const label = labelNamed(printed);
  if (label?.special !== 'rating' || isRating(value)) return label;
  if (/^stars$/iu.test(printed)) return { fields: ['cast'], strong: false };
  return /^rating$/iu.test(printed) && isCertification(value) ? { fields: ['certification'], strong: isPlainCertification(value) } : label;
}

function separated(text: string): Credit | undefined {
  const found = SEPARATED.exec(text);
  if (!found) return undefined;
  const printed = (found[1] ?? '').replace(/^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+|[*_]+$/gu, '');
  const value = (found[2] ?? '').replace(/^[*_]+\s*/, '').replace(/\s*\|\s*$/, '').trim();
  const label = meaning(printed, value);
  if (!label) return undefined;
  const strong = label.strong || (label.fields[0] === 'certification' && isPlainCertification(value));
  return { label: printed, value, fields: label.fields, strength: strong ? 'strong' : 'weak', ...(label.special ? { special: label.special } : {}) };
}

/** The places in a line where another label begins: after a bar, a bullet, a stop or wide space. */
const NEXT_LABEL = /(?:\s*[|•·;]\s*|[.,]\s+|\t+\s*|\s[/–—-]\s|\s)(?=\p{Lu}[\p{L}.()/]{1,14}(?: [\p{L}()]{2,9}){0,3}:\s)/gu;

/** Cuts "Director: A | Run time: 104 min" at its labels. */
function inlinePieces(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let colon = text.indexOf(':');
  for (const found of text.matchAll(NEXT_LABEL)) {
    const next = found.index + found[0].length;
    const end = text.indexOf(':', next);
    // "Released" in "Year Released: 2022" is no label of its own.
    if (found.index < colon || !labelNamed(text.slice(next, end))) continue;
    pieces.push(text.slice(start, found.index));
    [start, colon] = [next, end];
  }
  pieces.push(text.slice(start));
  return pieces;
}

function unlabelled(text: string): Credit | undefined {
  if (isBareRating(text)) return { label: '', value: text, fields: [], special: 'rating', strength: 'verb' };
  if (/^\d{2,3}\s*(?:minutes|mins?\.?)$/i.test(text)) return { label: '', value: text, fields: ['runtime'], strength: 'verb' };
  return undefined;
}

/** A whole line of facts speaks of films and nothing else. */
function unlabelledFact({ value, field, special }: BareFact): Credit {
  return { label: '', value, fields: field === undefined ? [] : [field], strength: 'strong', ...(special ? { special } : {}) };
}

function verbal(text: string): Credit | undefined {
  const split = splitVerb(text);
  const label = split && labelNamed(split.label);
  return split && label && fitsStrictly(label, split.value) ? { ...split, fields: label.fields, strength: 'verb' } : undefined;
}

/** Whether a credit's value is what its label promises; a label may also stand alone above its values. */
function isCredible(credit: Credit): boolean {
  const label: Label = { fields: credit.fields, strong: credit.strength === 'strong', ...(credit.special ? { special: credit.special } : {}) };
  return credit.value === '' ? credit.fields.length > 0 : fitsLabel(label, credit.value);
}

/**
 * Reads one source line as credits; empty when it is none. A line may hold several ("Director: A | Run time: 104 min").
 *
 * @param anyValue take whatever stands behind a known label: for lines that are already known to be credits.
 */
export function readCredits(line: string, anyValue = false): readonly Credit[] {
  if (line.length < 3) return [];
  // Columns set with spaces are columns set with tabs; plain() would make them one space.
  const text = plain(line.length > 1500 ? line : line.trim().replace(/(?<=\S)[ \u00a0]{3,}(?=\S)/g, '\t'));
  if (text === '') return [];
  const facts = readBareFacts(text);
  if (facts.length > 0) return facts.map((fact) => unlabelledFact(fact));
  const pieces = inlinePieces(text);
  const labelled = pieces.map((piece) => separated(piece.trim())).filter((credit) => credit !== undefined);
  if (labelled.length === pieces.length && (anyValue || labelled.every((credit) => isCredible(credit)))) return labelled;
  const whole = pieces.length > 1 ? separated(text) : undefined;
  if (whole && (anyValue || isCredible(whole))) return [whole];
  const bare = verbal(text) ?? unlabelled(text);
  return bare ? [bare] : [];
}
