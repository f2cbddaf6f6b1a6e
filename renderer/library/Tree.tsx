import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { offsetsOf, spanOf, type Span } from './layout.ts';
import { stepFor, typedAhead } from './navigation.ts';
import type { Row } from './rows.ts';
import { TreeRow, type RowActions } from './TreeRow.tsx';
import './Tree.css';

/** Letters typed within this time belong to one word. Milliseconds. */
const TYPING = 700;

/** What a {@link Tree} takes. */
export interface TreeProps {
  readonly rows: readonly Row[];
  /** The key of what the window shows. */
  readonly current: string | null;
  readonly actions: RowActions;
  /** A key that is not the tree's own was pressed on a row. Answers whether it meant anything. */
  readonly onKey: (key: string, row: Row) => boolean;
}

/** Which rows to draw, kept up with scrolling and with the height of the pane. */
function useSpan(offsets: Float64Array) {
  const scroller = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>({ first: 0, end: 60 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = () => {
      const now = spanOf(offsets, box.scrollTop, box.clientHeight);
      setSpan((before) => (before.first === now.first && before.end === now.end ? before : now));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [offsets]);
  return { scroller, span };
}

/** Letters typed shortly after one another, as one word. */
function useTypeAhead(): (letter: string) => string {
  const typed = useRef({ text: '', at: 0 });
  return (letter) => {
    const now = performance.now();
    const { text, at } = typed.current;
    const sameAgain = text === letter;
    typed.current = { text: now - at < TYPING && !sameAgain ? text + letter : letter, at: now };
    return typed.current.text;
  };
}

function scrollTo(box: HTMLElement, top: number, bottom: number): void {
  if (top < box.scrollTop) box.scrollTop = top - 8;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight + 8;
}

/** Which row the Tab key stops at, and how to go to another. */
function useActive(rows: readonly Row[], current: string | null, offsets: Float64Array, scroller: { readonly current: HTMLDivElement | null }) {
  const [key, setKey] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const held = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const indexOf = (wanted: string | null) => (wanted === null ? -1 : rows.findIndex((row) => row.key === wanted));
  const at = [indexOf(key), indexOf(current), 0].find((index) => index >= 0) ?? 0;
  const elementAt = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const goTo = (index: number) => {
    const row = rows[index];
    if (!row || !scroller.current) return;
    scrollTo(scroller.current, offsets[index] ?? 0, offsets[index + 1] ?? 0);
    const drawn = elementAt(index);
    // A row far away is drawn first, because it is the active one, and takes the focus then.
    if (drawn) drawn.focus({ preventScroll: true });
    else wantsFocus.current = true;
    setKey(row.key);
  };
  useLayoutEffect(() => {
    if (held.current && indexOf(held.current.key) < 0) {
      if (document.activeElement === document.body) goTo(Math.min(held.current.index, rows.length - 1));
      held.current = null;
    } else if (wantsFocus.current) {
      wantsFocus.current = false;
      elementAt(at)?.focus({ preventScroll: true });
    }
  });
  return {
    at,
    goTo,
    rest: (row: Row | undefined) => {
      if (held.current?.key !== row?.key) held.current = null;
      if (row) setKey(row.key);
    },
    /** The row here may be about to go: the one that takes its place then takes the focus. */
    holdPlace: (row: Row, index: number) => {
      held.current = { key: row.key, index };
    },
  };
}

/** The index of the row that an event came from. */
function indexUnder(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset.index ?? -1);
}

/** What is opened elsewhere (the last review, a new one) comes into view. */
function useCurrentInView(rows: readonly Row[], current: string | null, offsets: Float64Array, scroller: { readonly current: HTMLDivElement | null }): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (current === seen.current) return;
    const index = rows.findIndex((row) => row.key === current);
    if (index < 0 || !scroller.current) return;
    seen.current = current;
    scrollTo(scroller.current, offsets[index] ?? 0, offsets[index + 1] ?? 0);
  }, [rows, current, offsets, scroller]);
}

/** The rows to draw, in order: those near what is seen, and wherever it is the one at which the Tab key stops. */
function drawnOf({ first, end }: Span, active: number, count: number): readonly number[] {
  const seen = Array.from({ length: Math.max(0, Math.min(end, count) - first) }, (_, index) => first + index);
  if (active >= first && active < end) return seen;
  return active < first ? [active, ...seen] : [...seen, active];
}

/** The library as a tree. Only the rows near what is seen are in the page, so ten thousand cost no more than fifty. */
export function Tree({ rows, current, actions, onKey }: TreeProps) {
  const offsets = useMemo(() => offsetsOf(rows), [rows]);
  const { scroller, span } = useSpan(offsets);
  const active = useActive(rows, current, offsets, scroller);
  const type = useTypeAhead();
  useCurrentInView(rows, current, offsets, scroller);
  const drawn = drawnOf(span, active.at, rows.length);
  const keys = (event: KeyboardEvent) => {
    // What a key does, it does to the row that has the focus, however that came to it.
    const at = indexUnder(event.target);
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const step = stepFor(event.key, rows, at);
    if (step?.kind === 'go') active.goTo(step.index);
    else if (step?.kind === 'fold') actions.fold(step.folder, step.expanded);
    else if (event.key === 'Enter' || event.key === ' ') actions.open(row);
    else if (onKey(event.key, row)) active.holdPlace(row, at);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined;
      actions.menu(row, (box?.left ?? 0) + 24, box?.bottom ?? 0);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const found = typedAhead(rows, at, type(event.key));
      if (found !== undefined) active.goTo(found);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className="tree-scroll">
      <div role="tree" tabIndex={-1} aria-label="Films and reviews" className="tree" style={{ height: offsets[rows.length] ?? 0 }} onKeyDown={keys} onFocus={(event) => active.rest(rows[indexUnder(event.target)])}>
        {drawn.flatMap((index) => {
          const row = rows[index];
          if (!row) return [];
          const top = offsets[index] ?? 0;
          const height = (offsets[index + 1] ?? top) - top;
          return <TreeRow key={row.key} row={row} index={index} top={top} height={height} current={row.key === current} active={index === active.at} actions={actions} />;
        })}
      </div>
    </div>
  );
}
