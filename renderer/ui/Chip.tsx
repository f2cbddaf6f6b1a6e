import { X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';

/** What a {@link Chip} takes. */
export interface ChipProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onKeyDown: ((event: KeyboardEvent) => void) | undefined;
  readonly onEdit: (event: MouseEvent) => void;
  readonly onRemove: (event: MouseEvent) => void;
}

/**
 * One value of a chips field. Reached with the arrow keys, so that forty of them
 * are not forty stops of the Tab key.
 */
export function Chip({ value, readOnly, onKeyDown, onEdit, onRemove }: ChipProps) {
  if (readOnly) {
    return (
      <li className="ui-chip">
        <span className="ui-chip-name" dir="auto">
          {value}
        </span>
      </li>
    );
  }
  return (
    <li className="ui-chip">
      <button type="button" className="ui-chip-name" dir="auto" tabIndex={-1} title="Correct" onClick={onEdit} onKeyDown={onKeyDown}>
        {value}
      </button>
      <button type="button" className="ui-chip-remove" tabIndex={-1} aria-label={`Remove ${value}`} onClick={onRemove}>
        <X size={12} strokeWidth={1.5} aria-hidden />
      </button>
    </li>
  );
}
