import { useRef } from 'react';
import { writeCastMember } from '../../shared/film/film-file.ts';
import type { FilmLinks } from '../../shared/film/film.ts';
import { settleFilmFolder } from '../state/film.ts';
import { useStore, type OpenFilm } from '../state/store.ts';
import { ChipsField } from '../ui/ChipsField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setCast, setLink, setList, setPeople, setReleaseDate, setRunTime, setText, setYear } from './film-edits.ts';
import { splitList, splitNames } from './split.ts';
import { addressProblem, dateWords, runTimeWords } from './words.ts';

interface PartProps {
  readonly open: OpenFilm;
}

/** Title and year name the film's folder: it follows when one of them was changed and is left. */
function Naming({ open: { film, readOnly } }: PartProps) {
  const changed = useRef(false);
  const settle = () => {
    if (changed.current) void settleFilmFolder();
    changed.current = false;
  };
  const noting = (write: (text: string) => void) => (text: string) => {
    changed.current = true;
    write(text);
  };
  return (
    <>
      <div className="facts-title">
        <TextField label="Title" value={film.title} onChange={noting((text) => setText('title', text))} onSettled={settle} placeholder="Add title" readOnly={readOnly} />
      </div>
      <TextField label="Year" value={film.year?.typed ?? ''} onChange={noting(setYear)} onSettled={settle} problem={film.year?.problem} placeholder="Add year" readOnly={readOnly} />
      <TextField label="Original name" value={film.originalTitle ?? ''} onChange={(text) => setText('originalTitle', text)} placeholder="Add original name" readOnly={readOnly} />
    </>
  );
}

function People({ open: { film, readOnly } }: PartProps) {
  return (
    <>
      <ChipsField label="Directed by" values={film.directors} split={splitNames} onChange={(values) => setPeople('directors', values)} placeholder="Add directors" readOnly={readOnly} />
      <ChipsField label="Written by" values={film.writers} split={splitNames} onChange={(values) => setPeople('writers', values)} placeholder="Add writers" readOnly={readOnly} />
      <ChipsField label="Cast" values={film.cast.map(writeCastMember)} split={splitNames} onChange={setCast} placeholder="Add cast, for example Ana Ruiz as Vera" readOnly={readOnly} fold={8} />
    </>
  );
}

function Release({ open: { film, readOnly } }: PartProps) {
  const { releaseDate, runtime } = film;
  return (
    <>
      <TextField
        label="Release date"
        value={releaseDate?.typed ?? ''}
        onChange={setReleaseDate}
        understood={releaseDate?.value && dateWords(releaseDate.value)}
        problem={releaseDate?.problem}
        placeholder="Add release date"
        readOnly={readOnly}
      />
      <TextField
        label="Run time"
        value={runtime?.typed ?? ''}
        onChange={setRunTime}
        understood={runtime?.value === undefined ? undefined : runTimeWords(runtime.value)}
        problem={runtime?.problem}
        placeholder="Add run time"
        readOnly={readOnly}
      />
      <TextField label="Rated" value={film.certification ?? ''} onChange={(text) => setText('certification', text)} placeholder="Add certificate, for example R for language" readOnly={readOnly} />
      <ChipsField label="Country" values={film.countries} split={splitList} onChange={(values) => setList('countries', values)} placeholder="Add country" readOnly={readOnly} />
      <TextField label="Distributor" value={film.distributor ?? ''} onChange={(text) => setText('distributor', text)} placeholder="Add distributor" readOnly={readOnly} />
      <ChipsField label="Genres" values={film.genres} split={splitList} onChange={(values) => setList('genres', values)} placeholder="Add genres" readOnly={readOnly} />
      <ChipsField label="Languages" values={film.languages} split={splitList} onChange={(values) => setList('languages', values)} placeholder="Add languages" readOnly={readOnly} />
    </>
  );
}

const LINKS: readonly (readonly [keyof FilmLinks, string])[] = [
  ['imdb', 'IMDb'],
  ['tmdb', 'TMDB'],
  ['letterboxd', 'Letterboxd'],
  ['official', 'Official site'],
];

function Elsewhere({ open: { film, readOnly } }: PartProps) {
  return (
    <>
      <TextField label="Where to watch" value={film.whereToWatch ?? ''} onChange={(text) => setText('whereToWatch', text)} placeholder="Add where to watch it" readOnly={readOnly} />
      {LINKS.map(([name, label]) => (
        <TextField
          key={name}
          label={label}
          value={film.links[name] ?? ''}
          onChange={(text) => setLink(name, text)}
          problem={addressProblem(film.links[name])}
          placeholder={`Add ${name === 'official' ? 'official site' : `address at ${label}`}`}
          readOnly={readOnly}
        />
      ))}
      <TextField label="Notes" value={film.notes ?? ''} onChange={(text) => setText('notes', text)} multiline placeholder="Add notes, for yourself" readOnly={readOnly} />
    </>
  );
}

/** The facts of a film, one field each. */
export function FilmFields() {
  const open = useStore((state) => state.film);
  if (!open) return null;
  return (
    <div className="facts">
      <div className="facts-group">
        <Naming open={open} />
      </div>
      <div className="facts-group">
        <People open={open} />
      </div>
      <div className="facts-group">
        <Release open={open} />
      </div>
      <div className="facts-group">
        <Elsewhere open={open} />
      </div>
    </div>
  );
}
