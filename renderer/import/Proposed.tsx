import type { ReactElement } from 'react';
import { outletNamed } from '../../shared/outlet/choose.ts';
import type { Outlet } from '../../shared/outlet/outlet.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Draft, Proposals } from './drafts.ts';
import { matchFilm, yearOf } from '../../shared/library/find-film.ts';
import { counted } from './words.ts';

interface FilmProps {
  readonly proposals: Proposals;
  readonly onSay: (said: Partial<Proposals>) => void;
}

/** What will happen with the film, in a sentence. */
function filmSentence(title: string, reviews: number | null): string {
  if (title.trim() === '') return 'Without a title the text comes in unfiled.';
  if (reviews === null) return 'A new film in your library.';
  return reviews === 0 ? 'Already in your library; the review goes under it.' : `Already in your library; goes beside its ${counted(reviews, 'review')}.`;
}

function FilmFields({ proposals, onSay }: FilmProps): ReactElement {
  const folders = useStore((state) => state.folders);
  const { title, year, unfiled } = proposals;
  const { same, others } = matchFilm(folders.values(), title, year);
  const yearProblem = year.trim() === '' || /^\d{4}$/.test(year.trim()) ? undefined : 'A year has four digits. It is kept as typed.';
  return (
    <section className="import-section" aria-label="Film">
      <h2>Film</h2>
      {!unfiled && (
        <>
          <div className="import-title-year">
            <TextField boxed label="Film title" value={title} onChange={(text) => onSay({ title: text, unfiled: false })} />
            <TextField boxed label="Year" value={year} problem={yearProblem} onChange={(text) => onSay({ year: text })} />
          </div>
          <p className="import-hint">{filmSentence(title, same ? same.reviews.length : null)}</p>
          {same === null && others.length > 0 && (
            <div className="import-offers">
              {others.slice(0, 3).map((other) => (
                <Button key={other.folder} onClick={() => onSay({ title: other.film?.title ?? title, year: yearOf(other) })}>
                  It is {other.folder}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
      <CheckField label="Unfiled: bring it in without a film" checked={unfiled} onChange={(checked) => onSay({ unfiled: checked })} />
    </section>
  );
}

/** What will happen with an outlet that the library does not know yet. */
function outletSentence(outlets: readonly Outlet[], typed: string): string | undefined {
  if (typed.trim() === '' || outletNamed(outlets, typed)) return undefined;
  return 'A new outlet in your library. It keeps the boilerplate found here.';
}

/** What a {@link Proposed} takes. */
export interface ProposedProps extends FilmProps {
  readonly draft: Draft;
}

/** What was read about film, author and outlet: fields to correct. */
export function Proposed({ draft, proposals, onSay }: ProposedProps): ReactElement {
  const library = useStore((state) => state.library);
  const outlets = library?.outlets ?? [];
  const blog = draft.apart?.facts.blog;
  return (
    <div className="import-proposed">
      <FilmFields proposals={proposals} onSay={onSay} />
      <section className="import-section" aria-label="Review">
        <h2>Review</h2>
        <div className="import-author-outlet">
          <TextField
            boxed
            label="Author"
            value={proposals.author}
            onChange={(author) => onSay({ author })}
            offers={(library?.authors ?? []).map(({ name }) => name).slice(0, 4)}
            understood={blog === undefined ? undefined : `Blog: ${blog}`}
          />
          <TextField
            boxed
            label="Outlet"
            value={proposals.outlet}
            onChange={(outlet) => onSay({ outlet })}
            offers={outlets.map(({ name }) => name).slice(0, 6)}
            understood={outletSentence(outlets, proposals.outlet)}
          />
        </div>
      </section>
    </div>
  );
}
