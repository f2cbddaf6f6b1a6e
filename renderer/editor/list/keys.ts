import {
  CLICK_COMMAND, COMMAND_PRIORITY_LOW, COMMAND_PRIORITY_NORMAL, $getNearestNodeFromDOMNode, $isParagraphNode,
  DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND, isHTMLElement, KEY_TAB_COMMAND, mergeRegister, type LexicalEditor,
} from 'lexical';
import { $caret, $isAtStart } from '../carets.ts';
import { $divideItem, $indentItem, $itemOf, $outdentItem } from './moves.ts';
import { $checkItem, $itemShape, ItemNode } from './node.ts';

/** Enter, Backspace and Tab in lists, and a click on the box of a task. */
export function registerListKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, (back) => back && $backspace(), COMMAND_PRIORITY_LOW),
    // Before anything that would let Tab leave the editor: in a list it moves the item.
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(CLICK_COMMAND, $clickTask, COMMAND_PRIORITY_LOW),
  );
}

function $enter(): boolean {
  const caret = $caret();
  const item = caret?.block.getParent();
  if (!caret || !(item instanceof ItemNode)) return false;
  if (caret.block.isEmpty() && item.getChildrenSize() === 1) {
    $outdentItem(item);
    return true;
  }
  const second = caret.selection.insertParagraph();
  if (second?.getParent()?.is(item)) $divideItem(item, second);
  return true;
}

function $backspace(): boolean {
  const caret = $caret();
  const item = caret?.block.getParent();
  if (!caret || !(item instanceof ItemNode) || !$isAtStart(caret.selection, caret.block)) return false;
  if (caret.block.getPreviousSibling() || !$isParagraphNode(caret.block)) return false;
  $outdentItem(item);
  return true;
}

function $tab(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const caret = $caret();
  const item = caret && $itemOf(caret.block);
  if (!item) return false;
  if (event.shiftKey) $outdentItem(item);
  else if (!$indentItem(item)) return false;
  event.preventDefault();
  return true;
}

function $clickTask(event: MouseEvent): boolean {
  if (!isHTMLElement(event.target) || !event.target.classList.contains('marquee-task')) return false;
  // The box is drawn before the text, outside of what the item's own content covers.
  const node = $getNearestNodeFromDOMNode(event.target);
  if (!(node instanceof ItemNode)) return false;
  $checkItem(node, $itemShape(node).checked !== true);
  return true;
}
