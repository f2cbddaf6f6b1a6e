import { describe, expect, it } from 'vitest';
import { hintsOf, itemOf, NO_DRAFTS, proposalsOf, reduceDrafts, type DraftAction, type Drafts, type Head } from '../../../renderer/import/drafts.ts';
import { argumentSchemas } from '../../../shared/ipc/contract.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../shared/outlet/outlet.ts';

const REVIEW = `Ember Days — Movie Review

Movie Review – Ember Days
Review by Ada Quill

It burns slowly, and then it burns.

It was worth the wait.

Directed by: Lou Carver
Release Date: March 1, 2012
Run Time: 88 Minutes

Northern Screen is written by people who stay for the credits.
`;
const HEAD: Head = {
  outlets: [
    { name: 'Northern Screen', houseStyle: { ...DEFAULT_HOUSE_STYLE, boilerplate: 'Northern Screen is written by people who stay for the credits.' } },
    { name: 'Elsewhere', houseStyle: DEFAULT_HOUSE_STYLE },
  ],
};

function after(...actions: readonly DraftAction[]): Drafts {
  const start: readonly DraftAction[] = [
    { do: 'add', sources: [{ name: 'ember.txt', kind: 'text', source: REVIEW }] },
    { do: 'read', ids: [1], hints: hintsOf(HEAD) },
  ];
  return [...start, ...actions].reduce(reduceDrafts, NO_DRAFTS);
}

function only(drafts: Drafts) {
  const [draft] = drafts.all;
  if (!draft?.apart) throw new Error('no text was taken apart');
  return { draft, apart: draft.apart };
}

function lineOf(drafts: Drafts, words: string): number {
  return only(drafts).apart.lines.findIndex((line) => line.includes(words));
}

describe('texts on their way in', () => {
  it('proposes what was read', () => {
    const { draft } = only(after());
    expect(proposalsOf(draft, HEAD)).toEqual({ title: 'Ember Days', year: '', author: 'Ada Quill', outlet: 'Northern Screen', unfiled: false });
  });

  it('reads the facts anew after a correction, and keeps what the critic typed', () => {
    const at = lineOf(after(), 'Review by');
    const said: DraftAction = { do: 'say', id: 1, said: { title: 'Ember Days, Ember Nights' } };
    const { draft } = only(after(said, { do: 'assign', id: 1, from: at, to: at + 1, kind: 'body' }));
    expect(proposalsOf(draft, HEAD)).toMatchObject({ title: 'Ember Days, Ember Nights', author: '' });
  });

  it('takes a correction back', () => {
    const corrected = after({ do: 'assign', id: 1, from: 0, to: 6, kind: 'body' });
    expect(only(corrected).apart.parts).not.toEqual(only(after()).apart.parts);
    const undone = reduceDrafts(corrected, { do: 'undo', id: 1 });
    expect(only(undone).apart).toEqual(only(after()).apart);
    expect(reduceDrafts(undone, { do: 'undo', id: 1 })).toEqual(undone);
  });

  it('loses no line, whatever is corrected', () => {
    const { apart } = only(after({ do: 'assign', id: 1, from: 3, to: 9, kind: 'boilerplate' }, { do: 'assign', id: 1, from: 5, to: 99, kind: 'credits' }));
    expect(apart.parts.flatMap(({ from, to }) => apart.lines.slice(from, to)).join('')).toBe(REVIEW);
  });

  it('asks main for what the contract admits', () => {
    const item = itemOf(only(after({ do: 'say', id: 1, said: { year: ' 2012 ' } })).draft, HEAD);
    expect(argumentSchemas['import.commit'].safeParse({ items: [item] }).success).toBe(true);
    expect(item).toMatchObject({ film: { title: 'Ember Days', year: '2012' }, author: 'Ada Quill', outlet: 'Northern Screen', source: REVIEW });
  });

  it('brings in unfiled what has no title, or what the critic wants unfiled', () => {
    expect(itemOf(only(after({ do: 'say', id: 1, said: { title: ' ' } })).draft, HEAD).film).toBeNull();
    expect(itemOf(only(after({ do: 'say', id: 1, said: { unfiled: true } })).draft, HEAD).film).toBeNull();
    const note = reduceDrafts(NO_DRAFTS, { do: 'add', sources: [{ name: 'n.txt', kind: 'text', source: 'Milk, eggs.\n' }] });
    const { draft } = only(reduceDrafts(note, { do: 'read', ids: [1], hints: {} }));
    expect(itemOf(draft, HEAD)).toMatchObject({ film: null });
    expect(itemOf(draft, HEAD)).not.toHaveProperty('outlet');
  });

  it('keeps in the sheet what could not be written, with its sentence, and nothing else', () => {
    const three = after({ do: 'add', sources: [1, 2].map((count) => ({ name: `${count}.txt`, kind: 'text' as const, source: 'x' })) });
    const outcomes = new Map([
      [1, { name: 'ember.txt', path: 'Ember Days/review.md' }],
      [2, { name: '1.txt', problem: 'The disk is full.' }],
    ]);
    const left = reduceDrafts(three, { do: 'outcome', outcomes }).all;
    expect(left.map(({ id, problem }) => [id, problem])).toEqual([
      [2, 'The disk is full.'],
      [3, undefined],
    ]);
  });

  it('never gives an id twice', () => {
    const emptied = after({ do: 'remove', id: 1 });
    const again = reduceDrafts(emptied, { do: 'add', sources: [{ name: 'b.md', kind: 'markdown', source: 'y' }] });
    expect(again.all.map(({ id }) => id)).toEqual([2]);
  });
});
