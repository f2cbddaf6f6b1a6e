import { outletNamed } from '../../shared/library/view.ts';
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../../shared/outlet/outlet.ts';
import { fillTemplate, type TemplateWords } from '../../shared/outlet/template.ts';
import { present } from '../../shared/yaml/values.ts';
import type { AppState } from '../state/store.ts';

type Known = Pick<AppState, 'library' | 'review' | 'film'>;

function houseStyle({ library, review }: Known): HouseStyle {
  return outletNamed(library?.outlets ?? [], review?.facts.outlet)?.houseStyle ?? DEFAULT_HOUSE_STYLE;
}

function words({ library, review, film }: Known): TemplateWords {
  const { author: name, outlet } = review?.facts ?? {};
  const author = library?.authors.find((known) => known.name === name);
  return present<TemplateWords>({
    film: film?.film.title,
    originalTitle: film?.film.originalTitle,
    year: film?.film.year?.typed,
    author: author?.byline ?? name,
    firstName: name?.split(/\s+/)[0],
    outlet,
    blog: author?.blog,
  });
}

/** The headline that the open review gets when none is typed; empty where the house style cannot make one. */
export function houseHeadline(state: Known): string {
  return fillTemplate(houseStyle(state).headline, words(state));
}

/** The byline as the outlet prints it; empty while nobody signs. */
export function houseByline(state: Known): string {
  const { asPublished, author } = state.review?.facts ?? {};
  return author === undefined ? (asPublished?.byline ?? '') : fillTemplate(houseStyle(state).byline, words(state));
}
