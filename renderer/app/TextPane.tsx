import { closeDrawer } from '../state/panes.ts';
import { useStore } from '../state/store.ts';
import { Banners } from './Banners.tsx';
import { Boundary } from './Boundary.tsx';
import { Counts } from './Counts.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { Problem } from './Problem.tsx';
import { ReviewText } from './ReviewText.tsx';
import { TextBar } from './TextBar.tsx';
import './TextPane.css';

function Content() {
  const libraryProblem = useStore((state) => state.libraryProblem);
  const reviewProblem = useStore((state) => state.reviewProblem);
  const open = useStore((state) => state.review !== null);
  const ready = useStore((state) => state.library !== null);
  if (libraryProblem !== null) return <Problem kind="library" text={libraryProblem} />;
  if (!ready) return null;
  if (reviewProblem) return <Problem kind="review" text={reviewProblem.text} />;
  return open ? <ReviewText /> : <NothingOpen />;
}

/** The middle of the window: one quiet bar, the text, one quiet line. */
export function TextPane() {
  const open = useStore((state) => state.review !== null && state.libraryProblem === null);
  return (
    <main id="text-pane" aria-label="Text" className="text-pane" onPointerDown={closeDrawer}>
      <TextBar />
      <Banners />
      <div className="text-scroll">
        <Boundary what="text">
          <Content />
        </Boundary>
      </div>
      {open && <Counts />}
    </main>
  );
}
