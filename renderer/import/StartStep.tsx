import { FileDown } from 'lucide-react';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { ImportSource } from '../../shared/ipc/contract.ts';
import { startImport } from '../state/commands.ts';
import { Button } from '../ui/Button.tsx';

/** What a {@link StartStep} takes. */
export interface StartStepProps {
  readonly onSources: (sources: readonly ImportSource[]) => void;
}

/** Where texts come from: chosen files, dropped files, pasted words. */
export function StartStep({ onSources }: StartStepProps): ReactElement {
  const [pasted, setPasted] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const show = () => {
    if (pasted.trim() === '') box.current?.focus();
    else onSources([{ name: 'Pasted text', kind: 'text', source: pasted }]);
  };
  return (
    <div className="import-start">
      <div className="import-drop">
        <FileDown size={32} strokeWidth={1} aria-hidden />
        <p className="import-drop-says">Drop text or Markdown files here</p>
        <p className="import-hint">
          One or many reviews as they were published. Marquee shows the parts it finds; nothing is written before you say so, and your files stay where they are.
        </p>
        <Button kind="primary" onClick={() => void startImport()}>
          Choose files…
        </Button>
      </div>
      <div className="import-paste">
        <label htmlFor={id}>Paste a published review</label>
        <textarea id={id} ref={box} value={pasted} dir="auto" spellCheck={false} onChange={(event) => setPasted(event.currentTarget.value)} />
        <div className="import-paste-foot">
          <Button disabled={pasted.trim() === ''} onClick={show}>
            Show its parts
          </Button>
        </div>
      </div>
    </div>
  );
}
