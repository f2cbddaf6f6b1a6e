import type { KeyboardEvent, PointerEvent } from 'react';
import './Splitter.css';

/** What a {@link Splitter} takes. Widths are pixels. */
export interface SplitterProps {
  readonly label: string;
  /** The id of the pane it makes wider or narrower. */
  readonly controls: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly usual: number;
  /** Whether the pane is to the left of it. */
  readonly side: 'left' | 'right';
  /** Called while it is dragged. */
  readonly onMove: (width: number) => void;
  /** Called when it has come to rest. */
  readonly onRest: (width: number) => void;
}

const STEP = 16;

/** The line between two panes: dragged with the pointer or moved with the arrow keys; a double press puts it back. */
export function Splitter({ label, controls, width, min, max, usual, side, onMove, onRest }: SplitterProps) {
  const clamp = (wanted: number) => Math.round(Math.min(Math.max(wanted, min), max));
  const grow = side === 'left' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return;
    const bar = event.currentTarget;
    const from = event.clientX;
    let last = width;
    bar.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      last = clamp(width + (moved.clientX - from) * grow);
      onMove(last);
    };
    const rest = () => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('lostpointercapture', rest);
      if (last !== width) onRest(last);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', rest);
  };
  const key = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width - STEP * grow, ArrowRight: width + STEP * grow, Home: min, End: max }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onRest(clamp(wanted));
  };
  return (
    // A separator that can be moved is a control (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/), which the linter does not know.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <hr tabIndex={0}
      className="ui-splitter"
      data-side={side}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={drag}
      onDoubleClick={() => onRest(usual)}
      onKeyDown={key}
    />
  );
}
