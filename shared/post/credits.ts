import { isoDate } from '../film/dates.ts';
import type { Film } from '../film/film.ts';
import type { CreditField, HouseStyle } from '../outlet/outlet.ts';
import { printDate, printRunTime } from '../outlet/print.ts';
import type { CreditLine } from './post.ts';

/** A fact as the credits print it. */
export type PrintedFact = Pick<CreditLine, 'values' | 'machine'>;

/** Prints one fact in a house style; undefined when the film does not say it. Facts not understood are printed as typed. */
export function printFact(film: Film, field: CreditField, style: HouseStyle): PrintedFact | undefined {
  const printed = valuesOf(film, field, style);
  const values = printed.values.map((value) => value.trim()).filter((value) => value !== '');
  return values.length === 0 ? undefined : { ...printed, values };
}

function listed(value: string | undefined): PrintedFact {
  return { values: value === undefined ? [] : [value] };
}

function valuesOf(film: Film, field: CreditField, style: HouseStyle): PrintedFact {
  switch (field) {
    case 'cast':
      return { values: film.cast.map((member) => member.name) };
    case 'directors':
    case 'writers':
    case 'countries':
    case 'genres':
    case 'languages':
      return { values: film[field] };
    case 'releaseDate': {
      const date = film.releaseDate?.value;
      return date === undefined ? listed(film.releaseDate?.typed) : { values: [printDate(date, style.dateForm)], machine: isoDate(date) };
    }
    case 'runtime': {
      const minutes = film.runtime?.value;
      if (minutes === undefined) return listed(film.runtime?.typed);
      return { values: [printRunTime(minutes, style.runTimeForm)], machine: `PT${minutes}M` };
    }
    default:
      return listed(film[field]);
  }
}

/** The credits of a film in a house style: its labels in its order, without the facts that are absent. */
export function creditLines(film: Film, style: HouseStyle): readonly CreditLine[] {
  return style.credits.flatMap(({ field, label }) => {
    const printed = printFact(film, field, style);
    return printed === undefined ? [] : [{ field, label, ...printed }];
  });
}
