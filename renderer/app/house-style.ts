import { outletFor } from '../../shared/outlet/choose.ts';
import { printedByline, printedHeadline, type HouseParts } from '../../shared/post/house-words.ts';
import type { AppState } from '../state/store.ts';

type Known = Pick<AppState, 'library' | 'review' | 'film'>;

function parts({ library, review, film }: Known): HouseParts {
  const facts = review?.facts ?? { tags: [] };
  return { facts, film: film?.film, author: library?.authors.find((known) => known.name === facts.author), outlet: outletFor(library?.outlets ?? [], facts.outlet) };
}

/** The headline that the open review is printed with when none is typed; empty where none is known. */
export function houseHeadline(state: Known): string {
  const { facts, ...others } = parts(state);
  const { headline: _, ...rest } = facts;
  return printedHeadline({ facts: rest, ...others }) ?? '';
}

/** The byline that the open review is printed with; empty while nobody signs. */
export function houseByline(state: Known): string {
  return printedByline(parts(state)) ?? '';
}
