import { useId, type KeyboardEvent, type Ref } from 'react';
import { Button } from './Button.tsx';
import { describes, FieldNote } from './FieldNote.tsx';
import { useDraft } from './use-draft.ts';
import './Field.css';

/** What a {@link TextField} takes. */
export interface TextFieldProps {
  /** For what wants to send the focus here. */
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  /** Called on every change with the text exactly as typed. */
  readonly onChange: (text: string) => void;
  /** The field was left, or Enter was pressed in a field of one line. */
  readonly onSettled?: () => void;
  readonly placeholder?: string;
  /** What was understood from the text, in words. */
  readonly understood?: string | undefined;
  /** A sentence when the text was not understood. */
  readonly problem?: string | undefined;
  /** Holds several lines. A field of one line still wraps, unless it is boxed, but has no line ends in it. */
  readonly multiline?: boolean;
  readonly readOnly?: boolean;
  /** Always looks like a field, for sheets; otherwise it looks like text until it is touched. */
  readonly boxed?: boolean;
  /** Values to choose with one press while the field is being filled in. */
  readonly offers?: readonly string[];
  readonly spellCheck?: boolean;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim() : text;
}

/** A text with its label above: text until it is touched, then a field. */
export function TextField(props: TextFieldProps) {
  const { ref, label, value, onChange, onSettled, multiline = false, readOnly = false, offers = [] } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const draft = useDraft(value, onChange);
  const note = { id: `${id}-note`, understood: props.understood, problem: props.problem };
  const Control = multiline || props.boxed !== true ? 'textarea' : 'input';
  const shownOffers = readOnly ? [] : offers.filter((offer) => offer !== draft.value);
  return (
    <div className="ui-field" data-empty={draft.value === '' || undefined} data-boxed={props.boxed === true || undefined}>
      <label className="ui-field-label" htmlFor={id}>
        {label}
      </label>
      <Control
        id={id}
        ref={ref}
        className="ui-field-control"
        value={draft.value}
        dir="auto"
        readOnly={readOnly}
        placeholder={readOnly ? undefined : props.placeholder}
        spellCheck={props.spellCheck ?? multiline}
        autoComplete="off"
        {...(Control === 'textarea' ? { rows: 1 } : { type: 'text' })}
        aria-invalid={props.problem !== undefined || undefined}
        aria-describedby={describes(note)}
        onChange={(event) => draft.change(multiline ? event.currentTarget.value : oneLine(event.currentTarget.value))}
        onBlur={() => {
          draft.settle();
          onSettled?.();
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || multiline || Control === 'input') return;
          event.preventDefault();
          onSettled?.();
        }}
      />
      <FieldNote {...note} />
      {shownOffers.length > 0 && (
        <ul className="ui-field-offers" aria-label="Used before">
          {shownOffers.map((offer) => (
            <li key={offer}>
              <Button onClick={() => draft.change(offer)}>{offer}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
