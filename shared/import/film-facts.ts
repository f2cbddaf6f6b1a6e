import { understandDate } from '../film/dates.ts';
import type { CastMember, Film } from '../film/film.ts';
import { understandRunTime } from '../film/run-time.ts';
import type { CreditField } from '../outlet/outlet.ts';
import type { TakenApart } from './parts.ts';
import { readCast, splitPeople, splitThings } from './people.ts';

/** What a published review says about its film; a fact that it does not name is absent. */
export type FilmFacts = Partial<Film>;

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function uniqueCast(cast: readonly CastMember[]): readonly CastMember[] {
  const named = new Map<string, CastMember>();
  for (const member of cast) if (!named.has(member.name)) named.set(member.name, member);
  return [...named.values()];
}

function present<Key extends keyof Film>(key: Key, value: Film[Key] | undefined): Partial<Pick<Film, Key>> {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return {};
  return { [key]: value } as unknown as Pick<Film, Key>;
}

/**
 * Proposals for `film.yaml` from the credits, title and year that were found. Several people or countries are told
 * apart; a date or run time that is not understood is kept as typed, with the sentence that says so.
 */
export function filmFacts(taken: TakenApart): FilmFacts {
  const { film, year, credits } = taken.facts;
  const values = (field: CreditField) => credits.filter((credit) => credit.field === field).map((credit) => credit.value);
  const first = (field: CreditField) => values(field)[0];
  const [released, lasts] = [first('releaseDate'), first('runtime')];
  return {
    ...present('title', film),
    ...present('originalTitle', first('originalTitle')),
    ...present('year', year === undefined ? undefined : { typed: String(year), value: year }),
    ...present('directors', unique(values('directors').flatMap((value) => splitPeople(value)))),
    ...present('writers', unique(values('writers').flatMap((value) => splitPeople(value)))),
    ...present('cast', uniqueCast(values('cast').flatMap((value) => readCast(value)))),
    ...present('releaseDate', released === undefined ? undefined : understandDate(released)),
    ...present('runtime', lasts === undefined ? undefined : understandRunTime(lasts)),
    ...present('certification', first('certification')),
    ...present('countries', unique(values('countries').flatMap((value) => splitThings(value)))),
    ...present('distributor', first('distributor')),
    ...present('genres', unique(values('genres').flatMap((value) => splitThings(value)))),
    ...present('languages', unique(values('languages').flatMap((value) => splitThings(value)))),
  };
}
