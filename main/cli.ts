import { checkCommand } from './cli/check.ts';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { listCommand } from './cli/list.ts';
import { Outcome, WrongUsage, type CommandLine } from './cli/outcome.ts';

const USAGE = `marquee – the desk a film critic writes at, without a window

  marquee import FILE… --library DIR [--outlet NAME]
  marquee export REVIEW.md… --to FORMAT [--outlet NAME] [-o FILE|DIR]
  marquee check REVIEW.md… [--json]
  marquee list --library DIR [--json] [--where QUERY]

Reviews are named by their path; the library is found above them. A missing or empty
--library folder becomes a library; MARQUEE_LIBRARY stands in for the option.
Exit code: 0 done, 1 bad input (one line says what), 2 wrong usage.
`;

const COMMANDS: Readonly<Record<string, CommandLine>> = {
  import: importCommand,
  export: exportCommand,
  check: checkCommand,
  list: listCommand,
};

async function run(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return Outcome.done(USAGE.trimEnd());
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (!command) throw new WrongUsage(name === undefined ? 'No command was given.' : `There is no command “${name}”.`);
  return command(rest);
}

async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '') await new Promise<void>((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()));
}

async function main(): Promise<number> {
  try {
    const outcome = await run(process.argv.slice(2));
    await write(process.stdout, outcome.output);
    await write(process.stderr, outcome.errors.join('\n'));
    return outcome.errors.length > 0 || outcome.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      await write(process.stderr, `${error.message} “marquee --help” shows the usage.`);
      return 2;
    }
    await write(process.stderr, `Marquee ran into a fault of its own: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`marquee list | head`) is no failure; a full disk is.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output could not be written: ${error.message}\n`, () => process.exit(1));
});
void main().then((code) => process.exit(code));
