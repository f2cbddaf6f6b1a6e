import { basename, dirname, extname, join } from 'node:path';
import { collisionKey, freeName } from '../../shared/library/names.ts';
import { formatNamed, FORMATS } from '../../shared/export/formats.ts';
import { failure } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { ensureFolder, isFolder } from '../disk/folders.ts';
import { writeDurably } from '../disk/write.ts';
import { exportName, exportReview } from '../export/export.ts';
import { errorLine, Outcome, readArguments, WrongUsage, type CommandLine } from './outcome.ts';
import { ReviewFinder } from './reviews.ts';

const OPTIONS = { to: { type: 'string' }, outlet: { type: 'string' }, output: { type: 'string', short: 'o' } } as const;

/** Whether `-o` names a folder: it is one, ends like one, or several reviews go there. */
async function isTargetFolder(target: string, several: boolean): Promise<boolean> {
  return several || /[/\\]$/.test(target) || (await isFolder(target)) || extname(target) === '';
}

/** `marquee export REVIEW.md… --to FORMAT [--outlet NAME] [-o FILE|DIR]`: to standard output without `-o`. */
export const exportCommand: CommandLine = async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new WrongUsage('Name at least one review.');
  if (values.to === undefined) throw new WrongUsage('Name a format with --to.');
  if (!formatNamed(values.to)) {
    return new Outcome('', [errorLine(failure('bad-input', `There is no format “${values.to}”. Known are ${FORMATS.map((format) => format.name).join(', ')}.`))]);
  }
  const [finder, taken] = [new ReviewFinder(), new Set<string>()];
  const [output, errors]: [string[], string[]] = [[], []];
  const folder = values.output !== undefined && (await isTargetFolder(values.output, positionals.length > 1));
  for (const file of positionals) {
    const review = await finder.find(file);
    const made = review.ok ? await exportReview(review.value.library, review.value.path, values.to, values.outlet) : review;
    if (!made.ok || !review.ok) {
      if (!made.ok) errors.push(errorLine(made));
      continue;
    }
    if (values.output === undefined) {
      output.push(made.value.text);
      continue;
    }
    const name = freeName(exportName(review.value.path, made.value.format), taken);
    taken.add(collisionKey(name));
    const target = folder ? join(values.output, name) : values.output;
    const written = await onDisk(target, async () => {
      await ensureFolder(dirname(target));
      await writeDurably(target, made.value.text);
    });
    if (written.ok) output.push(target, ...made.value.notCarried.map((sentence) => `${basename(target)}: ${sentence}`));
    else errors.push(errorLine(written));
  }
  return new Outcome(output.join('\n'), errors);
};
