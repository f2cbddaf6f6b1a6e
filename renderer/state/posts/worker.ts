import { MAKE } from './make.ts';
import type { PostAnswer, PostRequest } from './messages.ts';

function answer({ id, want, job }: PostRequest): PostAnswer {
  try {
    return { id, made: MAKE[want](job) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<PostRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  globalThis.postMessage(answer(data));
});
