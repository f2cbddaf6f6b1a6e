import { describe, expect, it } from 'vitest';
import { saveWords } from '../../../renderer/app/save-words.ts';
import { failure } from '../../../shared/result.ts';

describe('saveWords', () => {
  it('says Saved only when everything typed is on disk', () => {
    expect(saveWords(undefined)).toBe('Saved');
    expect(saveWords({ kind: 'saved' })).toBe('Saved');
    expect(saveWords({ kind: 'dirty' })).toBe('Saving');
    expect(saveWords({ kind: 'saving' })).toBe('Saving');
    expect(saveWords({ kind: 'read-only' })).toBe('Read only');
  });

  it('says what went wrong in its own sentence', () => {
    const { error } = failure('disk-full', 'The disk is full.');
    for (const kind of ['failed', 'conflict', 'gone'] as const) expect(saveWords({ kind, failure: error })).toBe('The disk is full.');
  });
});
