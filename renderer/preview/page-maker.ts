import type { PreviewAnswer, PreviewJob, PreviewPage, PreviewRequest } from './messages.ts';
import { startWorker } from './trusted.ts';

/** A page that takes longer than this will not come; the worker is started anew. Milliseconds. */
const PATIENCE = 15_000;

interface Waiting {
  readonly id: number;
  readonly settle: (page: PreviewPage | null, problem: string) => void;
}

/** Makes pages in a worker, one at a time, so that typing never waits for one. */
export class PageMaker {
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private count = 0;

  /** Rejects with an error whose message is a sentence when the page cannot be made. */
  make(job: PreviewJob): Promise<PreviewPage> {
    return new Promise((resolve, reject) => {
      const id = (this.count += 1);
      const timer = setTimeout(() => this.broke('It took too long.'), PATIENCE);
      const settle: Waiting['settle'] = (page, problem) => {
        clearTimeout(timer);
        this.waiting = null;
        if (page) resolve(page);
        else reject(new Error(problem));
      };
      this.waiting = { id, settle };
      const request: PreviewRequest = { id, job };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      this.running().postMessage(request);
    });
  }

  /** Ends the worker. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.waiting?.settle(null, 'The preview was closed.');
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<PreviewAnswer>) => {
      if (data.id !== this.waiting?.id) return;
      if ('page' in data) this.waiting.settle(data.page, '');
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
