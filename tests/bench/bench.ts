/**
 * What every measurement is given, and what it answers.
 */
import type { BenchOptions } from '../../scripts/bench.mjs';
import type { Built } from './build.ts';

/** The options of the run, and what was made ready for it. */
export interface Bench extends BenchOptions {
  /** Removed at the end. */
  readonly temporary: string;
  /** The folder of the built Marquee, an argument for Electron. */
  readonly app: string;
  readonly built: Built;
}

/** A goal of the design: a ratio to a baseline, or a count, that the figure should not pass. */
export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

/** One line of a table. */
export interface Row {
  readonly name: string;
  /** The cells in the order of the table's columns, ready to print. */
  readonly cells: readonly string[];
  readonly goal?: Goal;
  /** The same as numbers, for `--json`. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
