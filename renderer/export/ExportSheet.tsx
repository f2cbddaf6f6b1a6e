import { TriangleAlert } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { formatNamed, FORMATS } from '../../shared/export/formats.ts';
import { outletNamed } from '../../shared/outlet/choose.ts';
import { exportReview, type ExportOutcome } from '../state/exports.ts';
import { useFindings } from '../state/posts/useFindings.ts';
import { notify, useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import './export.css';

/** What an {@link ExportSheet} takes. */
export interface ExportSheetProps {
  readonly onClose: () => void;
}

/** The format chosen last in this window; most critics always want the same. */
let lastFormat = FORMATS[0]?.name ?? '';

function FormatList({ format, onChoose }: { readonly format: string; readonly onChoose: (name: string) => void }): ReactElement {
  return (
    <fieldset className="export-formats">
      <legend className="ui-field-label">Format</legend>
      {FORMATS.map(({ name, label, purpose, extension }) => (
        <label key={name} className="export-format">
          <input type="radio" name="format" value={name} checked={name === format} onChange={() => onChoose(name)} />
          <span className="export-format-label">
            {label} <span className="export-format-extension">{extension}</span>
          </span>
          <span className="export-format-purpose">{purpose}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }): ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <div className="export-says">
      <p className="export-says-title">{title}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function told(outcome: ExportOutcome & { readonly kind: 'done' }): string {
  return outcome.file === null ? 'Copied. Paste it where it goes.' : `Exported to ${outcome.file}`;
}

/** What became of the export, or nothing yet. */
function Outcome({ outcome }: { readonly outcome: ExportOutcome | null }): ReactElement {
  return (
    <output className="export-outcome">
      {outcome?.kind === 'failed' && (
        <p className="export-failed">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden /> {outcome.problem}
        </p>
      )}
      {outcome?.kind === 'done' && (
        <>
          <p className="export-done">{told(outcome)}</p>
          <Sentences title="Not in this format" sentences={outcome.notCarried} />
        </>
      )}
    </output>
  );
}

/** The sheet that turns the open review into a post: which format, whose house style, to a file or the clipboard. */
export function ExportSheet({ onClose }: ExportSheetProps): ReactElement {
  const own = useStore((state) => state.review?.facts.outlet);
  const outlets = useStore((state) => state.library?.outlets) ?? [];
  const [format, setFormat] = useState(lastFormat);
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const outlet = asked ?? outletNamed(outlets, own)?.name ?? '';
  const says = useRef<HTMLDivElement>(null);
  const { found } = useFindings(says, asked);
  const choose = (name: string) => {
    lastFormat = name;
    setFormat(name);
    setOutcome(null);
  };
  const run = async (way: 'save' | 'copy') => {
    setBusy(true);
    // The review's own outlet goes unnamed: only then the words that it was published with are kept.
    const result = await exportReview(way, format, asked);
    setBusy(false);
    if (result.kind !== 'done' || result.notCarried.length > 0) return setOutcome(result);
    onClose();
    notify('info', told(result));
  };
  const builtIn = { value: '', label: 'Built-in house style' };
  const options = outlets.map(({ name }) => ({ value: name, label: name === own ? `${name} (this review’s)` : name }));
  const aside = (
    <Button className="export-copy" disabled={busy} onClick={() => void run('copy')}>
      Copy
    </Button>
  );
  const primary = { label: busy ? 'Exporting…' : 'Save as file…', run: () => void run('save'), disabled: busy || formatNamed(format) === undefined };
  return (
    <Sheet title="Export" onClose={onClose} primary={primary} aside={aside} closeLabel={outcome?.kind === 'done' ? 'Close' : 'Cancel'}>
      <FormatList format={format} onChoose={choose} />
      <SelectField
        boxed
        label="In the house style of"
        value={outlet}
        options={outlet === '' ? [builtIn, ...options] : options}
        onChange={(name) => {
          setAsked(name === own || name === '' ? undefined : name);
          setOutcome(null);
        }}
      />
      <div ref={says}>
        <Sentences title="Preflight" sentences={found?.map(({ message }) => message) ?? []} />
      </div>
      <Outcome outcome={outcome} />
    </Sheet>
  );
}
