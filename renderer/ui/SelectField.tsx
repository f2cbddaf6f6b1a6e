import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { describes, FieldNote } from './FieldNote.tsx';
import './Field.css';

/** One choice of a {@link SelectField}. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** What a {@link SelectField} takes. */
export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly readOnly?: boolean;
  readonly boxed?: boolean;
  /** A small picture before the value. */
  readonly mark?: ReactNode;
}

/** One of a few values. A value that is none of them stays shown and stays chosen. */
export function SelectField(props: SelectFieldProps) {
  const id = useId();
  const note = { id: `${id}-note`, problem: props.problem };
  const known = props.options.some((option) => option.value === props.value);
  const options = known ? props.options : [{ value: props.value, label: props.value }, ...props.options];
  return (
    <div className="ui-field" data-boxed={props.boxed === true || undefined}>
      <label className="ui-field-label" htmlFor={id}>
        {props.label}
      </label>
      <div className="ui-select-row">
        {props.mark !== undefined && (
          <span className="ui-select-mark" aria-hidden>
            {props.mark}
          </span>
        )}
        <select
          id={id}
          className="ui-field-control"
          value={props.value}
          disabled={props.readOnly === true}
          aria-invalid={props.problem !== undefined || undefined}
          aria-describedby={describes(note)}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      </div>
      <FieldNote {...note} />
    </div>
  );
}
