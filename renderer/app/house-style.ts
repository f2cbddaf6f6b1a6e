import { outletNamed } from '../../shared/library/view.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/outlet/outlet.ts';
import { printedByline, printedHeadline, type HouseParts } from '../../shared/post/house-words.ts';
import type { AppState } from '../state/store.ts';

type Known = Pick<AppState, 'library' | 'review' | 'film'>;

function parts({ library, review, film }: Known): HouseParts {
  const facts = review?.facts ?? { tags: [] };
  const outlet = outletNamed(library?.outlets ?? [], facts.outlet) ?? { name: facts.outlet ?? '', houseStyle: DEFAULT_HOUSE_STYLE };
  return { facts, film: film?.film, author: library?.authors.find((known) => known.name === facts.author), outlet };
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
