import { policyNamed } from '../../ui/trusted-types.ts';
// oxlint-disable-next-line import/default -- with this ending Vite gives the address of the bundled worker
import workerUrl from './worker.ts?worker&url';

/** The one script address that a worker is started from. */
const policy = policyNamed('marquee-worker', {
  createHTML: () => '',
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('Only the worker that makes posts is started from here.');
    return url;
  },
});

/** Starts the worker that makes posts. */
export function startWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'posts' });
}
