/**
 * Memory of all processes of an app, at the start and with a long text open.
 */
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row, Table } from '../bench.ts';
import { launch, TITLES, type AppName } from '../launch.ts';
import { memoryOf } from '../linux.ts';
import { median, rotated, show, times } from '../stats.ts';

/** Milliseconds after which an app has come to rest. */
const REST = 4000;

interface Place {
  readonly name: string;
  readonly words: number;
  readonly apps: readonly AppName[];
  readonly baseline: AppName;
  readonly goal: number;
}

const PLACES: readonly Place[] = [
  { name: 'at start, 1,000 words', words: 1000, apps: ['window', 'contenteditable', 'lexical', 'marquee'], baseline: 'window', goal: 1.2 },
  { name: '10,000 words open', words: 10_000, apps: ['window', 'contenteditable', 'lexical', 'marquee', 'preview'], baseline: 'lexical', goal: 1.15 },
];

async function weigh(bench: Bench, app: AppName, words: number): Promise<number> {
  const running = await launch(bench, { app, words, caret: 'start', reviews: bench.reviews });
  try {
    await sleep(REST);
    return await memoryOf(running.pid);
  } finally {
    await running.close();
  }
}

async function measurePlace(bench: Bench, place: Place): Promise<Row[]> {
  const all = new Map<AppName, number[]>(place.apps.map((app) => [app, []]));
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.log(`memory, ${place.name}: round ${round + 1} of ${bench.rounds}`);
    for (const app of rotated(place.apps, round)) all.get(app)?.push(await weigh(bench, app, place.words));
  }
  const base = median(all.get(place.baseline) ?? []);
  return place.apps.map((app) => {
    const list = all.get(app) ?? [];
    const middle = median(list);
    return {
      name: `${place.name}: ${TITLES[app]}`,
      cells: [show(middle), `${show(Math.min(...list))}–${show(Math.max(...list))}`, times(middle, base)],
      figures: { median: middle, min: Math.min(...list), max: Math.max(...list), ratio: middle / base },
      ...(app === 'marquee' ? { goal: { text: `≤ ${place.goal}x ${TITLES[place.baseline]}`, met: middle / base <= place.goal } } : {}),
    };
  });
}

/** Linux only: nowhere else do shared pages count once. */
export async function measureMemory(bench: Bench): Promise<Table[]> {
  if (process.platform !== 'linux') {
    bench.log('memory: only measured on Linux');
    return [];
  }
  // A copy of the runtime that nobody else runs: pages shared with other apps would count in part.
  const runtime = join(bench.temporary, 'runtime');
  await cp(dirname(bench.binary), runtime, { recursive: true });
  const own = { ...bench, binary: join(runtime, basename(bench.binary)) };
  const rows: Row[] = [];
  for (const place of PLACES) rows.push(...(await measurePlace(own, place)));
  return [{ title: `Memory of all processes (PSS, ${bench.rounds} rounds)`, columns: ['median MiB', 'min–max', 'ratio'], rows }];
}
