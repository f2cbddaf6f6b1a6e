import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Library } from '../library/library.ts';
import type { Failure, Result } from '../../shared/result.ts';

/** What a command printed: results on standard output, one line per failure on standard error. */
export class Outcome {
  readonly output: string;
  readonly errors: readonly string[];
  /** Set when the exit code is 1 although nothing went wrong on the way. */
  readonly failed: boolean;

  constructor(output: string, errors: readonly string[], failed = false) {
    this.output = output;
    this.errors = errors;
    this.failed = failed;
  }

  /** A command that did all it was asked to. */
  static done(output: string): Outcome {
    return new Outcome(output, []);
  }
}

/** One subcommand: its arguments in, its outcome out. */
export type CommandLine = (args: readonly string[]) => Promise<Outcome>;

/** The command was called in a way that it does not know. Exit code 2. */
export class WrongUsage extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and operands of a subcommand. @throws {@link WrongUsage} on anything unknown. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

/** The library named by the option or by MARQUEE_LIBRARY. @throws {@link WrongUsage} when neither is there. */
export async function namedLibrary(option: string | undefined): Promise<Result<Library>> {
  const root = option ?? process.env.MARQUEE_LIBRARY;
  if (root === undefined || root === '') throw new WrongUsage('Name the library with --library DIR.');
  return Library.openOrCreate(root);
}

/** One line for the terminal: what failed, with the file as it was given. */
export function errorLine(result: { readonly error: Failure }): string {
  return result.error.message.replace(/\s*\n\s*/g, ' ');
}
