import { setRawFilm } from '../state/film.ts';
import { runCommand } from '../state/commands.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useHeld } from '../ui/use-held.ts';
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
function RawFilm({ problem }: { readonly problem: string | undefined }) {
  const text = useStore((state) => state.film?.text ?? '');
  const readOnly = useStore((state) => state.film?.readOnly === true);
  return (
    <TextField
      label="Text of film.yaml"
      value={text}
      onChange={setRawFilm}
      multiline
      boxed
      spellCheck={false}
      readOnly={readOnly}
      understood="It can be read again."
      problem={problem === undefined ? undefined : `The facts of this film cannot be read one by one. ${problem}`}
    />
  );
}

function OneFilm() {
  const problem = useStore((state) => state.film?.problem);
  const raw = useHeld(problem !== undefined);
  return (
    <>
      {raw.shown && (
        <div className="facts facts-raw" {...raw.watch}>
          <RawFilm problem={problem} />
        </div>
      )}
      {problem === undefined && <FilmFields />}
    </>
  );
}

/** The facts of the film on the screen; another film starts them afresh. */
export function FilmTab() {
  const opening = useStore((state) => state.film?.opening);
  return opening === undefined ? <NoFilm /> : <OneFilm key={opening} />;
}
