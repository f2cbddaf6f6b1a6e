import type { Film } from '../film/film.ts';
import type { Author, Outlet } from '../outlet/outlet.ts';
import { fillTemplate, type TemplateWords } from '../outlet/template.ts';
import type { ReviewFacts } from '../review/review.ts';
import { present } from '../yaml/values.ts';

/** What a house style's templates are filled from. */
export interface HouseParts {
  readonly facts: ReviewFacts;
  /** Absent for an unfiled review. */
  readonly film?: Film | undefined;
  /** Whoever `facts.author` names, with blog and handles; absent when only the name is known. */
  readonly author?: Author | undefined;
  readonly outlet: Outlet;
}

/** A text without outer space; undefined when nothing is left. */
export function known(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** Who signs: the author as the library knows them, else by name alone. */
export function signer({ facts, author }: Pick<HouseParts, 'facts' | 'author'>): Author | undefined {
  const name = known(facts.author);
  return author ?? (name === undefined ? undefined : { name, handles: {} });
}

/** The words that templates know, as far as they are known of this review. */
export function templateWords(parts: HouseParts): TemplateWords {
  const author = signer(parts);
  return present<TemplateWords>({
    film: known(parts.film?.title),
    originalTitle: known(parts.film?.originalTitle),
    year: known(parts.film?.year?.value?.toString() ?? parts.film?.year?.typed),
    author: known(author?.byline ?? author?.name),
    firstName: known(author?.name)?.split(/\s+/)[0],
    outlet: known(parts.outlet.name),
    blog: known(author?.blog),
  });
}

/**
 * The headline a review is printed with: its own, else the one it was published with, else the house style's,
 * else the film's title. Undefined for an unfiled review without one.
 */
export function printedHeadline(parts: HouseParts): string | undefined {
  const own = known(parts.facts.headline) ?? known(parts.facts.asPublished?.headline);
  if (own !== undefined) return own;
  const words = templateWords(parts);
  // A template that asks for more than is known (a year) must not leave a post without a headline.
  return words.film === undefined ? undefined : (known(fillTemplate(parts.outlet.houseStyle.headline, words)) ?? words.film);
}

/** The byline a review is printed with; undefined while nobody signs. */
export function printedByline(parts: HouseParts): string | undefined {
  return known(parts.facts.asPublished?.byline) ?? known(fillTemplate(parts.outlet.houseStyle.byline, templateWords(parts)));
}
