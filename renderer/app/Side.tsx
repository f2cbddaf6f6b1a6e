import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/preferences.ts';
import { paneShown } from '../state/panes.ts';
import { writePreferences } from '../state/preferences.ts';
import { useStore, type Pane } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { rescueFocus } from './focus.ts';

/** What each side is called and between which widths it can be, in pixels. */
const SIDES = {
  library: { tag: 'nav', name: 'Library', width: 'libraryWidth', side: 'left', min: 200, max: 480 },
  details: { tag: 'aside', name: 'Details', width: 'detailsWidth', side: 'right', min: 260, max: 640 },
} as const;

/** A pane beside the text with the line that makes it wider. Hidden, it keeps its place in its lists. */
export function Side({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) {
  const { tag: Landmark, name, width: key, side, min, max } = SIDES[pane];
  const shown = useStore((state) => paneShown(state, pane));
  const floating = useStore((state) => state.floating[pane]);
  const remembered = useStore((state) => state.preferences[key]);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? remembered;
  const wasShown = useRef(false);
  useEffect(() => {
    if (!shown && wasShown.current) rescueFocus();
    wasShown.current = shown;
  }, [shown]);
  const splitter = shown && !floating && (
    <Splitter
      label={`Width of ${name}`}
      controls={`${pane}-pane`}
      width={width}
      min={min}
      max={max}
      usual={DEFAULT_PREFERENCES[key]}
      side={side}
      onMove={setDragged}
      onRest={(rest) => {
        setDragged(null);
        void writePreferences({ [key]: rest });
      }}
    />
  );
  return (
    <Landmark id={`${pane}-pane`} aria-label={name} className="side" data-pane={pane} data-floating={floating || undefined} hidden={!shown} style={{ width }}>
      {side === 'right' && splitter}
      {children}
      {side === 'left' && splitter}
    </Landmark>
  );
}
