import { $addUpdateTag, $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';

/** From so many blocks on, those far from the eye are neither laid out nor painted (see the style sheet). */
const LONG = 150;

/** Ctrl with Home or End; on a Mac, Command with an arrow up or down. */
function edgeOf(event: KeyboardEvent): 'start' | 'end' | undefined {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  if (event.key === 'Home' || (event.metaKey && event.key === 'ArrowUp')) return 'start';
  return event.key === 'End' || (event.metaKey && event.key === 'ArrowDown') ? 'end' : undefined;
}

/** Goes to an edge of the text, or selects up to it. */
function $goTo(edge: 'start' | 'end', selecting: boolean): void {
  const before = $getSelection();
  const anchor = selecting && $isRangeSelection(before) ? { key: before.anchor.key, offset: before.anchor.offset, type: before.anchor.type } : undefined;
  const selection = edge === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (anchor) selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  $addUpdateTag('focus');
}

/**
 * Keeps long texts quick: marks the editor for the style sheet, and goes to the edges of the text by itself, since the
 * browser does not find the right place in a block that it has not laid out.
 */
export function registerLong(editor: LexicalEditor): () => void {
  const mark = (): void => {
    editor.getRootElement()?.toggleAttribute('data-long', editor.read(() => $getRoot().getChildrenSize()) >= LONG);
  };
  return mergeRegister(
    editor.registerRootListener(mark),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.has('root')) mark();
    }),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      const edge = edgeOf(event);
      if (edge === undefined) return false;
      event.preventDefault();
      editor.update(() => $goTo(edge, event.shiftKey));
      return true;
    }, COMMAND_PRIORITY_HIGH),
  );
}
