import { useRef, useState } from 'react';
import { bodyEditor } from '../../state/editor.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { linkAddress } from './link-address.ts';

/** Asks where the chosen words lead. */
export function LinkSheet({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const address = linkAddress(typed);
  const insert = () => {
    if (address === undefined) return;
    onClose();
    // The sheet gives the focus back first; the text still knows what was chosen in it.
    requestAnimationFrame(() => {
      bodyEditor()?.focus();
      bodyEditor()?.insertLink(address);
    });
  };
  return (
    <Sheet title="Link" onClose={onClose} initialFocus={field} primary={{ label: 'Insert link', run: insert, disabled: address === undefined }}>
      <TextField
        boxed
        ref={field}
        label="Address"
        value={typed}
        onChange={setTyped}
        spellCheck={false}
        problem={typed.trim() === '' || address !== undefined ? undefined : 'A link leads to a web or mail address, for example example.org/review.'}
      />
    </Sheet>
  );
}
