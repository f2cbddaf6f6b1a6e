import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.fn<(command: string, argument: unknown) => Promise<unknown>>();

/** Exports a review whose text is (or is not) on disk. */
async function exporting(way: 'save' | 'copy', unsaved: boolean, outlet?: string) {
  vi.stubGlobal('window', { marquee: { invoke, on: () => () => undefined } });
  const { useStore } = await import('../../../renderer/state/store.ts');
  const { startSession } = await import('../../../renderer/state/sessions.ts');
  const { exportReview } = await import('../../../renderer/state/exports.ts');
  const path = 'Ember Days/review.md';
  useStore.setState({ review: { path, header: '', facts: { tags: [] }, body: 'x', bodyKey: 'k', readOnly: false } });
  const session = startSession({ path, text: 'x', version: 'v1', readOnly: false }, () => 'words');
  if (unsaved) session.edited();
  return exportReview(way, 'html', outlet);
}

beforeEach(() => {
  vi.resetModules();
  invoke.mockReset();
});

describe('exporting', () => {
  it('waits until what was typed is on disk', async () => {
    const order: string[] = [];
    invoke.mockImplementation((command) => {
      order.push(command);
      return Promise.resolve({ ok: true, value: command === 'text.save' ? { version: 'v2' } : { file: '/a.html', notCarried: ['No pictures.'] } });
    });
    expect(await exporting('save', true)).toEqual({ kind: 'done', file: '/a.html', notCarried: ['No pictures.'] });
    expect(order).toEqual(['text.save', 'export.save']);
  });

  it('exports nothing when that cannot be', async () => {
    invoke.mockResolvedValue({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } });
    expect(await exporting('save', true)).toMatchObject({ kind: 'failed' });
    expect(invoke.mock.calls.map(([command]) => command)).toEqual(['text.save']);
  });

  it('tells the file, that none was chosen, or the sentence of what went wrong', async () => {
    invoke.mockResolvedValueOnce({ ok: true, value: { file: '/home/ada/Ember Days.html', notCarried: [] } });
    expect(await exporting('save', false, 'Elsewhere')).toEqual({ kind: 'done', file: '/home/ada/Ember Days.html', notCarried: [] });
    expect(invoke).toHaveBeenLastCalledWith('export.save', { path: 'Ember Days/review.md', format: 'html', outlet: 'Elsewhere' });
    invoke.mockResolvedValueOnce({ ok: true, value: null });
    expect(await exporting('save', false)).toEqual({ kind: 'cancelled' });
    expect(invoke).toHaveBeenLastCalledWith('export.save', { path: 'Ember Days/review.md', format: 'html' });
    invoke.mockResolvedValueOnce({ ok: false, error: { code: 'bad-input', message: 'No such outlet.' } });
    expect(await exporting('copy', false)).toEqual({ kind: 'failed', problem: 'No such outlet.' });
  });
});
