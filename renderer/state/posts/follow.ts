import { useStore } from '../store.ts';
import { Follower } from './follower.ts';
import { matters, takeJob } from './job.ts';
import { PostMaker } from './maker.ts';
import type { Makes, PostJob } from './messages.ts';
import { watchVisibility } from './visibility.ts';

/** Who hears what was made of the review on the screen. */
export interface PostListener<Want extends keyof Makes> {
  readonly made: (made: Makes[Want], job: PostJob) => void;
  /** A sentence: it could not be made; what was made before may stay. */
  readonly failed: (problem: string) => void;
}

/**
 * Makes something of the open review again and again, a moment behind the typing and in a worker,
 * for as long as the element can be seen. Without an outlet the review's own is meant. Answers how to stop.
 */
export function followReview<Want extends keyof Makes>(want: Want, element: Element, listener: PostListener<Want>, outlet?: string): () => void {
  const maker = new PostMaker();
  const follower = new Follower<PostJob, { readonly made: Makes[Want] } | { readonly problem: string }>({
    take: () => takeJob(outlet),
    make: (job) =>
      maker.make(want, job).then(
        (made) => ({ made }),
        (error: Error) => ({ problem: error.message }),
      ),
    isCurrent: (job) => useStore.getState().review?.path === job.path,
    show: (answer, job) => {
      if ('made' in answer) listener.made(answer.made, job);
      else listener.failed(answer.problem);
    },
  });
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
  };
}
