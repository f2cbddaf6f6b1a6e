import { useRef, useState } from 'react';
import { understandYear } from '../../../shared/film/film-file.ts';
import { createFilm } from '../../state/library.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Asks for what a film needs to have a folder: its title and, where it is known, its year. */
export function NewFilmSheet({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [year, setYear] = useState('');
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const add = async () => {
    if (await createFilm(title.trim(), year)) onClose();
  };
  return (
    <Sheet title="New film" onClose={onClose} initialFocus={first} primary={{ label: 'Add film', run: () => void add(), disabled: title.trim() === '' }}>
      <TextField boxed ref={first} label="Title" value={title} onChange={setTitle} />
      <TextField boxed label="Year" value={year} onChange={setYear} problem={year.trim() === '' ? undefined : understandYear(year).problem} />
    </Sheet>
  );
}
