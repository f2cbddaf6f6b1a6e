import type { SaveState } from '../state/text-session.ts';

/** What the region says of a state. 'Saved' stands for nothing but everything typed being on disk. */
export function saveWords(state: SaveState | undefined): string {
  if (state === undefined || state.kind === 'saved') return 'Saved';
  if (state.kind === 'read-only') return 'Read only';
  return 'failure' in state ? state.failure.message : 'Saving';
}
