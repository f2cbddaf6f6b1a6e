import {
  $caretRangeFromSelection, $getSelection, $isRangeSelection, $removeTextFromCaretRange, $setSelection,
  $setSelectionFromCaretRange, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND, DELETE_WORD_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, mergeRegister,
  REMOVE_TEXT_COMMAND, type LexicalEditor,
} from 'lexical';

/**
 * Removes what is selected and leaves the caret there; false when nothing was selected. Lexical 0.52 does the same, but
 * throws over some ranges that reach across blocks: while it moves the remains of the last block into the first, it
 * compares the ends of a selection that it has not updated yet. Without a selection there is nothing to compare.
 */
export function $removeSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const range = $caretRangeFromSelection(selection);
  const { format, style } = selection;
  $setSelection(null);
  const caret = $setSelectionFromCaretRange($removeTextFromCaretRange(range));
  if (!caret) return true;
  caret.format = format;
  caret.style = style;
  return true;
}

/** Sees to it that every command that replaces what is selected finds it removed already. */
export function registerRanges(editor: LexicalEditor): () => void {
  const before = (): boolean => {
    $removeSelected();
    return false;
  };
  return mergeRegister(
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, before, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, before, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, before, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeSelected, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $removeSelected, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_WORD_COMMAND, $removeSelected, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_LINE_COMMAND, $removeSelected, COMMAND_PRIORITY_CRITICAL),
  );
}
