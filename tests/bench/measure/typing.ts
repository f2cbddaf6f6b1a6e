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
/** Milliseconds that an app gets to come to rest before and after. */
const REST = 1500;
/** A key that takes longer is felt. Milliseconds. */
const FELT = 50;

type Pace = 'steady' | 'natural';

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

async function typeIn(bench: Bench, app: AppName, words: number, paces: readonly Pace[], into: ReadonlyMap<string, Typed>): Promise<void> {
  const running = await launch(bench, { app, words, caret: 'middle' });
  try {
    await sleep(REST);
    await running.gather();
    for (const pace of paces) {
      const text = typedText(bench.keys);
      await profiled(bench, running, `typing-${app}-${words}-${pace}`, () => type(running, pace, text));
      const gathered = await running.gather();
      check(app, text, gathered);
      const typed = into.get(`${app} ${pace}`);
      typed?.samples.push(...gathered.samples);
      if (typed) typed.longest = Math.max(typed.longest, gathered.longest);
    }
  } finally {
    await running.close();
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

/** Types in texts of 1,000, 10,000 and 50,000 words, steadily in every round and naturally in the first. */
export async function measureTyping(bench: Bench): Promise<Table[]> {
  const tables: Table[] = [];
  for (const words of [1000, 10_000, 50_000]) {
    const typed = new Map<string, Typed>(APPS.flatMap((app) => ['steady', 'natural'].map((pace) => [`${app} ${pace}`, { samples: [], longest: 0 }] as const)));
    for (let round = 0; round < bench.rounds; round += 1) {
      bench.log(`typing in ${words.toLocaleString('en')} words: round ${round + 1} of ${bench.rounds}`);
      for (const app of rotated(APPS, round)) await typeIn(bench, app, words, round === 0 ? ['steady', 'natural'] : ['steady'], typed);
    }
    for (const pace of ['steady', 'natural'] as const) {
      const of = (app: AppName) => typed.get(`${app} ${pace}`) ?? { samples: [], longest: 0 };
      const base = quantile(of('lexical').samples.map(({ frame }) => frame), 0.95);
      const title = `Key → frame, ${words.toLocaleString('en')} words, ${pace === 'steady' ? `a key every ${STEADY} ms` : 'natural pauses'}`;
      tables.push({ title, columns: COLUMNS, rows: APPS.map((app) => rowOf(app, words, of(app), base)) });
    }
  }
  return tables;
}
