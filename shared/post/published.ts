import { isoDate, understandDate } from '../film/dates.ts';
import type { Film } from '../film/film.ts';
import { understandRunTime } from '../film/run-time.ts';
import { labelNamed, splitVerb } from '../import/labels.ts';
import { isCertification } from '../import/ratings.ts';
import type { CreditField, HouseStyle } from '../outlet/outlet.ts';
import { creditLines, printFact } from './credits.ts';
import type { CreditLine } from './post.ts';

interface PublishedLine {
  readonly label: string;
  readonly value: string;
}

function readLine(line: string): PublishedLine {
  const plain = line.replace(/^[\s*•-]+|\s+$/g, '').replace(/\*\*|__/g, '');
  const parts = /^([^:\t–—]{1,40}?)(?:\s*:\s*|\s*\t\s*|\s+[–—-]\s+)(\S.*)$/u.exec(plain);
  if (parts) return { label: parts[1] ?? '', value: parts[2] ?? '' };
  return splitVerb(plain) ?? { label: '', value: plain };
}

function sameWords(first: string, second: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}+½]+/u)
      .filter((word) => word !== '' && word !== 'and')
      .join(' ');
  return words(first) === words(second);
}

/** Which facts a line prints; `rating` for the critic's own. */
function factsIn({ label, value }: PublishedLine, rating: string | undefined): readonly CreditField[] | 'rating' {
  if (rating !== undefined && sameWords(rating, value)) return 'rating';
  const known = labelNamed(label);
  if (known?.special === 'rating') return isCertification(value) ? ['certification'] : rating === undefined ? [] : 'rating';
  return known?.fields ?? [];
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
    const line = readLine(text);
    const facts = factsIn(line, this.rating);
    if (facts === 'rating') return [{ field: 'rating', label: line.label, values: [this.rating !== undefined && !sameWords(this.rating, line.value) ? this.rating : line.value] }];
    const [field] = facts;
    if (field === undefined) return [{ label: line.label, values: [line.value] }];
    const again = this.printed.has(field);
    for (const fact of facts) this.printed.add(fact);
    const { film } = this;
    if (film !== undefined && !again && !facts.every((fact) => stillTrue(film, fact, line.value, this.style))) {
      return facts.flatMap((fact) => this.anew(film, fact, line.label));
    }
    const machine = film === undefined ? undefined : printFact(film, field, this.style)?.machine;
    return [{ field, label: line.label, values: [line.value], ...(machine === undefined ? {} : { machine }) }];
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
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const printed = lines.flatMap((line) => block.line(line));
  return [...printed, ...block.rest()];
}
