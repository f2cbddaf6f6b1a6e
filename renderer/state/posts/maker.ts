import type { Makes, PostAnswer, PostJob, PostRequest } from './messages.ts';
import { startWorker } from './start-worker.ts';

/** What takes longer than this will not come; the worker is started anew. Milliseconds. */
const PATIENCE = 15_000;

interface Waiting {
  readonly id: number;
  readonly settle: (made: Makes[keyof Makes] | null, problem: string) => void;
}

/** Makes things of a review in a worker, one at a time, so that typing never waits for one. */
export class PostMaker {
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private count = 0;

  /** Rejects with an error whose message is a sentence when it cannot be made. */
  make<Want extends keyof Makes>(want: Want, job: PostJob): Promise<Makes[Want]> {
    return new Promise((resolve, reject) => {
      const id = (this.count += 1);
      const timer = setTimeout(() => this.broke('It took too long.'), PATIENCE);
      const settle: Waiting['settle'] = (made, problem) => {
        clearTimeout(timer);
        this.waiting = null;
        // The worker answers what was wanted: one request is under way at a time.
        if (made) resolve(made as Makes[Want]);
        else reject(new Error(problem));
      };
      this.waiting = { id, settle };
      const request: PostRequest = { id, want, job };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      this.running().postMessage(request);
    });
  }

  /** Ends the worker. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.waiting?.settle(null, 'Nobody looks any more.');
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<PostAnswer>) => {
      if (data.id !== this.waiting?.id) return;
      if ('made' in data) this.waiting.settle(data.made, '');
      else this.waiting.settle(null, data.problem);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.broke(event.message);
    });
    this.worker = worker;
    return worker;
  }

  private broke(reason: string): void {
    this.worker?.terminate();
    this.worker = null;
    this.waiting?.settle(null, reason);
  }
}
