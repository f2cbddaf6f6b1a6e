import './Field.css';

/** What a {@link CheckField} takes. */
export interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly readOnly?: boolean;
}

/** Yes or no. */
export function CheckField({ label, checked, onChange, readOnly = false }: CheckFieldProps) {
  return (
    <label className="ui-check">
      <input type="checkbox" checked={checked} disabled={readOnly} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
