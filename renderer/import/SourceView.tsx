/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the options of a select cannot be whole paragraphs */
import { memo, useEffect, useId, useMemo, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { PART_KINDS, type PartKind, type TakenApart } from '../../shared/import/parts.ts';
import { chunksOf, moved, partAt, rangeOf, type Choice, type Chunk } from './lines.ts';
import { PART_KEYS, PART_LABELS } from './words.ts';

interface ChunkProps {
  readonly lines: readonly string[];
  readonly chunk: Chunk;
  readonly idPrefix: string;
  /** Chosen lines within this chunk; equal when none are. */
  readonly chosenFrom: number;
  readonly chosenTo: number;
  /** The line the keyboard stands on, or -1. */
  readonly active: number;
}

/** One piece of the source; drawn anew only when something in it changed. */
const SourceChunk = memo(function SourceChunk(props: ChunkProps): ReactElement {
  const { lines, chunk, idPrefix, chosenFrom, chosenTo, active } = props;
  const label = PART_LABELS[chunk.kind];
  return (
    <div className="import-chunk" role="group" aria-label={label} data-kind={chunk.kind} data-first={chunk.first || undefined}>
      <div className="import-margin" aria-hidden>
        <span>{label}</span>
      </div>
      <div className="import-lines" role="presentation">
        {lines.slice(chunk.from, chunk.to).map((line, index) => {
          const at = chunk.from + index;
          const text = line.replace(/^\uFEFF/, '').trimEnd();
          return (
            <div
              key={at}
              id={`${idPrefix}-${at}`}
              role="option"
              aria-selected={at >= chosenFrom && at < chosenTo}
              aria-label={text === '' ? 'Empty line' : undefined}
              className="import-line"
              data-line={at}
              data-active={at === active || undefined}
              dir="auto"
            >
              {text}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** What a {@link SourceView} takes. */
export interface SourceViewProps {
  readonly apart: TakenApart;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
  readonly onAssign: (kind: PartKind) => void;
  readonly onUndo: () => void;
}

function lineAt(event: PointerEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest('[data-line]') : null;
  return row instanceof HTMLElement ? Number(row.dataset['line']) : null;
}

function assignedBy(event: KeyboardEvent): PartKind | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key === 'Delete' ? 'Backspace' : event.key;
  return PART_KINDS.find((kind) => PART_KEYS[kind].toLowerCase() === key.toLowerCase());
}

/** What a key does in the list of lines; true when it did something. */
function pressed(event: KeyboardEvent, props: SourceViewProps): boolean {
  const { apart, choice, onChoose, onAssign, onUndo } = props;
  const last = apart.lines.length - 1;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 'z') onUndo();
  else if (command && event.key.toLowerCase() === 'a') onChoose({ anchor: 0, focus: last });
  else if (event.key === 'Escape') {
    if (!choice) return false;
    onChoose(null);
  } else if (event.key === ' ' && choice) {
    const part = partAt(apart.parts, choice.focus);
    if (part) onChoose({ anchor: part.from, focus: part.to - 1 });
  } else {
    const kind = choice ? assignedBy(event) : undefined;
    const next = moved(choice ?? { anchor: -1, focus: -1 }, event.key, event.shiftKey && choice !== null, last);
    if (kind) onAssign(kind);
    else if (next && !command) onChoose(next);
    else return false;
  }
  return true;
}

/** The source text, line by line, with the part each line belongs to in the margin. Lines are chosen by mouse or keyboard. */
export function SourceView(props: SourceViewProps): ReactElement {
  const { apart, choice, onChoose } = props;
  const id = useId();
  // The same pieces as long as the parts are the same, so that choosing a line draws only its piece anew.
  const chunks = useMemo(() => chunksOf(apart.parts), [apart.parts]);
  const range = choice ? rangeOf(choice) : { from: 0, to: 0 };
  const active = choice?.focus ?? -1;
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      className="import-source"
      role="listbox"
      aria-label="Source text, line by line"
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={(event) => {
        if (!pressed(event, props)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        const line = lineAt(event);
        if (line === null || event.button !== 0) return;
        onChoose({ anchor: event.shiftKey && choice ? choice.anchor : line, focus: line });
      }}
      onPointerMove={(event) => {
        const line = lineAt(event);
        if (line === null || !choice || (event.buttons & 1) === 0 || line === choice.focus) return;
        onChoose({ anchor: choice.anchor, focus: line });
      }}
    >
      {chunks.map((chunk) => {
        const from = Math.max(chunk.from, range.from);
        const to = Math.min(chunk.to, range.to);
        return (
          <SourceChunk
            key={chunk.from}
            lines={apart.lines}
            chunk={chunk}
            idPrefix={id}
            chosenFrom={from < to ? from : -1}
            chosenTo={from < to ? to : -1}
            active={active >= chunk.from && active < chunk.to ? active : -1}
          />
        );
      })}
    </div>
  );
}
