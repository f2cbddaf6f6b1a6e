import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower } from '../../../../renderer/state/posts/follower.ts';

interface Job {
  readonly path: string;
  readonly text: string;
}

/** A follower of `state`, whose makings are finished by hand. */
function follow(state: { now: Job | null }) {
  const taken: string[] = [];
  const shown: string[] = [];
  const finish: ((made: string) => void)[] = [];
  const follower = new Follower<Job, string>(
    {
      take: () => {
        if (state.now) taken.push(state.now.text);
        return state.now;
      },
      make: () => new Promise((resolve) => finish.push(resolve)),
      isCurrent: (job) => job.path === state.now?.path,
      show: (made) => shown.push(made),
    },
    () => Date.now(),
  );
  return { follower, taken, shown, finish };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('following the typing', () => {
  it('takes nothing while nobody looks, and catches up at once when somebody does', async () => {
    const { follower, taken } = follow({ now: { path: 'a', text: 'one' } });
    follower.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(taken).toEqual([]);
    follower.setVisible(true);
    await vi.advanceTimersByTimeAsync(50);
    expect(taken).toEqual(['one']);
    follower.setVisible(false);
    follower.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(taken).toEqual(['one']);
  });

  it('takes at most every 200 ms under steady typing, and the last state always', async () => {
    const state = { now: { path: 'a', text: '' } };
    const { follower, taken, finish } = follow(state);
    follower.setVisible(true);
    for (let key = 1; key <= 40; key += 1) {
      state.now = { path: 'a', text: String(key) };
      follower.changed();
      await vi.advanceTimersByTimeAsync(50);
      finish.splice(0).forEach((done) => done('page'));
    }
    await vi.advanceTimersByTimeAsync(400);
    expect(taken.length).toBeLessThanOrEqual(11);
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.at(-1)).toBe('40');
  });

  it('makes one page at a time and goes on with the newest text', async () => {
    const state = { now: { path: 'a', text: 'first' } };
    const { follower, taken, shown, finish } = follow(state);
    follower.setVisible(true);
    follower.changed();
    await vi.advanceTimersByTimeAsync(50);
    for (const text of ['second', 'third', 'fourth']) {
      state.now = { path: 'a', text };
      follower.changed();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(taken).toEqual(['first']);
    finish[0]?.('page of first');
    await vi.advanceTimersByTimeAsync(300);
    // That one took 900 ms: the next is given as long again before it is begun.
    expect(taken).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(900);
    expect(taken).toEqual(['first', 'fourth']);
    finish[1]?.('page of fourth');
    await vi.advanceTimersByTimeAsync(300);
    expect(shown).toEqual(['page of first', 'page of fourth']);
  });

  it('never shows a page of a review that was left, nor anything after its end', async () => {
    const state = { now: { path: 'a', text: 'left' } };
    const { follower, shown, finish } = follow(state);
    follower.setVisible(true);
    follower.changed();
    await vi.advanceTimersByTimeAsync(50);
    state.now = { path: 'b', text: 'arrived' };
    follower.changed();
    finish[0]?.('page of a');
    await vi.advanceTimersByTimeAsync(300);
    expect(shown).toEqual([]);
    follower.stop();
    finish[1]?.('page of b');
    await vi.advanceTimersByTimeAsync(300);
    expect(shown).toEqual([]);
  });
});
