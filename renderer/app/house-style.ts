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

/**
 * The headline that the open review is printed with when none is typed: the one it was published with, else the
 * house style's; empty where neither is known. As in `shared/post/make.ts`.
 */
export function houseHeadline(state: Known): string {
  const known = words(state);
  const published = state.review?.facts.asPublished?.headline;
  return published ?? (known.film === undefined ? '' : fillTemplate(houseStyle(state).headline, known) || known.film);
}

/** The byline that the open review is printed with; empty while nobody signs. */
export function houseByline(state: Known): string {
  return state.review?.facts.asPublished?.byline ?? fillTemplate(houseStyle(state).byline, words(state));
}
