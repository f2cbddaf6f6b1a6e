import { describe, expect, it, vi } from 'vitest';
import { TextSession, type SaveState } from '../../../renderer/state/text-session.ts';
import { failure, ok, type FailureCode, type Result } from '../../../shared/result.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A disk that answers as told, and a screen that can be typed on. */
function rig(answer: (text: string, base: string | null, count: number) => Promise<Result<{ readonly version: string }>>) {
  const screen = { text: 'v0' };
  const saves: { readonly text: string; readonly base: string | null; readonly at: number }[] = [];
  const states: SaveState['kind'][] = [];
  let [running, most] = [0, 0];
  const session = new TextSession('v0', false, 'v0', () => screen.text, {
    save: async (text, base) => {
      saves.push({ text, base, at: performance.now() });
      running += 1;
      most = Math.max(most, running);
      const result = await answer(text, base, saves.length);
      running -= 1;
      return result;
    },
    onState: (state) => states.push(state.kind),
  });
  const type = (text: string) => {
    screen.text = text;
    session.edited();
  };
  return { session, saves, states, type, screen, mostAtOnce: () => most };
}

const fine = async (text: string) => ok({ version: `of ${text}` });
const refused = (code: FailureCode) => failure(code, 'No.');

describe('a text on its way to the disk', () => {
  it('is saved after a short quiet, based on the version before it', async () => {
    const { session, saves, states, type } = rig(fine);
    type('one');
    expect(session.state.kind).toBe('dirty');
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'), 2000);
    type('two');
    await vi.waitFor(() => expect(session.version).toBe('of two'), 2000);
    expect(saves.map(({ text, base }) => [text, base])).toEqual([['one', 'v0'], ['two', 'of one']]);
    expect(states).toEqual(['dirty', 'saving', 'saved', 'dirty', 'saving', 'saved']);
  });

  it('is saved within about a second of steady typing that never pauses', async () => {
    const { saves, type } = rig(fine);
    const start = performance.now();
    for (let count = 0; performance.now() - start < 1600; count += 1) {
      type(`text ${count}`);
      await pause(40);
    }
    expect(saves.length).toBeGreaterThan(0);
    expect((saves[0]?.at ?? Infinity) - start).toBeLessThan(1300);
  });

  it('is never called saved while something typed is not on disk, and never saved twice at once', async () => {
    const { session, states, type, mostAtOnce } = rig(async (text) => {
      await pause(120);
      return ok({ version: text });
    });
    type('a');
    void session.flush();
    await pause(30);
    type('ab');
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'), 3000);
    expect(session.version).toBe('ab');
    expect(states).toEqual(['dirty', 'saving', 'dirty', 'saving', 'saved']);
    expect(mostAtOnce()).toBe(1);
  });

  it('stays visibly unsaved when the disk refuses, and is saved by itself when it no longer does', async () => {
    const { session, states, type } = rig(async (text, _, count) => (count < 3 ? refused('disk-full') : ok({ version: text })));
    type('words');
    await vi.waitFor(() => expect(session.state.kind).toBe('failed'), 2000);
    type('words more');
    expect(session.state.kind).toBe('failed');
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'), { timeout: 8000, interval: 20 });
    expect(session.version).toBe('words more');
    expect(states.filter((state) => state === 'saved')).toHaveLength(1);
  });

  it('waits for the critic in a conflict and when the file is gone', async () => {
    for (const [code, kind] of [['conflict', 'conflict'], ['not-found', 'gone']] as const) {
      const { session, saves, type } = rig(async (text, base) => (base === 'theirs' ? ok({ version: text }) : refused(code)));
      type('mine');
      await vi.waitFor(() => expect(session.state.kind).toBe(kind), 2000);
      type('mine again');
      await session.flush();
      await pause(500);
      expect(saves).toHaveLength(1);
      expect(session.unsaved).toBe(true);
      await session.overwrite('theirs');
      expect(session.state.kind).toBe('saved');
      expect(session.version).toBe('mine again');
    }
  });

  it('saves nothing when its text cannot be taken, and says so', async () => {
    const { session, saves, type } = rig(fine);
    session.readText = () => {
      throw new Error('gone');
    };
    type('words');
    await session.flush();
    expect(session.state.kind).toBe('failed');
    expect(saves).toEqual([]);
    session.readText = () => 'words';
    await session.flush();
    expect(session.version).toBe('of words');
  });

  it('is not written when what was typed has been taken back', async () => {
    const { session, saves, type } = rig(fine);
    type('v0 and');
    type('v0');
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'), 2000);
    expect(saves).toEqual([]);
    expect(session).toMatchObject({ unsaved: false, version: 'v0' });
  });

  it('goes on saving when its file is back as it was, without a question', async () => {
    const { session, saves, type } = rig(fine);
    session.disturbed({ kind: 'gone', failure: failure('not-found', 'Gone.').error });
    expect(session.differs).toBe(false);
    session.returned();
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'), 2000);
    expect(saves).toEqual([]);
    type('more');
    await vi.waitFor(() => expect(session.version).toBe('of more'), 2000);
  });

  it('does not take the disk for granted once another program has written', async () => {
    const { session, saves, type } = rig(async () => refused('conflict'));
    type('v0 typed');
    session.outdated();
    type('v0');
    await vi.waitFor(() => expect(session.state.kind).toBe('conflict'), 2000);
    expect(saves).toHaveLength(1);
  });

  it('does not try to write what can only be read', async () => {
    const { session, saves, type } = rig(fine);
    session.rebase('v0', true, 'v0');
    type('words');
    await session.flush();
    expect(session.state.kind).toBe('read-only');
    expect(saves).toEqual([]);
  });

  it('counts as unsaved when its file is deleted under it', () => {
    const { session } = rig(fine);
    session.disturbed({ kind: 'gone', failure: failure('not-found', 'Gone.').error });
    expect(session.unsaved).toBe(true);
    session.rebase('v1', false, 'v1');
    expect(session).toMatchObject({ unsaved: false, version: 'v1' });
    session.close();
  });
});
