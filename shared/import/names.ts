import { wordsOf } from './lines.ts';

const PARTICLES = new Set('de da do dos du di della del der den van von zu la le el al bin ibn ben bint ten ter y e af av the'.split(' '));
const NAME_WORD = /^(?:\p{Lu}|\p{Lo}|[dlO][’'](?=\p{Lu}))[\p{L}\p{M}\p{N}.’'‘-]*$/u;
const NOT_NAMES = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|a|an|i|it|we|you|he|she|they|now|then|this|that|contrast|far|design|turns)$/i;
const SUFFIX = /,?\s+(?:Jr|Sr|II|III|IV|Esq)\.?$/;

/** Whether a word stands small in the middle of names: "de", "van". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Whether a text can be one person's name: up to six capitalised words and particles ("Ana de la Cruz, Jr."). */
export function isName(text: string): boolean {
  if (text.length > 80) return false;
  const words = wordsOf(text.replace(SUFFIX, ''));
  const [first] = words;
  if (first === undefined || words.length > 6 || NOT_NAMES.test(first)) return false;
  return NAME_WORD.test(words.at(-1) ?? '') && words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word));
}

/** Whether a text can be one name or several ("A, B and C"). */
export function areNames(text: string): boolean {
  const pieces = text.split(/\s*(?:,\s*and\s|,\s*&\s|[,;&/]|\sand\s)\s*/).filter((piece) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(piece));
  return pieces.length > 0 && pieces.length < 60 && pieces.every((piece) => isName(piece));
}

/** Whether a text reads as a sentence rather than as a value or a title. */
export function isSentence(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > 4 && /[.!?…][”’"')\]]*$/.test(text) && !/(?:\b\p{Lu}|\b(?:Jr|Sr|Inc|Ltd|Co|Bros|min|mins|hrs|etc))\.$/u.test(text)) return true;
  return /\p{Ll}[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(text);
}

/** Whether a text begins as names and titles do: not with a small letter. */
export function beginsHigh(text: string): boolean {
  return /^[“‘"'«(¡¿[]{0,2}(?:\p{Lu}|\p{Lo}|\p{N}|#)/u.test(text);
}

/** Whether a text can be a film's title: short, no sentence, most of its longer words capitalised. */
export function isTitleLike(text: string): boolean {
  const words = wordsOf(text);
  if (text.length > 100 || words.length === 0 || words.length > 14 || !beginsHigh(text)) return false;
  if (/[.,;:]$/.test(text) && !/(?:\.{3}|\b\p{Lu}\.)$/u.test(text)) return false;
  const long = words.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter((word) => word.length > 3);
  const high = long.filter((word) => !/^\p{Ll}/u.test(word));
  return high.length * 2 > long.length || long.length === 0;
}
