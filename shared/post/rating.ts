import type { Rating } from './post.ts';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|\d*\s?[½¼¾]|\d+\s+[13]/[24])`;
const OUT_OF = new RegExp(String.raw`^${NUMBER}\s*(?:stars?\s*)?(?:/|⁄|\bout\s+of\b|\bof\b)\s*(\d+)(?:\s*stars?)?$`, 'iu');
const STARS = new RegExp(String.raw`^${NUMBER}\s*-?\s*stars?$`, 'iu');
const PERCENT = /^(\d+(?:[.,]\d+)?)\s*(?:%|percent|per\s+cent)$/iu;
const LETTER = /^(?:grade:?\s*)?([A-DF])\s?([+\-–−])?$/iu;
const THUMBS = /^(?:(two|2)\s+)?thumbs?[\s-]+(up|down)$/iu;
const EMOJI_THUMB = /^(👍|👎)\p{EMod}?$/u;
const GLYPHS = /^(?:[★⭐]\uFE0F?)*(½|1\/2)?[☆✩]*$/u;
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Bare stars say no scale; five is the usual one. */
const USUAL_BEST = 5;

/** `3.5`, `3,5`, `3½`, `½`, `3 1/2`; not a number gives NaN. */
function numberIn(text: string): number {
  const fraction = /^(\d*)\s*(½|¼|¾|[13]\/[24])$/u.exec(text);
  if (!fraction) return Number(text.replace(',', '.'));
  const part = { '½': 0.5, '1/2': 0.5, '¼': 0.25, '1/4': 0.25, '¾': 0.75, '3/4': 0.75 }[fraction[2] ?? ''] ?? NaN;
  return Number(fraction[1] ?? 0) + part;
}

/** `three and a half stars` with its number in digits. */
function withDigits(text: string): string {
  return text
    .replace(/\b(zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/giu, (word) => String(COUNTS.indexOf(word.toLowerCase())))
    .replace(/^(\d+)\s+and\s+(?:a|1)\s+half\b/iu, '$1.5')
    .replace(/^(?:a\s+)?half\s+(?:a\s+)?(?=star)/iu, '0.5 ');
}

/**
 * The least a scale can give. Star scales begin at half a star, ten at one, percentages at nothing; a score below that
 * shows that this critic's scale begins at zero.
 */
function worstOf(value: number, best: number): number {
  const usual = best <= USUAL_BEST ? 0.5 : best <= 10 ? 1 : 0;
  return value < usual ? 0 : usual;
}

function starGlyphs(value: number): string | undefined {
  const halves = value * 2;
  if (!Number.isInteger(halves) || value === 0) return undefined;
  return '★'.repeat(Math.floor(value)) + (halves % 2 === 1 ? '½' : '');
}

function onScale(typed: string, value: number, best: number, stars: boolean, words?: string): Rating | undefined {
  if (!(value >= 0 && value <= best && best >= 2 && best <= 1000)) return undefined;
  const glyphs = stars ? starGlyphs(value) : undefined;
  return {
    typed,
    scale: { value, best, worst: worstOf(value, best) },
    ...(glyphs === undefined ? {} : { glyphs }),
    words: words ?? `${value} out of ${best}${stars ? ' stars' : ''}`,
  };
}

function fromNumbers(typed: string, text: string): Rating | undefined {
  const fraction = OUT_OF.exec(text);
  if (fraction) {
    const [value, best] = [numberIn(fraction[1] ?? ''), Number(fraction[2])];
    return onScale(typed, value, best, best === 4 || best === 5 || /star/i.test(text));
  }
  const stars = STARS.exec(text);
  if (stars) return onScale(typed, numberIn(stars[1] ?? ''), USUAL_BEST, true);
  const percent = PERCENT.exec(text);
  if (!percent) return undefined;
  const value = numberIn(percent[1] ?? '');
  return onScale(typed, value, 100, false, `${value}%`);
}

function fromGlyphs(typed: string, text: string): Rating | undefined {
  if (!GLYPHS.test(text) || text === '') return undefined;
  const full = text.replace(/[^★⭐]/gu, '').length;
  const empty = text.replace(/[^☆✩]/gu, '').length;
  const half = /½|1\/2/u.test(text);
  // ★★★½☆ has five places. Without empty stars, nobody can tell.
  const best = empty > 0 ? full + (half ? 1 : 0) + empty : USUAL_BEST;
  return onScale(typed, full + (half ? 0.5 : 0), best, true);
}

/**
 * Understands a rating as critics type it: `4.5/5`, `8/10`, `85/100`, `85%`, `★★★½`, `3.5 stars`, `3 out of 4`,
 * `three and a half stars`, `B+`, `thumbs up`. Letters and thumbs have no scale: a number for them would be ours, not
 * the critic's. What is not understood is printed as typed, without scale.
 */
export function readRating(typed: string): Rating {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const letter = LETTER.exec(text);
  if (letter) {
    const sign = letter[2] === undefined ? '' : letter[2] === '+' ? '+' : '−';
    return { typed, words: `Grade: ${(letter[1] ?? '').toUpperCase()}${sign}` };
  }
  const thumbs = THUMBS.exec(text);
  const emoji = EMOJI_THUMB.exec(text);
  if (thumbs || emoji) {
    const up = emoji ? emoji[1] === '👍' : thumbs?.[2]?.toLowerCase() === 'up';
    const two = thumbs?.[1] !== undefined;
    return { typed, glyphs: (up ? '👍' : '👎').repeat(two ? 2 : 1), words: `${two ? 'Two thumbs' : 'Thumbs'} ${up ? 'up' : 'down'}` };
  }
  return fromGlyphs(typed, text.replace(/ /g, '')) ?? fromNumbers(typed, withDigits(text)) ?? { typed, words: text };
}
