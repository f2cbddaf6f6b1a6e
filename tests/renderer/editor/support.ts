import { createHeadlessEditor } from '@lexical/headless';
import type { LexicalEditor } from 'lexical';
import { EDITOR_CONFIG, setUp, type Desk } from '../../../renderer/editor/setup.ts';

/** An editor without a window, with the same nodes, transforms, commands and history as the real one. */
export interface Open {
  readonly editor: LexicalEditor;
  readonly desk: Desk;
  readonly text: () => string;
  /** Runs an edit and commits it. */
  readonly edit: (change: () => void) => void;
}

export function open(body: string): Open {
  const editor = createHeadlessEditor(EDITOR_CONFIG);
  const desk = setUp(editor, body);
  return {
    editor,
    desk,
    text: () => desk.session.text(),
    edit: (change) => editor.update(change, { discrete: true }),
  };
}
