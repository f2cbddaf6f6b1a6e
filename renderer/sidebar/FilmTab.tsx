import { setRawFilm } from '../state/film.ts';
import { runCommand } from '../state/commands.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FilmFields } from './FilmFields.tsx';

function NoFilm() {
  const unfiled = useStore((state) => state.review !== null);
  return (
    <div className="facts-none">
      {unfiled ? (
        <>
          <p>This review has no film yet. Give it one, and the film’s facts stand here, printed with every review of it.</p>
          <Button onClick={() => runCommand('move-review')}>Choose a film</Button>
        </>
      ) : (
        <p>Open a review or a film, and the film’s facts stand here.</p>
      )}
    </div>
  );
}

/** A `film.yaml` that cannot be read is edited as it is. */
function RawFilm({ problem }: { readonly problem: string }) {
  const text = useStore((state) => state.film?.text ?? '');
  const readOnly = useStore((state) => state.film?.readOnly === true);
  return (
    <div className="facts facts-raw">
      <TextField label="Text of film.yaml" value={text} onChange={setRawFilm} multiline boxed spellCheck={false} readOnly={readOnly} problem={`The facts of this film cannot be read one by one. ${problem}`} />
    </div>
  );
}

/** The facts of the film on the screen. */
export function FilmTab() {
  const opening = useStore((state) => state.film?.opening);
  const problem = useStore((state) => state.film?.problem);
  if (opening === undefined) return <NoFilm />;
  return problem === undefined ? <FilmFields key={opening} /> : <RawFilm key={opening} problem={problem} />;
}
