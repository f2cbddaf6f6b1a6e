import type { CastMember } from '../film/film.ts';

const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq|Ph\.?D|M\.?D)\.?(?=$|\s|\()/i;
const NOBODY = /^(?:and\s+)?(?:others|more|many more|et al\.?|more\.\.\.|n\/a|tba|unknown|various)\.?$/i;
/** Countries with an "and" of their own. */
const WITH_AND = /\b(bosnia|trinidad|antigua|saint kitts|st\.? kitts|saint vincent|st\.? vincent|s[aã]o tom[eé]|serbia|turks|wallis) (?:and|&) (?=herzegovina|tobago|barbuda|nevis|the grenadines|pr[ií]ncipe|montenegro|caicos|futuna)/giu;

/** With single spaces: what follows looks for words between runs of white space. */
function spaced(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** Cuts at separators outside of brackets; the separators are single characters or the words "and" and "&" between spaces. */
function cut(text: string, marks: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** "A and B", "A & B", "and B" into single pieces; brackets are left alone. */
function cutAnd(piece: string): string[] {
  const bracket = piece.search(/[([]/u);
  const [names, rest] = bracket < 0 ? [piece, ''] : [piece.slice(0, bracket), piece.slice(bracket)];
  const pieces = names.split(/(?:^|\s+)(?:and|&|\+|with)(?:\s+|$)/iu);
  pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''}${rest}`;
  return pieces.map((part) => part.trim()).filter((part) => part !== '');
}

/** "Ana Lee" and "Jr." that a comma parted, together again. */
function withSuffixes(pieces: readonly string[]): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && SUFFIX.test(piece)) whole[whole.length - 1] = `${last}, ${piece}`;
    else whole.push(piece);
  }
  return whole;
}

function unpunctuated(name: string): string {
  return name.replace(/[,;:]+$/u, '').replace(/(?<=\p{L}\p{L}{2,})\.$/u, '').trim();
}

/** Several people in one value: "Ana Lind, Tom Lee, Jr. & Bo Park" is three. Notes in brackets and "based on …" are left out. */
export function splitPeople(value: string): string[] {
  const text = spaced(value);
  if (NOBODY.test(text)) return [];
  const names = text.replace(/^(?:by|the voices? of)\s+/iu, '').replace(/[,;]?\s+(?:based (?:up)?on|adapted from|from (?:a|the|his|her|their|an)\s).*$/iu, '');
  return withSuffixes(cut(names, ',;/•·|').flatMap((piece) => cutAnd(piece)))
    .map((name) => unpunctuated(name.replace(/\s*[([][^()[\]]*[)\]]/gu, '')))
    .filter((name) => name !== '' && !NOBODY.test(name) && !/^based on\b/iu.test(name));
}

function castMember(piece: string): CastMember | undefined {
  const bracketed = /^([^()[\]]+?)\s*[([](?:as\s+)?([^()[\]]+)[)\]]\.?$/iu.exec(piece);
  const spoken = bracketed ?? /^(.+?)(?:\s+as\s+|\s*\.{2,}\s*|\s*…\s*|\s+[–—]\s+)(\S.*)$/iu.exec(piece);
  const name = unpunctuated((spoken?.[1] ?? piece).trim());
  if (name === '' || NOBODY.test(name)) return undefined;
  const role = spoken?.[2]?.trim().replace(/^[“‘"']|[”’"',;]$/gu, '');
  return role === undefined || role === '' ? { name } : { name, role };
}

/** A cast with the roles where they are printed: "Ana Lind (Mara), Tom Lee as Jon the Elder and Bo Park". */
export function readCast(value: string): CastMember[] {
  const names = spaced(value).replace(/^(?:the voices? of|featuring the voices? of)\s+/iu, '');
  const pieces = cut(names, ',;/•·|').flatMap((piece) => (/\s(?:as|…)\s/iu.test(piece) ? cutBeforeName(piece) : cutAnd(piece)));
  return withSuffixes(pieces).map((piece) => castMember(piece)).filter((member) => member !== undefined);
}

/** "Ana as Mara and Bo as Jon" is two, "Ana as Mara and the Wolf" is one: "and" parts only what has a role of its own. */
function cutBeforeName(piece: string): string[] {
  const halves = piece.replace(/^(?:and|with|&)\s+/iu, '').split(/\s+(?:and|&)\s+/iu);
  const whole: string[] = [];
  for (const half of halves) {
    const last = whole.at(-1);
    if (last === undefined || /\sas\s/iu.test(half) || !/\sas\s/iu.test(last)) whole.push(half);
    else whole[whole.length - 1] = `${last} and ${half}`;
  }
  return whole;
}

/** Several countries, languages or genres in one value; "Bosnia and Herzegovina" is one, and notes in brackets are left out. */
export function splitThings(value: string): string[] {
  const text = spaced(value);
  if (NOBODY.test(text)) return [];
  const kept = text.replace(WITH_AND, (found) => found.replace(/ (and|&) /iu, '\u0000$1\u0000'));
  const noted = kept.replace(/\s*[([][^()[\]]*[)\]]/gu, '').replace(/,?\s+with\s+.{0,40}?subtitles\.?$/iu, '');
  return cut(noted, ',;/•·|')
    .flatMap((piece) => piece.split(/(?:^|\s+)(?:and|&)\s+/iu))
    .map((piece) => unpunctuated(piece.replaceAll('\u0000', ' ').trim()))
    .filter((piece) => piece !== '' && !NOBODY.test(piece));
}
