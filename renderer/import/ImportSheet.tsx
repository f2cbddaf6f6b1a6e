import { useEffect, useReducer, useRef, useState, type Dispatch, type ReactElement, type RefObject } from 'react';
import type { ImportSource } from '../../shared/ipc/contract.ts';
import { startImport } from '../state/commands.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { hintsOf, NO_DRAFTS, proposalsOf, reduceDrafts, type Draft, type DraftAction, type Head } from './drafts.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { SourceList } from './SourceList.tsx';
import { StartStep } from './StartStep.tsx';
import { useCommit } from './useCommit.ts';
import { useDrop } from './useDrop.ts';
import { counted } from './words.ts';
import './import.css';

/** What an {@link ImportSheet} takes. */
export interface ImportSheetProps {
  /** Empty: the sheet asks for texts first. */
  readonly sources: readonly ImportSource[];
  readonly onClose: () => void;
}

/** Characters that are taken apart in one go, so that the window stays awake over many files. */
const AT_ONCE = 200_000;
const NO_OUTLETS: Head = { outlets: [] };

/** The next few texts whose turn it is to be read. */
function nextToRead(drafts: readonly Draft[]): readonly number[] {
  const ids: number[] = [];
  let length = 0;
  for (const draft of drafts) {
    if (draft.apart !== null) continue;
    ids.push(draft.id);
    length += draft.source.source.length;
    if (length > AT_ONCE) break;
  }
  return ids;
}

/** Texts on their way in; they are read a few at a time. */
function useDrafts(sources: readonly ImportSource[], head: Head): readonly [readonly Draft[], Dispatch<DraftAction>] {
  const [{ all: drafts }, dispatch] = useReducer(reduceDrafts, sources, (first) => reduceDrafts(NO_DRAFTS, { do: 'add', sources: first }));
  const taken = useRef(sources);
  useEffect(() => {
    // 'Choose files…' in the open sheet hands more texts to the same sheet.
    if (taken.current === sources) return;
    taken.current = sources;
    dispatch({ do: 'add', sources });
  }, [sources]);
  useEffect(() => {
    const ids = nextToRead(drafts);
    if (ids.length === 0) return undefined;
    const timer = setTimeout(() => dispatch({ do: 'read', ids, hints: hintsOf(head) }), 0);
    return () => clearTimeout(timer);
  }, [drafts, head]);
  return [drafts, dispatch];
}

/** When what had the focus is gone (a step done, a text left out), it goes to the text that is shown now. */
function useFocus(): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) area.current?.querySelector<HTMLElement>('[role=listbox], button')?.focus();
  });
  return area;
}

function verb(drafts: readonly Draft[], busy: boolean): string {
  if (busy) return 'Importing…';
  if (drafts.length < 2) return 'Import';
  return `Import ${counted(drafts.length, drafts.every(({ apart }) => apart?.isReview === true) ? 'review' : 'text')}`;
}

/** What the sheet's foot says. */
function Foot({ drafts, refused, done }: { readonly drafts: readonly Draft[]; readonly refused: readonly string[]; readonly done: number | null }): ReactElement {
  const reading = drafts.filter((draft) => draft.apart === null).length;
  const failed = drafts.filter((draft) => draft.problem !== undefined).length;
  return (
    <output className="import-foot">
      {refused.map((sentence) => (
        <p key={sentence} className="import-problem">
          {sentence}
        </p>
      ))}
      {reading > 0 && <p>{`Read ${(drafts.length - reading).toLocaleString('en')} of ${counted(drafts.length, 'text')}`}</p>}
      {done !== null && drafts.length > 1 && <p>{`Imported ${done.toLocaleString('en')} of ${counted(drafts.length, 'text')}`}</p>}
      {done === null && failed > 0 && (
        <p className="import-problem">{`${counted(failed, 'text')} could not be imported. Nothing of ${failed === 1 ? 'it' : 'them'} is lost.`}</p>
      )}
    </output>
  );
}

/** The sheet that brings published texts in: what they are made of, before anything is written. */
export function ImportSheet({ sources, onClose }: ImportSheetProps): ReactElement {
  const head = useStore((state) => state.library) ?? NO_OUTLETS;
  const [drafts, dispatch] = useDrafts(sources, head);
  const [selected, select] = useState(1);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const current = drafts.find((draft) => draft.id === selected) ?? drafts[0];
  const area = useFocus();
  const { done, run, stop } = useCommit(drafts, head, dispatch, onClose);
  const busy = done !== null;
  const { over, handlers } = useDrop((read) => {
    setRefused(read.refused);
    dispatch({ do: 'add', sources: read.sources });
  });
  const waiting = busy || drafts.some((draft) => draft.apart === null);
  const title = current ? 'Check the parts, then import' : 'Bring in published reviews';
  const aside = (
    <>
      {current && !busy && (
        <Button kind="quiet" onClick={() => void startImport()}>
          Add files…
        </Button>
      )}
      <Foot drafts={drafts} refused={refused} done={done} />
    </>
  );
  const primary = { label: verb(drafts, busy), run, disabled: waiting };
  return (
    <Sheet title={title} size="wide" onClose={busy ? stop : onClose} closeLabel={busy ? 'Stop' : 'Cancel'} aside={aside} {...(current ? { primary } : {})}>
      <div ref={area} className="import" data-list={drafts.length > 1 || undefined} data-over={over || undefined} {...handlers}>
        {drafts.length > 1 && current && <SourceList drafts={drafts} current={current.id} onSelect={select} />}
        {current ? (
          <ReviewStep draft={current} proposals={proposalsOf(current, head)} dispatch={dispatch} />
        ) : (
          <StartStep onSources={(added) => dispatch({ do: 'add', sources: added })} />
        )}
      </div>
    </Sheet>
  );
}
