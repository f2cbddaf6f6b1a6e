import { useEffect, useState, type RefObject } from 'react';
import { folderOf, reviewText } from '../state/review.ts';
import { useStore, type AppState } from '../state/store.ts';
import { Follower } from './follower.ts';
import { readyFrame, showPage } from './frame.ts';
import type { PreviewJob, PreviewPage } from './messages.ts';
import { PageMaker } from './page-maker.ts';
import { startFrame } from './trusted.ts';

/** What the pane says about the page in the frame. */
export interface PreviewState {
  /** A sentence about the outlet. */
  readonly remark: string | null;
  /** A sentence when the newest page could not be made; the one before stays in the frame. */
  readonly problem: string | null;
}

/** So long at most a finished page waits for a quiet moment. Milliseconds. */
const WAIT_FOR_IDLE = 120;

const NOTHING_TO_SAY: PreviewState = { remark: null, problem: null };

function takeJob(): PreviewJob | null {
  const { review, film, folders, library } = useStore.getState();
  if (!review) return null;
  const folder = folderOf(review.path);
  return {
    path: review.path,
    text: reviewText(),
    film: film?.folder === folder ? film.film : (folders.get(folder)?.film ?? null),
    authors: library?.authors ?? [],
    outlets: library?.outlets ?? [],
  };
}

function matters(now: AppState, before: AppState): boolean {
  return now.edits !== before.edits || now.review !== before.review || now.film !== before.film || now.library !== before.library;
}

/** Whether the pane can be seen: its tab chosen, its side open, the window not hidden. */
function watchVisibility(pane: Element, tell: (visible: boolean) => void): () => void {
  let inView = false;
  const say = () => tell(inView && document.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting === true;
    say();
  });
  observer.observe(pane);
  document.addEventListener('visibilitychange', say);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', say);
  };
}

interface Shown {
  readonly page: PreviewPage;
  readonly path: string;
}

/** Keeps the frame showing the open review as its outlet prints it, a moment behind the typing. */
export function usePreview(frame: RefObject<HTMLIFrameElement | null>): PreviewState {
  const [state, setState] = useState<PreviewState>(NOTHING_TO_SAY);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let ready = false;
    let last: Shown | null = null;
    const maker = new PageMaker();
    const put = () => {
      if (ready && last) showPage(element, last.page.html, last.path);
    };
    const say = (next: PreviewState) => setState((now) => (now.remark === next.remark && now.problem === next.problem ? now : next));
    const follower = new Follower<PreviewJob, PreviewPage | string>({
      take: takeJob,
      make: (job) => maker.make(job).catch((error: Error) => error.message),
      isCurrent: (job) => useStore.getState().review?.path === job.path,
      show: (made, job) => {
        if (typeof made === 'string') return say({ remark: null, problem: made });
        last = { page: made, path: job.path };
        say({ remark: made.remark ?? null, problem: null });
        // Between two frames, so that a key that falls into this moment is painted first.
        requestIdleCallback(put, { timeout: WAIT_FOR_IDLE });
      },
    });
    // The frame loads again whenever it is moved in the tree; its document is then a new one.
    const loaded = () => {
      const document = element.contentDocument;
      ready = document?.URL === 'about:srcdoc';
      if (!document || !ready) return;
      readyFrame(element, document);
      put();
    };
    element.addEventListener('load', loaded);
    startFrame(element);
    const unwatch = watchVisibility(element, (visible) => follower.setVisible(visible));
    const unsubscribe = useStore.subscribe((now, before) => {
      if (matters(now, before)) follower.changed();
    });
    follower.changed();
    return () => {
      unsubscribe();
      unwatch();
      follower.stop();
      maker.stop();
      element.removeEventListener('load', loaded);
    };
  }, [frame]);
  return state;
}
