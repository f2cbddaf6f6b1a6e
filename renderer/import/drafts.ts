import type { ImportItem, ImportOutcome, ImportSource } from '../../shared/ipc/contract.ts';
import type { PartKind, TakenApart } from '../../shared/import/parts.ts';
import { reassign } from '../../shared/import/reassign.ts';
import { takeApart, type Hints } from '../../shared/import/take-apart.ts';
import type { LibraryView } from '../../shared/library/view.ts';

/** What the critic can say about a text beside its parts. */
export interface Proposals {
  readonly title: string;
  readonly year: string;
  readonly author: string;
  /** Empty for none. */
  readonly outlet: string;
  /** Brought in without a film. */
  readonly unfiled: boolean;
}

/** One text on its way into the library. */
export interface Draft {
  readonly id: number;
  readonly source: ImportSource;
  /** Null until its turn to be read has come. */
  readonly apart: TakenApart | null;
  /** How it was taken apart before each correction, for undo. */
  readonly past: readonly TakenApart[];
  /** What the critic typed; wins over what was read. */
  readonly said: Partial<Proposals>;
  /** A sentence when it could not be brought in. */
  readonly problem?: string;
}

/** Everything that can happen to one text. */
type CorrectionAction =
  | { readonly do: 'assign'; readonly id: number; readonly from: number; readonly to: number; readonly kind: PartKind }
  | { readonly do: 'undo'; readonly id: number }
  | { readonly do: 'say'; readonly id: number; readonly said: Partial<Proposals> }
  | { readonly do: 'read-as'; readonly id: number; readonly kind: ImportSource['kind'] };

/** Everything that can happen to the texts of the sheet. */
export type DraftAction =
  | CorrectionAction
  | { readonly do: 'add'; readonly sources: readonly ImportSource[] }
  | { readonly do: 'read'; readonly ids: readonly number[]; readonly hints: Hints }
  | { readonly do: 'remove'; readonly id: number }
  /** What became of the texts, by id; what is in the library leaves the sheet. */
  | { readonly do: 'outcome'; readonly outcomes: ReadonlyMap<number, ImportOutcome> };

/** The texts of the sheet. An id is never given twice. */
export interface Drafts {
  readonly all: readonly Draft[];
  readonly nextId: number;
}

/** No texts yet. */
export const NO_DRAFTS: Drafts = { all: [], nextId: 1 };

function added({ all, nextId }: Drafts, sources: readonly ImportSource[]): Drafts {
  const fresh = sources.map((source, index): Draft => ({ id: nextId + index, source, apart: null, past: [], said: {} }));
  return { all: [...all, ...fresh], nextId: nextId + fresh.length };
}

function corrected(draft: Draft, action: CorrectionAction): Draft {
  switch (action.do) {
    case 'assign': {
      if (!draft.apart) return draft;
      const apart = reassign(draft.apart, action.from, action.to, action.kind);
      return { ...draft, apart, past: [...draft.past, draft.apart] };
    }
    case 'undo': {
      const before = draft.past.at(-1);
      return before ? { ...draft, apart: before, past: draft.past.slice(0, -1) } : draft;
    }
    case 'say':
      return { ...draft, said: { ...draft.said, ...action.said } };
    default:
      return { ...draft, source: { ...draft.source, kind: action.kind } };
  }
}

function withOutcome(draft: Draft, outcome: ImportOutcome | undefined): readonly Draft[] {
  if (!outcome) return [draft];
  return 'path' in outcome ? [] : [{ ...draft, problem: outcome.problem }];
}

function read(draft: Draft, ids: ReadonlySet<number>, hints: Hints): Draft {
  return draft.apart === null && ids.has(draft.id) ? { ...draft, apart: takeApart(draft.source.source, hints) } : draft;
}

/** The texts after something happened. */
export function reduceDrafts(drafts: Drafts, action: DraftAction): Drafts {
  const { all } = drafts;
  switch (action.do) {
    case 'add':
      return added(drafts, action.sources);
    case 'read': {
      const ids = new Set(action.ids);
      return { ...drafts, all: all.map((draft) => read(draft, ids, action.hints)) };
    }
    case 'remove':
      return { ...drafts, all: all.filter((draft) => draft.id !== action.id) };
    case 'outcome':
      return { ...drafts, all: all.flatMap((draft) => withOutcome(draft, action.outcomes.get(draft.id))) };
    default:
      return { ...drafts, all: all.map((draft) => (draft.id === action.id ? corrected(draft, action) : draft)) };
  }
}

/** What of the library the proposals depend on. */
export type Head = Pick<LibraryView, 'outlets'>;

/** What is known about the outlets, for reading texts. */
export function hintsOf({ outlets }: Head): Hints {
  return { outletBoilerplates: outlets.map(({ houseStyle }) => houseStyle.boilerplate).filter((text) => text.trim() !== '') };
}

/** The outlet that a published text names in its title or its boilerplate; the only one there is otherwise. */
function outletIn(apart: TakenApart, { outlets }: Head): string {
  const printed = apart.parts
    .filter(({ kind }) => kind !== 'body' && kind !== 'credits')
    .map(({ from, to }) => apart.lines.slice(from, to).join(''))
    .join('\n')
    .toLowerCase();
  const named = outlets.find(({ name }) => name.trim() !== '' && printed.includes(name.trim().toLowerCase()));
  return (named ?? (outlets.length === 1 ? outlets[0] : undefined))?.name ?? '';
}

/** What stands in the fields: what was read, where the critic has not said otherwise. */
export function proposalsOf(draft: Draft, head: Head): Proposals {
  const { apart, said } = draft;
  const facts = apart?.facts;
  const read: Proposals = {
    title: facts?.film ?? '',
    year: facts?.year === undefined ? '' : String(facts.year),
    author: facts?.author ?? '',
    outlet: apart?.isReview === true ? outletIn(apart, head) : '',
    unfiled: apart?.isReview !== true || (facts?.film ?? '') === '',
  };
  const typed = said.title ?? read.title;
  // Whoever types a title has said that there is a film.
  const unfiled = said.unfiled ?? (typed.trim() === '' || (said.title === undefined && read.unfiled));
  return { ...read, ...said, unfiled };
}

/** What main is asked to do with a text. */
export function itemOf(draft: Draft, head: Head): ImportItem {
  const { title, year, author, outlet, unfiled } = proposalsOf(draft, head);
  const film = unfiled || title.trim() === '' ? null : { title: title.trim(), ...(year.trim() === '' ? {} : { year: year.trim() }) };
  return {
    ...draft.source,
    parts: draft.apart ? draft.apart.parts.map((part) => ({ ...part })) : [],
    film,
    ...(author.trim() === '' ? {} : { author: author.trim() }),
    ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
  };
}
