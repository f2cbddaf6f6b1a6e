import { understandDate } from '../film/dates.ts';
import { understandRunTime } from '../film/run-time.ts';
import type { CreditField } from '../outlet/outlet.ts';
import { areNames } from './names.ts';
import { isBareRating, isCertification } from './ratings.ts';

/** A fact printed without a label, told by its form. `unknown`: words between facts that are none themselves. */
export interface BareFact {
  readonly value: string;
  readonly field?: CreditField;
  readonly special?: 'year' | 'rating';
}

const GENRES = new Set(
  'action|adventure|animation|animated|biography|biopic|comedy|crime|documentary|drama|family|fantasy|film-noir|noir|history|horror|music|musical|mystery|romance|romantic comedy|sci-fi|science fiction|short|sport|sports|thriller|war|western|psychological thriller|coming-of-age|period drama|black comedy'.split('|'),
);
const COUNTRIES = new Set(
  'uk|u.k.|usa|us|u.s.|united kingdom|united states|ireland|france|germany|west germany|italy|spain|portugal|sweden|norway|denmark|finland|iceland|poland|hungary|romania|czech republic|czechia|slovakia|austria|switzerland|belgium|netherlands|greece|turkey|russia|ukraine|georgia|iran|iraq|israel|palestine|lebanon|egypt|morocco|tunisia|algeria|nigeria|senegal|south africa|kenya|ethiopia|india|pakistan|bangladesh|china|hong kong|taiwan|japan|south korea|korea|thailand|vietnam|philippines|indonesia|australia|new zealand|canada|mexico|brazil|argentina|chile|colombia|peru|uruguay|cuba|serbia|croatia|slovenia|bulgaria|estonia|latvia|lithuania|ussr|soviet union'.split('|'),
);

function allIn(set: ReadonlySet<string>, text: string): boolean {
  return text.toLowerCase().split(/\s*[,/&-]\s*(?!noir|fi\b|of-age)|\s+and\s+/u).every((piece) => set.has(piece.trim()));
}

/** Tells a fact by its form: a certification, a run time, a date, a year, genres, countries or a rating. */
function bareFact(value: string): BareFact {
  if (/^(?:18|19|20|21)\d\d$/.test(value)) return { value, special: 'year' };
  if (/\d\s*(?:h|m)/iu.test(value) && understandRunTime(value).value !== undefined) return { value, field: 'runtime' };
  if (isCertification(value)) return { value, field: 'certification' };
  if (isBareRating(value)) return { value, special: 'rating' };
  if (understandDate(value).value?.month !== undefined) return { value, field: 'releaseDate' };
  if (allIn(GENRES, value)) return { value, field: 'genres' };
  return allIn(COUNTRIES, value) ? { value, field: 'countries' } : { value };
}

/** Reads "NR | 1h 32min | Drama, Crime | 18 November 2022 (USA)": at least three facts, a run time among them, and nothing else. */
function barredFacts(text: string): readonly BareFact[] {
  const pieces = text.split(/\s*[|•·]\s*/u);
  if (pieces.length < 3 || pieces.length > 8) return [];
  const facts = pieces.map((piece) => bareFact(piece.trim()));
  const isKnown = facts.every((fact) => fact.field !== undefined || fact.special !== undefined);
  return isKnown && facts.some((fact) => fact.field === 'runtime') ? facts : [];
}

/** Reads "Dir. Ana Lind, UK, 2014, 82 mins, in French with subtitles": a director with a year and a run time behind. */
function directedFacts(text: string): readonly BareFact[] {
  const found = /^(?:dir\.?|director:?|directed by:?)\s*:?\s+(\S.*)$/iu.exec(text);
  const pieces = (found?.[1] ?? '').split(/\s*[,;]\s+/u).map((piece) => piece.replace(/\.$/, '').trim());
  const first = pieces.findIndex((piece) => bareFact(piece).field !== undefined || bareFact(piece).special !== undefined);
  if (first < 1 || pieces.length > 12) return [];
  const facts = pieces.slice(first).map((piece) => bareFact(piece));
  const names = pieces.slice(0, first).join(', ');
  const isSure = facts.some((fact) => fact.special === 'year') && facts.some((fact) => fact.field === 'runtime');
  return isSure && areNames(names) ? [{ value: names, field: 'directors' }, ...facts] : [];
}

/** Reads a line of facts without labels; empty when it is none, or not surely. */
export function readBareFacts(text: string): readonly BareFact[] {
  if (text.length > 250 || !/\d/.test(text)) return [];
  const barred = barredFacts(text);
  return barred.length > 0 ? barred : directedFacts(text);
}
