import { watch } from 'chokidar';
import { basename, join, relative, sep } from 'node:path';
import { TEMPORARY_PREFIX } from './write.ts';

/** Changes closer together than this are told in one go. Milliseconds. */
const GATHER = 120;

/**
 * Watches the folders of a library. `onChange` gets library-relative paths with `/`, gathered and without repeats.
 * `onReady` is called once when every change from then on will be told: what happened before must be looked for.
 */
export function watchLibrary(root: string, onChange: (paths: ReadonlySet<string>) => void, onReady: () => void): { readonly close: () => Promise<void> } {
  let gathered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const paths = gathered;
    gathered = new Set();
    onChange(paths);
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    depth: 1,
    followSymlinks: false,
    ignored: (path) => path !== root && (basename(path).startsWith('.') || basename(path).startsWith(TEMPORARY_PREFIX)),
  });
  watcher.on('all', (_, path) => {
    gathered.add(relative(root, path).split(sep).join('/'));
    timer ??= setTimeout(tell, GATHER);
  });
  watcher.on('ready', onReady);
  // A folder that cannot be watched is still read when the library is opened and when a file is saved.
  watcher.on('error', () => undefined);
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Absolute path of a library-relative one. */
export function absolutePath(root: string, path: string): string {
  return join(root, ...path.split('/'));
}
