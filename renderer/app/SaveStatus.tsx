import { worstState } from '../state/sessions.ts';
import { useStore } from '../state/store.ts';
import type { SaveState } from '../state/text-session.ts';

/** What the region says of a state. 'Saved' stands for nothing but everything typed being on disk. */
export function saveWords(state: SaveState | undefined): string {
  if (state === undefined || state.kind === 'saved') return 'Saved';
  if (state.kind === 'read-only') return 'Read only';
  return 'failure' in state ? state.failure.message : 'Saving';
}

/** Whether everything typed is on disk, and what went wrong if not. */
export function SaveStatus() {
  const state = useStore(({ saveStates }) => worstState(saveStates)?.state);
  const words = saveWords(state);
  const trouble = state !== undefined && 'failure' in state;
  return (
    <output aria-label="Save state" className="save-state" data-trouble={trouble || undefined} title={trouble ? words : undefined}>
      {words}
    </output>
  );
}
