import { runCommand } from '../state/commands.ts';
import { createReview } from '../state/library.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import './Empty.css';

function EmptyLibrary() {
  return (
    <div className="empty">
      <h1>A desk with nothing on it yet</h1>
      <p>Reviews are kept here as plain files, each in the folder of its film. Write the first one, or bring in what you have published: Marquee finds the headline, the byline and the credits in it.</p>
      <div className="empty-actions">
        <Button kind="primary" onClick={() => runCommand('new-film')}>
          Start with a film
        </Button>
        <Button onClick={() => runCommand('import')}>Bring in published reviews</Button>
      </div>
    </div>
  );
}

function FilmAlone({ folder, title }: { readonly folder: string; readonly title: string }) {
  const readOnly = useStore((state) => state.library?.readOnly === true);
  const count = useStore((state) => state.folders.get(folder)?.reviews.length ?? 0);
  return (
    <div className="empty">
      <h1 dir="auto">{title}</h1>
      <p>{count === 0 ? 'No review of this film yet. Its facts are on the right; they are printed with every review of it.' : 'Choose one of its reviews in the library, or write another.'}</p>
      {!readOnly && (
        <div className="empty-actions">
          <Button kind="primary" onClick={() => void createReview(folder)}>
            Write a review of it
          </Button>
        </div>
      )}
    </div>
  );
}

/** The middle of the window while no review is open: what goes here, and the one next thing. */
export function NothingOpen() {
  const empty = useStore((state) => [...state.folders.values()].every((folder) => folder.film === null && folder.reviews.length === 0));
  const folder = useStore((state) => state.film?.folder);
  const title = useStore((state) => state.film?.film.title);
  if (folder !== undefined && title !== undefined) return <FilmAlone folder={folder} title={title} />;
  if (empty) return <EmptyLibrary />;
  return (
    <div className="empty">
      <h1>No review is open</h1>
      <p>Choose one in the library, or start a new one.</p>
    </div>
  );
}
