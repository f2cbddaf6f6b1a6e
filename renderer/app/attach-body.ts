import type { EditorHandle } from '../editor/index.ts';
import { attachEditor } from '../state/editor.ts';
import { useStore } from '../state/store.ts';

let shown: EditorHandle | null = null;
const listeners = new Set<(editor: EditorHandle | null) => void>();

/**
 * Registers the editor of a body with state/ as it appears and goes. When it goes while its review stays open
 * (a fault of ours in what is drawn), its words are kept where the next editor finds them.
 */
export function attachBody(bodyKey: string): (editor: EditorHandle | null) => void {
  let mine: EditorHandle | null = null;
  return (editor) => {
    const { review } = useStore.getState();
    if (!editor && mine && review?.bodyKey === bodyKey) useStore.setState({ review: { ...review, body: mine.text() } });
    if (editor || shown === mine) {
      shown = editor;
      for (const listener of listeners) listener(editor);
    }
    mine = editor;
    attachEditor(editor, bodyKey);
  };
}

/** Tells which editor is on the screen, now and whenever that changes. Answers how to stop. */
export function watchBody(listener: (editor: EditorHandle | null) => void): () => void {
  listeners.add(listener);
  listener(shown);
  return () => listeners.delete(listener);
}
