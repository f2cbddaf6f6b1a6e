import { useMemo, useRef, useState } from 'react';
import { UNFILED, type FolderEntry } from '../../../shared/library/view.ts';
import { filterFolders } from '../../library/filter.ts';
import { filmsInOrder } from '../../library/sort.ts';
import { moveReview } from '../../state/library.ts';
import { folderOf } from '../../state/review.ts';
import { useStore } from '../../state/store.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './MoveSheet.css';

/** More films than this are found by typing, not by scrolling. */
const MOST = 100;

function Row({ folder, chosen, onChoose }: { readonly folder: FolderEntry | null; readonly chosen: boolean; readonly onChoose: () => void }) {
  const film = folder?.film;
  return (
    <label className="move-row">
      <input type="radio" name="move-to" checked={chosen} onChange={onChoose} />
      <bdi>{film ? film.title : 'Unfiled'}</bdi>
      {film && <span>{film.year?.typed ?? film.directors.join(', ')}</span>}
    </label>
  );
}

function useFilms(here: string, words: string): readonly FolderEntry[] {
  const folders = useStore((state) => state.folders);
  const films = useMemo(() => filmsInOrder(folders).filter((folder) => folder.folder !== here), [folders, here]);
  return useMemo(() => (words.trim() === '' ? films : filterFolders(films, words).map(({ entry }) => entry)), [films, words]);
}

/** Files a review under another film, or under none. */
export function MoveSheet({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const here = folderOf(path);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const films = useFilms(here, words);
  const offersUnfiled = here !== UNFILED && 'unfiled'.startsWith(words.trim().toLowerCase());
  const target = chosen ?? films[0]?.folder ?? (offersUnfiled ? UNFILED : undefined);
  const move = async () => {
    if (target !== undefined && (await moveReview(path, target === UNFILED ? null : target))) onClose();
  };
  return (
    <Sheet title="Move to another film" onClose={onClose} initialFocus={field} primary={{ label: 'Move', run: () => void move(), disabled: target === undefined }}>
      <TextField
        boxed
        ref={field}
        label="Find a film"
        value={words}
        onChange={(text) => {
          setWords(text);
          setChosen(null);
        }}
      />
      <fieldset className="move-list" aria-label="Films">
        {films.slice(0, MOST).map((folder) => (
          <Row key={folder.folder} folder={folder} chosen={folder.folder === target} onChoose={() => setChosen(folder.folder)} />
        ))}
        {offersUnfiled && <Row folder={null} chosen={target === UNFILED} onChoose={() => setChosen(UNFILED)} />}
      </fieldset>
      {films.length === 0 && !offersUnfiled && <p className="move-note">{words.trim() === '' ? 'There is no other film yet.' : 'No other film has these words.'} File › New film adds one.</p>}
      {films.length > MOST && <p className="move-note">{(films.length - MOST).toLocaleString('en')} more. Type to find them.</p>}
    </Sheet>
  );
}
