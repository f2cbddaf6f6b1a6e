import { useEffect, useState, type RefObject } from 'react';
import { followReview } from '../state/posts/follow.ts';
import type { PreviewPage } from '../state/posts/messages.ts';
import { readyFrame, showPage } from './frame.ts';
import { startFrame } from './trusted.ts';

/** What the pane says about the page in the frame. */
export interface PreviewState {
  /** A sentence about the outlet. */
  readonly remark: string | null;
  /** A sentence when the newest page could not be made; the one before stays in the frame. */
  readonly problem: string | null;
}

/** A new page waits at most so long for a moment in which nothing else is painted. Milliseconds. */
const WAIT_FOR_IDLE = 100;

const NOTHING_TO_SAY: PreviewState = { remark: null, problem: null };

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
    const put = () => {
      if (ready && last) showPage(element, last.page.html, last.path);
    };
    const say = (next: PreviewState) => setState((now) => (now.remark === next.remark && now.problem === next.problem ? now : next));
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
    const stop = followReview('page', element, {
      made: (page, { path }) => {
        last = { page, path };
        say({ remark: page.remark ?? null, problem: null });
        // Between two frames, so that a key that falls into this moment is painted first.
        requestIdleCallback(put, { timeout: WAIT_FOR_IDLE });
      },
      failed: (problem) => say({ remark: null, problem }),
    });
    return () => {
      stop();
      element.removeEventListener('load', loaded);
    };
  }, [frame]);
  return state;
}
