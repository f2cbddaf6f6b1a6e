import { understandDate } from '../film/dates.ts';
import { areNames, isName } from './names.ts';

/** Who signs, and the date beside it as printed. */
export interface BylineReading {
  readonly author: string;
  readonly published?: string;
}

const EXPLICIT = /^(?:(?:(?:movie|film)\s+)?review(?:ed)?\s+by|words\s+by|words|reviewer|critic|review\s+written\s+by|a\s+(?:(?:movie|film)\s+)?review\s+by)\s*:?\s+(\S.*)$/iu;
const PLAIN = /^(?:written\s+by|posted\s+by|published\s+by|posted\s+on\s+(.{6,30}?)\s+by|author|text|text\s+by|by)\s*:?\s+(\S.*)$/iu;
const ROLE = /^(?:senior |chief |lead |contributing |guest |associate |our )?(?:staff|film|movie|arts|culture|entertainment)?\s?(?:writer|critic|editor|reviewer|contributor|correspondent|staff|editor-in-chief)$/iu;
const CUTS = /\s*[|•·]\s*|\s+[–—-]+\s*|\s*[–—]\s+|\s*\(|,\s+(?!(?:Jr|Sr|II|III|IV)\b)|\s+on\s+(?=\S*\d|\p{Lu})|\s+for\s+(?=\p{Lu})|\s+in\s+(?=\p{Lu})|\s+(?=@)|\s+(?=(?:posted|published|updated)\b)/iu;

/** Whether a text is a date that stands beside a byline: "Posted on December 4, 2020", "Dec 4, 2020 at 9:30 pm". */
export function readPostDate(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const bare = text.replace(/^(?:posted|published|updated|date)?\s*(?:on)?\s*:?\s*/iu, '').replace(/\s*(?:,|at|@|[|•·–-])?\s*\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$/iu, '');
  const date = understandDate(bare);
  return date.value?.month === undefined && !/^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(bare) ? undefined : bare;
}

/** The date in what follows the name, if it holds one; `false` when it is not what follows a name in a byline. */
function readTail(cut: string, tail: string): string | undefined | false {
  const rest = tail.replace(/\)$/, '').trim();
  const pieces = rest.split(/\s*[|•·]\s*|\s+[–—-]\s+/u).map((piece) => piece.trim());
  const date = pieces.map((piece) => readPostDate(piece)).find((found) => found !== undefined) ?? readPostDate(rest);
  if (date !== undefined) return date;
  if (rest.length > 80 || /[.!?]$/.test(rest)) return false;
  if (/[|•·(@]/.test(cut) || rest.startsWith('@') || ROLE.test(rest)) return undefined;
  // "for Northern Screen", "in Toronto", ", The Lantern": an outlet or a place, capitalised throughout.
  return /^(?:[–—,-]|for$|in$)/iu.test(cut.trim()) && areNames(rest.replace(/^the\s+/iu, '')) ? undefined : false;
}

/** Whether a text is one or several names, and does not end in what somebody does ("A B, Staff Writer"). */
function areSigners(text: string): boolean {
  return areNames(text) && !ROLE.test(text.slice(text.lastIndexOf(',') + 1).trim());
}

function readSigned(text: string): BylineReading | undefined {
  if (areSigners(text)) return { author: text };
  const several = afterSeveral(text);
  if (several) return several;
  const cut = CUTS.exec(text);
  if (cut) {
    const author = text.slice(0, cut.index).trim();
    const published = readTail(cut[0], text.slice(cut.index + cut[0].length));
    if (published !== false && areNames(author)) return published === undefined ? { author } : { author, published };
  }
  return undefined;
}

/** "A, B and C | December 4, 2020": commas belong to the names, so the cut is the last bar or dash. */
function afterSeveral(text: string): BylineReading | undefined {
  const cut = /^(.{3,120}?)\s*(?:[|•·]|\s[–—-]|\s\(|\son\s)\s*(.*)$/iu.exec(text);
  const author = cut?.[1]?.trim() ?? '';
  const published = cut ? readPostDate((cut[2] ?? '').replace(/\)$/, '')) : undefined;
  return published !== undefined && areSigners(author) ? { author, published } : undefined;
}

/** Whether several words are a name; "By Grace" may be a thought. */
function isFullName(author: string): boolean {
  return /\s/.test(author.trim());
}

/**
 * Reads the words of one line as a byline: "Review by A", "By A | December 4, 2020", "by A B, Staff Writer".
 * A sentence that merely begins with "By" is none.
 *
 * @param where `underTitle`: right below a headline, where one word may be a name; `top`: elsewhere near the beginning;
 * `end`: in the last lines, where only what says "review" is a byline.
 */
export function readByline(text: string, where: 'underTitle' | 'top' | 'end'): BylineReading | undefined {
  if (text.length > 160 || text.length < 4) return undefined;
  const explicit = EXPLICIT.exec(text);
  if (explicit) return readSigned(explicit[1] ?? '');
  if (where === 'end') return undefined;
  const plain = PLAIN.exec(text);
  if (plain) {
    const signed = readSigned(plain[2] ?? '');
    if (!signed || (where !== 'underTitle' && !isFullName(signed.author))) return undefined;
    const date = plain[1] === undefined ? undefined : readPostDate(plain[1]);
    return date === undefined ? signed : { ...signed, published: date };
  }
  if (where !== 'underTitle') return undefined;
  const comma = text.indexOf(',');
  const [name, role] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
  return comma > 0 && isName(name) && isFullName(name) && ROLE.test(role) ? { author: name } : undefined;
}
