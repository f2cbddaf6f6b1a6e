import { useId, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { Chip } from './Chip.tsx';
import { describes, FieldNote } from './FieldNote.tsx';
import './ChipsField.css';
import './Field.css';

/** What a {@link ChipsField} takes. */
export interface ChipsFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  /** Called on every change, with what is still being typed as its last values. */
  readonly onChange: (values: readonly string[]) => void;
  /** Takes a text with several values apart. */
  readonly split: (text: string) => readonly string[];
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly readOnly?: boolean;
  /** While nobody is here, more values than this are folded behind a button. */
  readonly fold?: number;
}

/** The chips that are settled and the text behind them, while somebody types here; null when nobody does. */
interface Typing {
  readonly settled: readonly string[];
  readonly text: string;
}

function useTyping({ values, onChange, split }: ChipsFieldProps) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const { settled, text } = typing ?? { settled: values, text: '' };
  const set = (settled: readonly string[], text: string) => {
    setTyping({ settled, text });
    onChange([...settled, ...split(text)]);
  };
  return {
    settled,
    text,
    /** A comma or semicolon settles what stands before it. */
    type: (typed: string) => {
      const cut = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';'));
      if (cut < 0) set(settled, typed);
      else set([...settled, ...split(typed.slice(0, cut))], typed.slice(cut + 1).trimStart());
    },
    /** Everything typed becomes chips. */
    settle: (more = text) => set([...settled, ...split(more)], ''),
    remove: (index: number) => set(settled.toSpliced(index, 1), text),
    /** A chip becomes text again, to be corrected. */
    edit: (index: number) => set([...settled.toSpliced(index, 1), ...split(text)], settled[index] ?? ''),
    /** Nobody types here any more: what the file says is shown again. */
    leave: () => setTyping(null),
  };
}

/** Focus goes to a chip of the field that `from` is in, or to the text behind the last one. */
function focusChip(from: Element, index: number): void {
  const chips = from.querySelectorAll<HTMLElement>('.ui-chip-name');
  (chips[Math.max(index, 0)] ?? from.querySelector('input'))?.focus();
}

function boxOf(event: { readonly currentTarget: Element }): Element {
  return event.currentTarget.closest('.ui-chips') ?? event.currentTarget;
}

type TypingHere = ReturnType<typeof useTyping>;

function inputKeys(typing: TypingHere) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    if (event.key === 'Enter' && typing.text !== '') {
      event.preventDefault();
      typing.settle();
    } else if (event.key === 'Backspace' && typing.text === '' && typing.settled.length > 0) {
      event.preventDefault();
      typing.remove(typing.settled.length - 1);
    } else if (event.key === 'ArrowLeft' && atStart && typing.settled.length > 0) {
      event.preventDefault();
      focusChip(boxOf(event), typing.settled.length - 1);
    }
  };
}

function chipKeys(typing: TypingHere, index: number) {
  return (event: KeyboardEvent) => {
    const goTo = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: typing.settled.length }[event.key];
    const box = boxOf(event);
    if (goTo !== undefined) {
      event.preventDefault();
      focusChip(box, goTo);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      typing.remove(index);
      // The chip is gone with the next frame; its neighbour takes the focus then.
      requestAnimationFrame(() => focusChip(box, event.key === 'Delete' ? index : index - 1));
    }
  };
}

function ChipList({ values, typing, readOnly }: { readonly values: readonly string[]; readonly typing: TypingHere; readonly readOnly: boolean }) {
  const toText = (event: { readonly currentTarget: Element }) => focusChip(boxOf(event), Infinity);
  if (values.length === 0) return null;
  return (
    <ul>
      {values.map((value, index) => (
        // Two people may have the same name: the place is part of the key.
        <Chip
          key={`${index} ${value}`}
          value={value}
          readOnly={readOnly}
          onKeyDown={readOnly ? undefined : chipKeys(typing, index)}
          onEdit={(event) => {
            typing.edit(index);
            toText(event);
          }}
          onRemove={(event) => {
            typing.remove(index);
            toText(event);
          }}
        />
      ))}
    </ul>
  );
}

/** Several short values in one field, each a chip. */
export function ChipsField(props: ChipsFieldProps) {
  const { label, readOnly = false, fold = Infinity } = props;
  const id = useId();
  const [here, setHere] = useState(false);
  const typing = useTyping(props);
  const note = { id: `${id}-note`, problem: props.problem };
  const shown = here || typing.settled.length <= fold ? typing.settled : typing.settled.slice(0, fold);
  const empty = typing.settled.length === 0 && typing.text === '';
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setHere(false);
    typing.leave();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (props.split(pasted).length < 2) return;
    event.preventDefault();
    typing.settle(`${typing.text}${pasted}`);
  };
  return (
    <div className="ui-field" data-empty={empty || undefined} onFocus={() => setHere(true)} onBlur={leave}>
      <label className="ui-field-label" htmlFor={id}>
        {label}
      </label>
      {/* A press between the chips means the text field behind them, which the keyboard reaches by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="ui-field-control ui-chips" onClick={(event) => event.target === event.currentTarget && focusChip(event.currentTarget, Infinity)}>
        <ChipList values={shown} typing={typing} readOnly={readOnly} />
        {shown.length < typing.settled.length && (
          <button type="button" className="ui-chips-more" onClick={(event) => focusChip(boxOf(event), Infinity)}>
            and {typing.settled.length - shown.length} more
          </button>
        )}
        <input
          id={id}
          type="text"
          value={typing.text}
          dir="auto"
          readOnly={readOnly}
          placeholder={empty && !readOnly ? props.placeholder : undefined}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={props.problem !== undefined || undefined}
          aria-describedby={describes(note)}
          onChange={(event) => typing.type(event.currentTarget.value)}
          onKeyDown={inputKeys(typing)}
          onPaste={paste}
        />
      </div>
      <FieldNote {...note} />
    </div>
  );
}
