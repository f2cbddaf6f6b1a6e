import {
  $createParagraphNode, $getSelection, $isElementNode, $isLineBreakNode, $isRangeSelection, $isTextNode,
  COMMAND_PRIORITY_NORMAL, DELETE_CHARACTER_COMMAND, FORMAT_TEXT_COMMAND, INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND, KEY_ENTER_COMMAND, mergeRegister, type ElementNode, type LexicalEditor,
} from 'lexical';
import { $caret, $isAtEnd, $isAtStart } from '../carets.ts';
import { $sourceLines, $sourceText, SourceNode } from './node.ts';

/** Keys in source blocks: Enter makes a line, formats do nothing, and no key merges a block of source with prose. */
export function registerSourceKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(SourceNode, $keepPlain),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ENTER_COMMAND, $leaveBelow, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $leaveAtEnd, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $guard, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(FORMAT_TEXT_COMMAND, $isInSource, COMMAND_PRIORITY_NORMAL),
  );
}

/** Is the whole selection in one source block? */
export function $isInSource(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const [from, to] = [selection.anchor, selection.focus].map((point) => point.getNode().getTopLevelElement());
  return from instanceof SourceNode && from.is(to);
}

/** Transform: whatever lands in a source block becomes plain text of it. */
function $keepPlain(node: SourceNode): void {
  const odd = node.getChildren().some((child) => {
    if ($isTextNode(child)) return child.getFormat() !== 0 || !/^(?:text|tab)$/.test(child.getType());
    return !$isLineBreakNode(child);
  });
  if (!odd) return;
  const selection = $getSelection();
  const within = $isRangeSelection(selection) && node.isParentOf(selection.anchor.getNode());
  node.splice(0, node.getChildrenSize(), $sourceLines($sourceText(node, '\n')));
  if (within) node.selectEnd();
}

function $enter(): boolean {
  const selection = $getSelection();
  if (!$isInSource() || !$isRangeSelection(selection)) return false;
  selection.insertLineBreak();
  return true;
}

/** Ctrl or Cmd with Enter goes on below the block. */
function $leaveBelow(event: KeyboardEvent | null): boolean {
  const top = $caret()?.block.getTopLevelElement();
  if (!(event?.ctrlKey || event?.metaKey) || !top) return false;
  event.preventDefault();
  const paragraph = $createParagraphNode();
  top.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $leaveAtEnd(event: KeyboardEvent): boolean {
  const caret = $caret();
  if (!caret || event.shiftKey || !(caret.block instanceof SourceNode)) return false;
  if (caret.block.getNextSibling() || !$isAtEnd(caret.selection, caret.block)) return false;
  event.preventDefault();
  const paragraph = $createParagraphNode();
  caret.block.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Deleting over the border between source and prose moves the caret; an empty block on the way is removed. */
function $guard(back: boolean): boolean {
  const caret = $caret();
  if (!caret || !(back ? $isAtStart(caret.selection, caret.block) : $isAtEnd(caret.selection, caret.block))) return false;
  const top = caret.block.getTopLevelElement();
  const beside = back ? top?.getPreviousSibling() : top?.getNextSibling();
  if (!(caret.block instanceof SourceNode || beside instanceof SourceNode) || !isOutermost(caret.block, back)) return false;
  const empty = caret.block.isEmpty();
  if (beside && $isElementNode(beside)) {
    if (back) beside.selectEnd();
    else beside.selectStart();
    if (empty) caret.block.remove();
  } else if (beside) return false;
  else if (empty) caret.block.replace($createParagraphNode()).selectStart();
  return true;
}

function isOutermost(block: ElementNode, back: boolean): boolean {
  const top = block.getTopLevelElement();
  if (top?.is(block)) return true;
  return back ? false : top?.getLastDescendant()?.getParent()?.is(block) === true;
}
