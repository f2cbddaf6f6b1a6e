import { useEffect, useRef, useState } from 'react';
import { renameReview } from '../../state/library.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Gives the file of a review another name; its headline stays what it is. */
export function RenameSheet({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const [name, setName] = useState(() => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    // After the sheet has given the field its focus.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  const rename = async () => {
    if (await renameReview(path, name.trim())) onClose();
  };
  return (
    <Sheet title="Rename file" onClose={onClose} initialFocus={field} primary={{ label: 'Rename', run: () => void rename(), disabled: name.trim() === '' }}>
      <TextField boxed ref={field} label="File name" value={name} onChange={setName} spellCheck={false} understood="Without the ending .md. The headline stays as it is." />
    </Sheet>
  );
}
