import { takeApart } from '../../shared/import/take-apart.ts';
import type { ImportItem, ImportSource } from '../../shared/ipc/contract.ts';
import { commitImports } from '../import/commit.ts';
import { readSource } from '../import/sources.ts';
import type { Library } from '../library/library.ts';
import { errorLine, namedLibrary, Outcome, readArguments, WrongUsage, type CommandLine } from './outcome.ts';

const OPTIONS = { library: { type: 'string' }, outlet: { type: 'string' } } as const;

/** What the command line brings in without asking: the parts as they were found. */
function itemFrom(library: Library, source: ImportSource, outlet: string | undefined): ImportItem {
  const taken = takeApart(source.source, { outletBoilerplates: library.view.outlets.map((known) => known.houseStyle.boilerplate) });
  const { film, year, author } = taken.facts;
  return {
    ...source,
    parts: [...taken.parts],
    film: film === undefined || !taken.isReview ? null : year === undefined ? { title: film } : { title: film, year: String(year) },
    ...(author === undefined ? {} : { author }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** `marquee import FILE… --library DIR [--outlet NAME]`: prints the new review's path in the library, one line per file. */
export const importCommand: CommandLine = async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new WrongUsage('Name at least one file to bring in.');
  const library = await namedLibrary(values.library);
  if (!library.ok) return new Outcome('', [errorLine(library)]);
  const [paths, errors]: [string[], string[]] = [[], []];
  for (const file of positionals) {
    const source = await readSource(file);
    if (!source.ok) {
      errors.push(errorLine(source));
      continue;
    }
    const [outcome] = await commitImports(library.value, [itemFrom(library.value, source.value, values.outlet)]);
    if (outcome && 'path' in outcome) paths.push(outcome.path);
    else if (outcome) errors.push(`${file}: ${outcome.problem}`);
  }
  return new Outcome(paths.join('\n'), errors);
};
