/**
 * Runs the benchmarks that were asked for. Loaded by `scripts/bench.mjs`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from '../../scripts/bench.mjs';
import type { Bench, Table } from './bench.ts';
import { buildBare } from './build.ts';
import { measureMemory } from './measure/memory.ts';
import { measureSaving } from './measure/saving.ts';
import { measureOpening, measureStart } from './measure/start.ts';
import { measureTyping } from './measure/typing.ts';
import { print } from './report.ts';

const BENCHMARKS: Readonly<Record<string, (bench: Bench) => Promise<Table[]>>> = {
  start: measureStart,
  typing: measureTyping,
  opening: measureOpening,
  saving: measureSaving,
  memory: measureMemory,
};

/** A copy of what was built: another build meanwhile changes nothing of what is measured. */
async function copyApp(root: string, folder: string): Promise<string> {
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  return folder;
}

/** Runs them in the order of the table above, prints each result as soon as it is there, and answers all. */
export async function run(options: BenchOptions): Promise<readonly Table[]> {
  const temporary = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  try {
    const app = await copyApp(options.root, join(temporary, 'app'));
    const bench: Bench = { ...options, temporary, app, built: await buildBare(options.root, join(temporary, 'bare')) };
    const tables: Table[] = [];
    for (const [name, measure] of Object.entries(BENCHMARKS)) {
      if (!options.names.includes(name)) continue;
      const made = await measure(bench);
      for (const table of made) options.print(print(table));
      tables.push(...made);
    }
    return tables;
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}
