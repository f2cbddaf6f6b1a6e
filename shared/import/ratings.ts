const GRADE = /^[A-F][+–−-]?$/;
const STARS = /^(?:[★☆⭐🌟✩✭✮⯨½✰]\uFE0F?\s?){1,12}(?:\s*\(?\d(?:[.,]\d{1,2})?\s*\/\s*\d{1,2}\)?)?$/u;
const NUMBER = '(?:\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s*(?:½|1/2|¼|¾))?|½)';
const COUNTED = '(?:zero|half a|one|two|three|four|five)(?:[\\s-]+and[\\s-]+a[\\s-]+half)?';
const OUT_OF = new RegExp(`^(?:${NUMBER}|${COUNTED})\\s*(?:stars?|points?)?\\s*\\(?(?:/|out of|of)\\s*(?:\\d{1,3}|four|five|ten)\\s*(?:stars?|points?|buckets of popcorn)?\\)?\\.?$`, 'iu');
const STAR_COUNT = new RegExp(`^(?:${NUMBER}|${COUNTED})\\s*(?:-\\s*)?stars?\\.?$`, 'iu');
const PERCENT = /^\d{1,3}\s?%$/;
const THUMBS = /^(?:(?:two|one|both)\s+)?thumbs?\s+(?:up|down|sideways)\.?$|^[👍👎]\p{Emoji_Modifier}?$/iu;

/** Whether a text is a critic's rating that stands for itself, without a label: `★★★½`, `3.5/5`, "four out of five stars". */
export function isBareRating(text: string): boolean {
  return text.length <= 60 && (STARS.test(text) || OUT_OF.test(text));
}

/** Whether a text behind a label such as "Rating:" is a critic's rating: also `B+`, `85%`, `3 stars`, `8`, "thumbs up". */
export function isRating(text: string): boolean {
  if (text.length > 60) return false;
  return isBareRating(text) || GRADE.test(text) || STAR_COUNT.test(text) || PERCENT.test(text) || THUMBS.test(text) || /^\d{1,2}(?:\.\d)?$/.test(text);
}

const CERTIFICATES =
  /^(?:(?:MPAA?|BBFC)\s*:?\s*|rated\s*:?\s*)?(NC-?17|PG-?13|PG-?12|PG|G|R18\+?|R|X|NR|N\/R|U|UR|12A|12|15|18|M|MA ?15\+?|TV-(?:Y7?|G|PG|14|MA)|TBC|not (?:yet )?rated|unrated|FSK ?\d{1,2}|K-?\d{1,2}|\d{1,2}\+|tous publics|AA|none|n\/a)(?=$|[\s(,;:.–—])/iu;
const BEHIND = /^(?:\.?$|\s*[(,;:–—]|\s+-|\.?\s+(?:for|on|due|because|by|with|certificate|certified|cert)\b)/iu;

/** Whether a text is an age certification, alone or with its reasons: `PG-13`, "R for language", "12A (mild threat)", "Not Rated". */
export function isCertification(text: string): boolean {
  if (text.length > 400) return false;
  const found = CERTIFICATES.exec(text);
  return found !== null && BEHIND.test(text.slice(found[0].length));
}

/** Whether it is a certification that cannot be anything else: `15` could be a score. */
export function isPlainCertification(text: string): boolean {
  return isCertification(text) && !/^\d/.test(text);
}
