/**
 * From the start of the process to a visible window, to the text, and to the first typed letter.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Goal, Row, Table } from '../bench.ts';
import { launch, TITLES, wallClock, type AppName, type Wish } from '../launch.ts';
import { median, rotated, show, times } from '../stats.ts';

/** Starts that are not counted: the browser's caches of compiled code fill in the first two. */
const WARM_UPS = 2;
/** Milliseconds until a letter that was typed counts as lost. */
const KEY_TIMEOUT = 10_000;

interface Start {
  readonly visible: number;
  readonly shown: number;
  /** NaN for the empty window. */
  readonly typed: number;
}

async function startOnce(bench: Bench, wish: Wish): Promise<Start> {
  const running = await launch(bench, wish);
  try {
    let typed = Number.NaN;
    if (wish.app !== 'window') {
      const pressed = wallClock();
      await running.key('a');
      while (Number.isNaN(typed) && wallClock() - pressed < KEY_TIMEOUT) {
        const [sample] = (await running.gather()).samples;
        if (sample) typed = sample.at - running.started;
        else await sleep(5);
      }
      if (Number.isNaN(typed)) throw new Error(`${TITLES[wish.app]} did not show the letter that was typed.`);
    }
    return { visible: running.windowVisible, shown: running.textShown, typed };
  } finally {
    await running.close();
  }
}

/** Starts all apps in turn, so many times. */
async function interleaved(bench: Bench, apps: readonly AppName[], wish: Omit<Wish, 'app'>, label: string): Promise<ReadonlyMap<AppName, readonly Start[]>> {
  const all = new Map<AppName, Start[]>(apps.map((app) => [app, []]));
  for (let run = -WARM_UPS; run < bench.runs; run += 1) {
    bench.log(run < 0 ? `${label}: warming up` : `${label}: run ${run + 1} of ${bench.runs}`);
    for (const app of rotated(apps, run + WARM_UPS)) {
      const start = await startOnce(bench, { ...wish, app });
      if (run >= 0) all.get(app)?.push(start);
    }
  }
  return all;
}

/** A table's lines for one of the three times. */
function rowsOf(name: string, all: ReadonlyMap<AppName, readonly Start[]>, key: keyof Start, baseline: AppName, goal: number): Row[] {
  const values = new Map([...all].map(([app, starts]) => [app, starts.map((start) => start[key])]));
  const base = median(values.get(baseline) ?? []);
  return [...values].flatMap(([app, list]) => {
    const middle = median(list);
    if (Number.isNaN(middle)) return [];
    const ratio = middle / base;
    const isOurs = app === 'marquee';
    const met: Goal = { text: `≤ ${goal}x ${TITLES[baseline]}`, met: ratio <= goal };
    return [
      {
        name: `${name}: ${TITLES[app]}`,
        cells: [show(middle), `${show(Math.min(...list))}–${show(Math.max(...list))}`, times(middle, base)],
        figures: { median: middle, min: Math.min(...list), max: Math.max(...list), ratio },
        ...(isOurs ? { goal: met } : {}),
      },
    ];
  });
}

const COLUMNS = ['median ms', 'min–max', 'ratio'] as const;

/** Start with one review of 1,000 words. */
export async function measureStart(bench: Bench): Promise<Table[]> {
  const apps: readonly AppName[] = ['window', 'contenteditable', 'lexical', 'marquee'];
  const all = await interleaved(bench, apps, { words: 1000, caret: 'start', reviews: bench.reviews }, 'start');
  const rows = [...rowsOf('window visible', all, 'visible', 'window', 1.25), ...rowsOf('first letter', all, 'typed', 'contenteditable', 1.4)];
  const library = bench.reviews === 1 ? 'one review' : `${bench.reviews.toLocaleString('en')} reviews`;
  return [{ title: `Start of the process → … (1,000 words, a library of ${library}, ${bench.runs} runs)`, columns: COLUMNS, rows }];
}

/** Start with a long review: until its text is on the screen. */
export async function measureOpening(bench: Bench): Promise<Table[]> {
  const rows: Row[] = [];
  for (const [words, goal] of [[10_000, 1.3], [50_000, 1.5]] as const) {
    const name = `${words.toLocaleString('en')} words`;
    const all = await interleaved(bench, ['lexical', 'marquee'], { words, caret: 'start' }, `opening ${name}`);
    rows.push(...rowsOf(`${name} shown`, all, 'shown', 'lexical', goal));
  }
  return [{ title: `Start of the process → text on the screen (${bench.runs} runs)`, columns: COLUMNS, rows }];
}
