import {
  COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, FORMAT_ELEMENT_COMMAND, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND, KEY_DOWN_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister, OUTDENT_CONTENT_COMMAND,
  SET_TEXT_FORMAT_COMMAND, type LexicalEditor, type TextFormatType,
} from 'lexical';

const FORMATS: ReadonlySet<TextFormatType> = new Set<TextFormatType>(['bold', 'italic', 'strikethrough', 'code']);

/**
 * Keys of the whole editor: Ctrl or Cmd with E for code and with Shift+X for strike-through (bold, italic, undo and redo
 * are Lexical's own); Escape and then Tab leave the editor from anywhere. Formats that Markdown has not are refused.
 */
export function registerKeyboard(editor: LexicalEditor): () => void {
  let leaving = false;
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (event.key !== 'Tab' && event.key !== 'Shift' && event.key !== 'Escape') leaving = false;
      return onKey(editor, event);
    }, COMMAND_PRIORITY_HIGH),
    // Lexical would give up the focus, and with it the place in the text.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => (leaving = true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, () => leaving, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !FORMATS.has(format), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(SET_TEXT_FORMAT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
  );
}

function onKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  const format = key === 'e' && !event.shiftKey ? 'code' : key === 'x' && event.shiftKey ? 'strikethrough' : undefined;
  if (!format) return false;
  event.preventDefault();
  return editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
}
