import { $getRoot, mergeRegister, RootNode, type CreateEditorArgs, type LexicalEditor } from 'lexical';
import { createEmptyHistoryState, registerHistory, type HistoryState } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { registerClipboard } from './clipboard.ts';
import { $fillEmpty } from './containers.ts';
import { registerKeyboard } from './keyboard.ts';
import { registerEdges } from './long.ts';
import { registerRanges } from './ranges.ts';
import { CONSTRUCTS } from './registry.ts';
import { createSession, type Session } from './session.ts';
import { registerShortcuts } from './shortcuts.ts';
import { createCounter, type Counter } from './stats.ts';

/** Edits within this many milliseconds of each other are undone together. */
const UNDO_DELAY = 600;

/** What `createEditor` needs. A failure is thrown where it happens, so that the window's error boundary shows it. */
export const EDITOR_CONFIG: CreateEditorArgs = {
  namespace: 'marquee',
  nodes: CONSTRUCTS.flatMap(({ nodes }) => nodes),
  theme: {
    text: {
      bold: 'marquee-bold',
      italic: 'marquee-italic',
      strikethrough: 'marquee-struck',
      code: 'marquee-code',
    },
  },
  onError(error) {
    throw error;
  },
};

/** An editor with everything registered, as the component uses it and as tests drive it without a window. */
export interface Desk {
  readonly session: Session;
  readonly counter: Counter;
  /** Forgets what could be undone; what is shown now is where undo ends. */
  forget(): void;
  stop(): void;
}

/** Registers constructs, keys, clipboard and history on an editor and reads a body into it. */
export function setUp(editor: LexicalEditor, body: string): Desk {
  const history: HistoryState = createEmptyHistoryState();
  const session = createSession(editor);
  const counter = createCounter(editor);
  session.load(body);
  const forget = (): void => {
    history.undoStack.length = 0;
    history.redoStack.length = 0;
    history.current = { editor, editorState: editor.getEditorState() };
  };
  forget();
  const stop = mergeRegister(
    registerRichText(editor),
    registerRanges(editor),
    ...CONSTRUCTS.flatMap(({ register }) => (register ? [register(editor)] : [])),
    editor.registerNodeTransform(RootNode, () => void $fillEmpty($getRoot())),
    registerShortcuts(editor),
    registerKeyboard(editor),
    registerEdges(editor),
    registerClipboard(editor),
    registerHistory(editor, history, UNDO_DELAY),
  );
  return {
    session,
    counter,
    forget,
    stop() {
      stop();
      counter.stop();
      session.stop();
    },
  };
}
