import { worstState } from '../state/sessions.ts';
import { useStore } from '../state/store.ts';
import { saveWords } from './save-words.ts';

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
