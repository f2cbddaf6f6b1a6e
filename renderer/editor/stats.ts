import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { registerDirt } from './dirt.ts';
import { LOAD_TAG } from './session.ts';
import { countWords, type Stats } from './words.ts';

/** How long after an edit listeners hear of it, in milliseconds. */
const QUIET = 200;

/** Word counts of one editor, kept per block. */
export interface Counter {
  now(): Stats;
  listen(listener: (stats: Stats) => void): () => void;
  stop(): void;
}

/** Starts counting. Nothing is counted before someone asks. */
export function createCounter(editor: LexicalEditor): Counter {
  const listeners = new Set<(stats: Stats) => void>();
  const tally = createTally();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): Stats => editor.read(() => tally.$count());
  const tell = (): void => {
    timer = undefined;
    const stats = now();
    for (const listener of listeners) listener(stats);
  };
  const stop = registerDirt(editor, (keys, { tags }) => {
    if (tags.has(LOAD_TAG)) tally.forget();
    else tally.touch(keys);
    if (listeners.size > 0) timer ??= setTimeout(tell, QUIET);
  });
  return {
    now,
    listen(listener) {
      listeners.add(listener);
      timer ??= setTimeout(tell, 0);
      return () => listeners.delete(listener);
    },
    stop() {
      clearTimeout(timer);
      stop();
    },
  };
}

/** The counts of all blocks and their sum. */
function createTally() {
  const blocks = new Map<NodeKey, Stats>();
  let total: Stats = { words: 0, characters: 0 };
  /** Keys to count again; undefined: all of them. */
  let stale: Set<NodeKey> | undefined;
  const $countOne = (key: NodeKey): void => {
    const node = $getNodeByKey(key);
    const before = blocks.get(key);
    const after = node?.getParent()?.is($getRoot()) ? countWords(node.getTextContent()) : undefined;
    if (after) blocks.set(key, after);
    else blocks.delete(key);
    total = {
      words: total.words - (before?.words ?? 0) + (after?.words ?? 0),
      characters: total.characters - (before?.characters ?? 0) + (after?.characters ?? 0),
    };
  };
  return {
    forget(): void {
      stale = undefined;
    },
    touch(keys: Iterable<NodeKey>): void {
      for (const key of keys) stale?.add(key);
    },
    $count(): Stats {
      if (!stale) {
        blocks.clear();
        total = { words: 0, characters: 0 };
      }
      for (const key of stale ?? $getRoot().getChildrenKeys()) $countOne(key);
      stale = new Set();
      return total;
    },
  };
}
