import type { PreviewAnswer, PreviewRequest } from './messages.ts';
import { makePage } from './page.ts';

function answer({ id, job }: PreviewRequest): PreviewAnswer {
  try {
    return { id, page: makePage(job) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  globalThis.postMessage(answer(data));
});
