import { isoDate, understandDate } from '../film/dates.ts';
import type { Film } from '../film/film.ts';
import { understandRunTime } from '../film/run-time.ts';
import { readCredits, type Credit } from '../import/credit-lines.ts';
import { plain } from '../import/lines.ts';
import { isCertification } from '../import/ratings.ts';
import type { CreditField, HouseStyle } from '../outlet/outlet.ts';
import { creditLines, printFact } from './credits.ts';
import type { CreditLine } from './post.ts';

/** Words that critics put around names and that no file repeats. */
const AROUND_NAMES = ['and', 'others', 'more', 'as', 'with', 'the', 'of', 'voice', 'voices'];

/** How many lines one credit runs over at most: casts are printed one name a line. */
const MOST_WRAPPED = 40;

function comparable(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}+½★]+/u)
    .filter((word) => word !== '');
}

/** Whether a text holds just those words in that order, give or take some of `others` between them. */
function holdsWords(text: string, words: readonly string[], others: ReadonlySet<string>): boolean {
  let next = 0;
  for (const word of comparable(text)) {
    if (word === words[next]) next += 1;
    else if (!others.has(word)) return false;
  }
  return next === words.length;
}

function sameWords(first: string, second: string): boolean {
  return holdsWords(first, comparable(second), new Set());
}

/** Whether a published value still says what the film's file says. */
function stillTrue(film: Film, field: CreditField, value: string, style: HouseStyle): boolean {
  if (field === 'runtime' && film.runtime?.value !== undefined) return understandRunTime(value).value === film.runtime.value;
  if (field === 'releaseDate' && film.releaseDate?.value !== undefined) {
    const published = understandDate(value).value;
    return published !== undefined && isoDate(published) === isoDate(film.releaseDate.value);
  }
  const fact = printFact(film, field, style);
  const roles = field === 'cast' ? film.cast.flatMap((member) => comparable(member.role ?? '')) : [];
  return fact === undefined || holdsWords(value, comparable(fact.values.join(' ')).filter((word) => word !== 'and'), new Set([...AROUND_NAMES, ...roles]));
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

  /** Whether lines, taken for one, say what the file says, so that they can stand as they are. */
  isTrue(text: string): boolean {
    return !readCredits(text, true).some((credit) => this.isOutdated(credit));
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
    // A label that stands alone above its values has nothing to correct.
    return film !== undefined && credit.value !== '' && this.fieldsOf(credit).some((field) => !this.printed.has(field) && !stillTrue(film, field, credit.value, this.style));
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

/** How many of the lines after the first go on with it: as many as it takes to make the credit a true one, else none. */
function wrapped(lines: readonly string[], block: PublishedBlock): number {
  const [first = '', ...rest] = lines;
  if (block.isTrue(first)) return 0;
  let text = first;
  for (const [index, line] of rest.slice(0, MOST_WRAPPED).entries()) {
    if (readCredits(line).length > 0) return 0;
    text = `${text} ${line}`;
    if (block.isTrue(text)) return index + 1;
  }
  return 0;
}

/**
 * The credits of a post that was published before: its own lines in its own words, for as long as they say what the
 * film's file says. A line whose fact was corrected since is printed anew by the house style; facts that the
 * published post did not print come after it.
 */
export function publishedCredits(text: string, film: Film | undefined, style: HouseStyle, rating: string | undefined): readonly CreditLine[] {
  const block = new PublishedBlock(film, style, rating);
  // A line that is too long to be a credit has no plain form; it is kept as it is.
  const lines = text.split(/\r\n|\r|\n/).map((line) => plain(line) || line.trim()).filter((line) => line !== '');
  const printed: CreditLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const more = wrapped(lines.slice(index), block);
    printed.push(...block.line(lines.slice(index, index + more + 1).join(' ')));
    index += more;
  }
  return [...printed, ...block.rest()];
}
