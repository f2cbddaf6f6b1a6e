import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportItem } from '../../../shared/ipc/contract.ts';

const invoke = vi.fn<(command: string, argument: { readonly items?: readonly ImportItem[]; readonly path?: string }) => Promise<unknown>>();

function item(name: string): ImportItem {
  return { name, kind: 'text', source: 'x', parts: [{ kind: 'body', from: 0, to: 1 }], film: null };
}

async function importAll(count: number, isStopped = () => false) {
  vi.stubGlobal('window', { marquee: { invoke, on: () => () => undefined } });
  const { importReviews } = await import('../../../renderer/state/imports.ts');
  const progress: number[] = [];
  const items = Array.from({ length: count }, (_, at) => item(`${at}.txt`));
  const outcomes = await importReviews(items, { onProgress: (done) => progress.push(done), isStopped });
  return { outcomes, progress, commits: invoke.mock.calls.filter(([command]) => command === 'import.commit') };
}

beforeEach(() => {
  vi.resetModules();
  invoke.mockReset();
  invoke.mockImplementation((command, argument) => {
    if (command === 'import.commit') return Promise.resolve({ ok: true, value: (argument.items ?? []).map(({ name }) => ({ name, path: `Unfiled/${name}.md` })) });
    if (command === 'text.open') return Promise.resolve({ ok: true, value: { path: argument.path ?? '', text: 'x', version: 'v', readOnly: false } });
    return Promise.resolve({ ok: true, value: null });
  });
});

describe('bringing texts in', () => {
  it('settles every text once, in order, counting, and opens the first', async () => {
    const { outcomes, progress, commits } = await importAll(20);
    expect(outcomes.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, at) => `${at}.txt`));
    expect(progress).toEqual([8, 16, 20]);
    expect(commits).toHaveLength(3);
    expect(invoke).toHaveBeenCalledWith('text.open', { path: 'Unfiled/0.txt.md' });
  });

  it('stops between texts; what is settled is told', async () => {
    let asked = 0;
    const { outcomes } = await importAll(20, () => (asked += 1) > 1);
    expect(outcomes).toHaveLength(8);
  });

  it('gives every text the sentence when main refuses all', async () => {
    invoke.mockResolvedValue({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } });
    const { outcomes } = await importAll(2);
    expect(outcomes).toEqual([
      { name: '0.txt', problem: 'The disk is full.' },
      { name: '1.txt', problem: 'The disk is full.' },
    ]);
    expect(invoke).not.toHaveBeenCalledWith('text.open', expect.anything());
  });
});
