/**
 * Made-up film criticism of any length, the same on every machine and at every run.
 */

/** Some words in one style. */
interface Run {
  readonly text: string;
  readonly emphasis: boolean;
}

/** A paragraph, heading or quotation. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'quote';
  readonly runs: readonly Run[];
}

const NOUNS = [
  'camera', 'harbour', 'screenplay', 'silence', 'daughter', 'projectionist', 'winter', 'corridor', 'score', 'editor', 'border', 'kitchen', 'photograph', 'audience', 'detective',
  'landlady', 'confession', 'reel', 'monologue', 'lighthouse', 'marriage', 'orchestra', 'ending', 'close-up', 'stranger', 'telephone', 'village', 'storm', 'rehearsal', 'costume',
] as const;
const ADJECTIVES = [
  'patient', 'unhurried', 'brittle', 'luminous', 'stubborn', 'half-lit', 'generous', 'uneasy', 'deadpan', 'crowded', 'weathered', 'tender', 'overwritten', 'exact', 'restless',
  'faded', 'wry', 'mournful', 'plain', 'extravagant', 'hushed', 'clumsy', 'radiant', 'careful',
] as const;
const VERBS = [
  'lingers on', 'forgives', 'circles', 'interrupts', 'remembers', 'betrays', 'outlasts', 'flatters', 'follows', 'abandons', 'mistrusts', 'answers', 'hides behind', 'waits for',
  'leans into', 'undercuts', 'walks past', 'listens to', 'photographs', 'refuses',
] as const;
const OPENINGS = [
  'For the first hour', 'In the second act', 'By the time the lights come up', 'Halfway through', 'Once again', 'To its credit', 'As in her earlier films', 'Late in the story',
  'Seen from the back row', 'On a second viewing', 'Without a word of explanation', 'When it matters most',
] as const;
const ASIDES = [
  'which is no small thing', 'and nobody in the film thinks to ask why', 'as if there were all the time in the world', 'though the script would rather not say so',
  'and the effect is quietly devastating', 'until the joke stops being one', 'and I believed every minute of it', 'which a lesser director would have cut',
] as const;
const TITLES = ['The Salt Ferry', 'Eleven Crossings', 'A Room in November', 'The Understudy', 'What the River Kept', 'Night Train to Graça'] as const;
const HEADINGS = ['What the camera knows', 'A cast that listens', 'The trouble with endings', 'Weather, and other actors', 'Sound and its absence', 'The long way home'] as const;

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = (list: readonly string[]) => string;

function sentence(pick: Pick, chance: () => number): string {
  const subject = `the ${pick(ADJECTIVES)} ${pick(NOUNS)}`;
  const object = `the ${pick(NOUNS)}`;
  const core = `${subject} ${pick(VERBS)} ${object}`;
  const form = chance();
  if (form < 0.3) return `${pick(OPENINGS)}, ${core}.`;
  if (form < 0.6) return `${capital(core)}, ${pick(ASIDES)}.`;
  if (form < 0.8) return `${pick(OPENINGS)}, ${core} and ${pick(VERBS)} the ${pick(ADJECTIVES)} ${pick(NOUNS)}.`;
  if (form < 0.92) return `${capital(core)}; ${pick(ADJECTIVES)} or not, it’s the ${pick(NOUNS)} that stays.`;
  return `${capital(core)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function count(text: string): number {
  return text.split(' ').length;
}

/** A paragraph of at least so many words, now and then with a film's title in italics. */
function paragraph(least: number, pick: Pick, chance: () => number): Block {
  const sentences: string[] = [];
  let words = 0;
  while (words < least) {
    const next = sentence(pick, chance);
    words += count(next);
    sentences.push(next);
  }
  const text = sentences.join(' ');
  if (chance() > 0.35) return { kind: 'paragraph', runs: [{ text, emphasis: false }] };
  const runs = [
    { text: `${text} None of this would work without `, emphasis: false },
    { text: pick(TITLES), emphasis: true },
    { text: ' behind it.', emphasis: false },
  ];
  return { kind: 'paragraph', runs };
}

function wordsIn(block: Block): number {
  return count(block.runs.map(({ text }) => text).join(''));
}

/** A review's body of `words` words, give or take a sentence. */
export function makeBody(words: number, seed = words): readonly Block[] {
  const chance = random(seed);
  const pick: Pick = (list) => list[Math.floor(chance() * list.length)] ?? '';
  const blocks: Block[] = [];
  let left = words;
  while (left > 0) {
    const turn = blocks.length % 9;
    if (turn === 4 && left > 40) blocks.push({ kind: 'heading', runs: [{ text: pick(HEADINGS), emphasis: false }] });
    else if (turn === 7 && left > 40) blocks.push({ kind: 'quote', runs: [{ text: sentence(pick, chance), emphasis: false }] });
    else blocks.push(paragraph(Math.min(left, 60 + Math.floor(chance() * 80)), pick, chance));
    left -= wordsIn(blocks.at(-1) ?? { kind: 'paragraph', runs: [] });
  }
  return blocks;
}

const MARKS: Readonly<Record<Block['kind'], string>> = { paragraph: '', heading: '## ', quote: '> ' };

/** The body as Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(({ kind, runs }) => `${MARKS[kind]}${runs.map(({ text, emphasis }) => (emphasis ? `*${text}*` : text)).join('')}\n`).join('\n');
}

/** How many characters the body shows. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);
}

/** Letters to type: words of a critic, each after a space. Another seed gives others. */
export function typedText(length: number, seed: number): string {
  const chance = random(seed);
  let text = '';
  while (text.length < length) text += ` ${NOUNS[Math.floor(chance() * NOUNS.length)]?.replaceAll('-', '') ?? ''}`;
  return text.slice(0, length);
}
