import { wordsOf } from './lines.ts';
import { isName } from './names.ts';

/** What an author's line says. */
export interface AuthorsLineReading {
  /** The full name, where the line has it. */
  readonly author?: string;
  /** Absolute address of their own site. */
  readonly blog?: string;
}

const TRADE = '(?:critic|reviewer|writer|journalist|editor|columnist|blogger|film-?maker|author|programmer|contributor|podcaster|novelist|essayist|freelancer|student|member of)';
const WORK = '(?:blog|site|website|page|reviews?|work|writing|columns?|podcast|newsletter|criticism|essays|articles|substack|home ?page)';
const NETWORK = /\b(?:twitter|mastodon|bluesky|letterboxd|instagram|facebook|threads|substack|patreon|medium|tumblr|youtube|linkedin|x)\b/iu;
const ADDRESS = /https?:\/\/[^\s<>()[\]"“”]{3,400}/iu;
const BARE_ADDRESS = /(?:^|[\s(])((?:www\.)?(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,20}(?:\/[^\s<>()[\]"“”]{0,300})?)/iu;
const HANDLE = /(?:^|[\s(])@\w{2,}/u;

const CALLS = new RegExp(
  `^(?:please\\s+)?(?:(?:you\\s+can|to)\\s+)?(?:also\\s+)?(?:visit|read|follow|find|see|check\\s+out|reach|hear|contact|e-?mail|like)\\s+(?:more\\s+(?:of\\s+|from\\s+|by\\s+)?|all\\s+(?:of\\s+)?|other\\s+)?(\\S.{0,80}?)(?:[’']s?\\b|\\s+(?:at|on|here|over|via|@)|\\s*[:(])`,
  'iu',
);
const IS_A = new RegExp(`^(?:about\\s+the\\s+(?:author|critic|writer)\\s*[:–—-]?\\s*)?(\\S.{2,60}?)\\s+is\\s+(?:an?|the|our|one)\\s.{0,80}?\\b${TRADE}`, 'iu');
const WRITES = /^(\S.{2,60}?)\s+(?:writes|blogs|reviews|tweets|podcasts|covers|has\s+written|has\s+been\s+(?:writing|reviewing)|lives\s+in)\b/iu;
const LABELLED = /^about\s+the\s+(?:author|critic|writer|reviewer)\b/iu;

/** The address in a line: the target of its Markdown link, or one printed out; the scheme is added where it is missing. */
function addressIn(source: string): string | undefined {
  const written = ADDRESS.exec(source)?.[0].replace(/[.,;:!?’”']+$/u, '');
  if (written !== undefined) return written;
  const bare = BARE_ADDRESS.exec(source)?.[1]?.replace(/[.,;:!?]+$/u, '');
  return bare === undefined || /\.(?:jpe?g|png|gif|txt|md)$/iu.test(bare) ? undefined : `https://${bare}`;
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/iu, '').split('/', 1)[0] ?? '';
}

function namesAuthor(printed: string, author: string | undefined): boolean {
  const name = printed.replace(/[’']s?$/u, '').trim();
  const first = wordsOf(name)[0]?.replace(/[’']s?$/u, '') ?? '';
  if (author === undefined) return false;
  const known = wordsOf(author).map((word) => word.toLowerCase());
  return first !== '' && (known.includes(first.toLowerCase()) || author.toLowerCase().startsWith(name.toLowerCase()));
}

/** The full name at the beginning of what was captured, or of its possessive. */
function fullName(printed: string): string | undefined {
  const words = wordsOf(printed);
  for (let count = Math.min(5, words.length); count > 1; count -= 1) {
    const name = words.slice(0, count).join(' ').replace(/[’']s?$/u, '').replace(/,$/, '');
    if (isName(name)) return name;
  }
  return undefined;
}

/** Whether the line speaks about its author: says who they are, or calls readers to their work. */
function subjectOf(text: string): { readonly who: string; readonly says: 'call' | 'is' } | undefined {
  const called = CALLS.exec(text);
  if (called) return { who: called[1] ?? '', says: 'call' };
  const described = IS_A.exec(text) ?? WRITES.exec(text);
  return described ? { who: described[1] ?? '', says: 'is' } : undefined;
}

/**
 * Reads words near the end of a post as the line about its author: "Visit A’s blog at http…",
 * "A B is a critic based in …", "You can find A at @a on Mastodon". A sentence about somebody in the film is none:
 * the line must name the author, or give a full name together with an address.
 *
 * @param text plain words, for the patterns.
 * @param source the line as it stands, for link targets.
 * @param author from the byline, when there is one.
 * @param behindCredits whether it stands beside the credits block, where a full name is enough.
 */
export function readAuthorsLine(text: string, source: string, author: string | undefined, behindCredits: boolean): AuthorsLineReading | undefined {
  if (text.length > 600 || text.length < 10) return undefined;
  const subject = subjectOf(text);
  const blog = addressIn(source);
  const reachable = blog !== undefined || HANDLE.test(text);
  const found = blog === undefined || NETWORK.test(hostOf(blog)) ? {} : { blog };
  if (LABELLED.test(text) && text.length < 600) return { ...found, ...named(text.replace(LABELLED, '').replace(/^\s*[:–—-]\s*/u, '')) };
  if (!subject) return undefined;
  const name = fullName(subject.who);
  const known = namesAuthor(subject.who, author);
  const pointed = reachable || NETWORK.test(text) || new RegExp(`\\b${WORK}\\b`, 'iu').test(text);
  if (subject.says === 'call') {
    if (!((known && pointed) || (reachable && (name !== undefined || isName(subject.who.replace(/[’']s?$/u, '')))))) return undefined;
  } else if (!known && !(name !== undefined && (reachable || (behindCredits && author === undefined)))) return undefined;
  return { ...found, ...(name === undefined || (author !== undefined && !known) ? {} : { author: name }) };
}

function named(text: string): { readonly author?: string } {
  const name = fullName(subjectOf(text)?.who ?? '');
  return name === undefined ? {} : { author: name };
}
