/**
 * From a key to the frame that shows it, in the middle of texts of several lengths.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Goal, Row, Table } from '../bench.ts';
import { launch, TITLES, type AppName, type Running } from '../launch.ts';
import type { Gathered, KeySample } from '../page/news.ts';
import { quantile, rotated, show, times } from '../stats.ts';
import { random, typedText } from '../text.ts';

const APPS: readonly AppName[] = ['contenteditable', 'lexical', 'marquee', 'preview'];
/** Milliseconds between two keys of steady typing. */
const STEADY = 25;
/** Keys that are pressed in one app before the next one has its turn. */
const TURN = 50;
/** Milliseconds that an app gets to come to rest: after its start, and after its turn. */
const SETTLE = 3000;
const REST = 1000;
/** A key that takes longer is felt. Milliseconds. */
const FELT = 50;

const PACES = ['steady', 'natural'] as const;
type Pace = (typeof PACES)[number];

interface Turn {
  readonly app: AppName;
  readonly words: number;
  readonly pace: Pace;
  readonly turn: number;
}

interface Typed {
  readonly samples: KeySample[];
  longest: number;
}

/** The pauses of somebody who types well: quick inside words, slower between them, now and then a thought. */
function pauses(pace: Pace, text: string): readonly number[] {
  const letters = text.split('');
  if (pace === 'steady') return letters.map(() => STEADY);
  const chance = random(text.length);
  return letters.map((letter) => {
    if (chance() < 0.05) return 350 + chance() * 400;
    return letter === ' ' ? 110 + chance() * 140 : 60 + chance() * 90;
  });
}

/** Types at a pace that does not wait for the app. */
async function type(running: Running, pace: Pace, text: string): Promise<void> {
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  let due = 0;
  for (const [index, pause] of pauses(pace, text).entries()) {
    await sleep(Math.max(0, begun + due - performance.now()));
    sent.push(running.key(text[index] ?? ' '));
    due += pause;
  }
  await Promise.all(sent);
  await sleep(REST);
}

function check(app: AppName, text: string, gathered: Gathered): void {
  if (gathered.samples.length !== text.length) throw new Error(`${TITLES[app]}: ${text.length} keys were pressed and ${gathered.samples.length} measured.`);
  const plain = (words: string) => words.replaceAll(/\s/gu, ' ');
  if (!plain(gathered.text).includes(plain(text))) throw new Error(`${TITLES[app]}: what was typed is not in the text.`);
}

/** Records where the page's time goes while somebody types, for the developer tools. */
async function profiled(bench: Bench, running: Running, name: string, work: () => Promise<void>): Promise<void> {
  if (bench.profile === undefined) return work();
  await running.send('Profiler.enable');
  await running.send('Profiler.setSamplingInterval', { interval: 200 });
  await running.send('Profiler.start');
  await work();
  const { profile } = await running.send<{ readonly profile: unknown }>('Profiler.stop');
  await writeFile(join(bench.profile, `${name}.cpuprofile`), JSON.stringify(profile));
}

/** Types a turn in one app and takes what was measured. */
async function takeTurn(bench: Bench, running: Running, { app, words, pace, turn }: Turn, typed: Typed): Promise<void> {
  const text = typedText(TURN, turn);
  await profiled(bench, running, `typing-${words}-${app}-${pace}-${turn}`, () => type(running, pace, text));
  const gathered = await running.gather();
  check(app, text, gathered);
  typed.samples.push(...gathered.samples);
  typed.longest = Math.max(typed.longest, gathered.longest);
}

/**
 * Opens all apps side by side and types in them turn by turn, so that a moment in which the machine
 * is busy with something else falls on each of them alike.
 */
async function typeRound(bench: Bench, words: number, paces: readonly Pace[], into: (app: AppName, pace: Pace) => Typed): Promise<void> {
  const running = new Map<AppName, Running>();
  try {
    for (const app of APPS) running.set(app, await launch(bench, { app, words, caret: 'middle' }));
    await sleep(SETTLE);
    for (const one of running.values()) await one.gather();
    for (const pace of paces) {
      for (let turn = 0; turn * TURN < bench.keys; turn += 1) {
        for (const [app, one] of rotated([...running], turn)) await takeTurn(bench, one, { app, words, pace, turn }, into(app, pace));
      }
    }
  } finally {
    for (const one of running.values()) await one.close();
  }
}

function goalOf(app: AppName, words: number, ratio: number, felt: number, keys: number): Goal | undefined {
  if (app !== 'marquee' && app !== 'preview') return undefined;
  const text = 'p95 ≤ 1.25x bare Lexical';
  if (words === 10_000) return { text: `${text}, no key over ${FELT}`, met: ratio <= 1.25 && felt === 0 };
  if (words === 50_000) return { text: `${text}, < 1 % over ${FELT}`, met: ratio <= 1.25 && felt / keys < 0.01 };
  return { text, met: ratio <= 1.25 };
}

function rowOf(app: AppName, words: number, { samples, longest }: Typed, base: number): Row {
  const frames = samples.map(({ frame }) => frame);
  const [p50, p95, max] = [quantile(frames, 0.5), quantile(frames, 0.95), Math.max(...frames)];
  const felt = frames.filter((frame) => frame > FELT).length;
  const work = quantile(samples.map((sample) => sample.work), 0.5);
  const goal = goalOf(app, words, p95 / base, felt, frames.length);
  return {
    name: TITLES[app],
    cells: [show(p50), show(p95), show(max), times(p95, base), `${felt} of ${frames.length}`, show(work), longest === 0 ? 'none' : show(longest)],
    figures: { p50, p95, max, ratio: p95 / base, felt, keys: frames.length, work, longest },
    ...(goal ? { goal } : {}),
  };
}

const COLUMNS = ['p50 ms', 'p95', 'max', 'p95 ratio', `over ${FELT} ms`, 'script p50', 'longest task'] as const;

/** Types in texts of 1,000, 10,000 and 50,000 words: steadily in every round, naturally in the first. */
export async function measureTyping(bench: Bench): Promise<Table[]> {
  const tables: Table[] = [];
  for (const words of [1000, 10_000, 50_000]) {
    const typed = new Map<string, Typed>();
    const of = (app: AppName, pace: Pace): Typed => {
      const known = typed.get(`${app} ${pace}`) ?? { samples: [], longest: 0 };
      typed.set(`${app} ${pace}`, known);
      return known;
    };
    for (let round = 0; round < bench.rounds; round += 1) {
      bench.log(`typing in ${words.toLocaleString('en')} words: round ${round + 1} of ${bench.rounds}`);
      await typeRound(bench, words, round === 0 ? PACES : ['steady'], of);
    }
    for (const pace of PACES) {
      const base = quantile(of('lexical', pace).samples.map(({ frame }) => frame), 0.95);
      const title = `Key → frame, ${words.toLocaleString('en')} words, ${pace === 'steady' ? `a key every ${STEADY} ms` : 'natural pauses'}`;
      tables.push({ title, columns: COLUMNS, rows: APPS.map((app) => rowOf(app, words, of(app, pace), base)) });
    }
  }
  return tables;
}
