import { Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { PART_KINDS, type PartKind, type TakenApart } from '../../shared/import/parts.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { partAt, rangeOf, type Choice } from './lines.ts';
import { PART_KEYS, PART_LABELS } from './words.ts';

/** What a {@link PartBar} takes. */
export interface PartBarProps {
  readonly apart: TakenApart;
  readonly choice: Choice | null;
  readonly onAssign: (kind: PartKind) => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** The one part that all chosen lines already are, if they are one. */
function kindOfChoice(apart: TakenApart, from: number, to: number): PartKind | undefined {
  const part = partAt(apart.parts, from);
  return part && part.to >= to ? part.kind : undefined;
}

/** What the chosen lines can be made. */
export function PartBar({ apart, choice, onAssign, canUndo, onUndo }: PartBarProps): ReactElement {
  const range = choice ? rangeOf(choice) : null;
  const kind = range ? kindOfChoice(apart, range.from, range.to) : undefined;
  const one = range !== null && range.to - range.from === 1;
  return (
    <div className="import-bar" role="toolbar" aria-label="Make the chosen lines">
      <p className="import-bar-says">
        {range === null && 'Choose lines to correct what they are.'}
        {range !== null && (one ? `Make line ${range.from + 1}:` : `Make lines ${range.from + 1}–${range.to}:`)}
      </p>
      <div className="import-bar-kinds">
        {PART_KINDS.map((each) => (
          <Button
            key={each}
            disabled={range === null}
            aria-pressed={kind === each}
            aria-keyshortcuts={PART_KEYS[each]}
            title={`${PART_LABELS[each]} (key ${PART_KEYS[each]})`}
            onClick={() => onAssign(each)}
          >
            {PART_LABELS[each]}
          </Button>
        ))}
        <IconButton name="Undo the last correction" icon={Undo2} disabled={!canUndo} onClick={onUndo} />
      </div>
    </div>
  );
}
