import { $addUpdateTag, $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';

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

/** Marks the editor for the style sheet while its text is long. */
export function markLong(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  if (root) root.toggleAttribute('data-long', editor.read(() => $getRoot().getChildrenSize()) >= LONG);
}

/** Goes to the edges of the text by itself: the browser does not find the right place in a block that it has not laid out. */
export function registerEdges(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    const edge = edgeOf(event);
    if (edge === undefined) return false;
    event.preventDefault();
    editor.update(() => $goTo(edge, event.shiftKey));
    return true;
  }, COMMAND_PRIORITY_HIGH);
}
