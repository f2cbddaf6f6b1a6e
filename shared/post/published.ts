import { isoDate, understandDate } from '../film/dates.ts';
import type { Film } from '../film/film.ts';
import { understandRunTime } from '../film/run-time.ts';
import { readCredits, type Credit } from '../import/credit-lines.ts';
import { plain } from '../import/lines.ts';
import { isCertification } from '../import/ratings.ts';
import type { CreditField, HouseStyle } from '../outlet/outlet.ts';
import { creditLines, printFact } from './credits.ts';
import type { CreditLine } from './post.ts';

function sameWords(first: string, second: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}+½★]+/u)
      .filter((word) => word !== '' && word !== 'and')
      .join(' ');
  return words(first) === words(second);
}

/** Whether a published value still says what the film's file says. */
function stillTrue(film: Film, field: CreditField, value: string, style: HouseStyle): boolean {
  if (field === 'runtime' && film.runtime?.value !== undefined) return understandRunTime(value).value === film.runtime.value;
  if (field === 'releaseDate' && film.releaseDate?.value !== undefined) {
    const published = understandDate(value).value;
    return published !== undefined && isoDate(published) === isoDate(film.releaseDate.value);
  }
  const fact = printFact(film, field, style);
  return fact === undefined || sameWords(fact.values.join(' '), value);
}

/** Lines of a block, with those that only go on with the one before joined to it. */
function wholeLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const typed of text.split(/\r\n|\r|\n/)) {
    const line = plain(typed) || typed.trim();
    const before = lines.at(-1);
    const goesOn = before !== undefined && (/(?:[,;&]|\band)$/.test(before) || /^(?:and|&)\s/.test(line)) && readCredits(typed).length === 0;
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else if (line !== '') lines.push(line);
  }
  return lines;
}

/** Goes through the lines of a published credits block; see {@link publishedCredits}. */
class PublishedBlock {
  private readonly house: readonly CreditLine[];
  private readonly printed = new Set<CreditField>();

  constructor(
    private readonly film: Film | undefined,
    private readonly style: HouseStyle,
    private readonly rating: string | undefined,
  ) {
    this.house = film === undefined ? [] : creditLines(film, style);
  }

  line(text: string): readonly CreditLine[] {
    const credits = readCredits(text, true);
    const [only] = credits;
    if (credits.length === 1 && only !== undefined && only.value !== '') return this.credit(only);
    const outdated = credits.some((credit) => this.isOutdated(credit));
    if (outdated) return credits.flatMap((credit) => this.credit(credit));
    for (const field of credits.flatMap((credit) => this.fieldsOf(credit))) this.printed.add(field);
    return [{ label: '', values: [text] }];
  }

  /** A rating of the critic's own stands under labels that certifications use as well. */
  private isRating({ special, value }: Credit): boolean {
    return this.rating !== undefined && (sameWords(this.rating, value) || (special === 'rating' && !isCertification(value)));
  }

  private fieldsOf(credit: Credit): readonly CreditField[] {
    if (this.isRating(credit)) return [];
    return credit.special === 'rating' && isCertification(credit.value) ? ['certification'] : credit.fields;
  }

  private isOutdated(credit: Credit): boolean {
    const { film, rating } = this;
    if (this.isRating(credit)) return rating !== undefined && !sameWords(rating, credit.value);
    return film !== undefined && this.fieldsOf(credit).some((field) => !this.printed.has(field) && !stillTrue(film, field, credit.value, this.style));
  }

  private credit(credit: Credit): readonly CreditLine[] {
    const { film, rating } = this;
    const outdated = this.isOutdated(credit);
    if (this.isRating(credit)) return [{ field: 'rating', label: credit.label, values: [outdated && rating !== undefined ? rating : credit.value] }];
    const fields = this.fieldsOf(credit);
    for (const field of fields) this.printed.add(field);
    const [field] = fields;
    if (field === undefined) return [{ label: credit.label, values: [credit.value] }];
    if (outdated && film !== undefined) return fields.flatMap((corrected) => this.anew(film, corrected, credit.label));
    const machine = film === undefined ? undefined : printFact(film, field, this.style)?.machine;
    return [{ field, label: credit.label, values: [credit.value], ...(machine === undefined ? {} : { machine }) }];
  }

  private anew(film: Film, field: CreditField, label: string): readonly CreditLine[] {
    const usual = this.house.find((line) => line.field === field);
    if (usual !== undefined) return [usual];
    const fact = printFact(film, field, this.style);
    return fact === undefined ? [] : [{ field, label, ...fact }];
  }

  /** What the house style prints and the published block did not. */
  rest(): readonly CreditLine[] {
    return this.house.filter((line) => line.field !== undefined && line.field !== 'rating' && !this.printed.has(line.field));
  }
}

/**
 * The credits of a post that was published before: its own lines in its own words, for as long as they say what the
 * film's file says. A line whose fact was corrected since is printed anew by the house style; facts that the
 * published post did not print come after it.
 */
export function publishedCredits(text: string, film: Film | undefined, style: HouseStyle, rating: string | undefined): readonly CreditLine[] {
  const block = new PublishedBlock(film, style, rating);
  const printed = wholeLines(text).flatMap((line) => block.line(line));
  return [...printed, ...block.rest()];
}
