import { useRef, useState, type Dispatch } from 'react';
import type { ImportOutcome } from '../../shared/ipc/contract.ts';
import { importReviews } from '../state/imports.ts';
import { itemOf, type Draft, type DraftAction, type Head } from './drafts.ts';

/** An import as the sheet shows it. */
export interface Commit {
  /** How many texts are settled; null while none is under way. */
  readonly done: number | null;
  readonly run: () => void;
  /** Stops before the next text. What is imported stays in the library, the others in the sheet. */
  readonly stop: () => void;
}

/** Imports the texts of the sheet. Those that could not be written stay; with none left, `onDone` is called. */
export function useCommit(drafts: readonly Draft[], head: Head, dispatch: Dispatch<DraftAction>, onDone: () => void): Commit {
  const [done, setDone] = useState<number | null>(null);
  const stopped = useRef(false);
  const run = async () => {
    // Enter in a field means that the field is done, not that everything is to be imported.
    if (document.activeElement instanceof HTMLInputElement) return;
    stopped.current = false;
    setDone(0);
    const items = drafts.map((draft) => itemOf(draft, head));
    const outcomes = await importReviews(items, { onProgress: setDone, isStopped: () => stopped.current });
    const byId = new Map<number, ImportOutcome>();
    for (const [index, outcome] of outcomes.entries()) {
      const draft = drafts[index];
      if (draft) byId.set(draft.id, outcome);
    }
    dispatch({ do: 'outcome', outcomes: byId });
    setDone(null);
    if (outcomes.length === drafts.length && outcomes.every((outcome) => 'path' in outcome)) onDone();
  };
  return {
    done,
    run: () => void run(),
    stop: () => {
      stopped.current = true;
    },
  };
}
