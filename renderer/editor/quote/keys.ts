import {
  $create, COMMAND_PRIORITY_LOW, DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND, mergeRegister, type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { $caret, $isAtStart } from '../carets.ts';
import { $splitAfter } from '../containers.ts';
import { QuoteNode } from './node.ts';

/** Enter in an empty paragraph and Backspace at the start leave a quote. */
export function registerQuoteKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, (back) => back && $backspace(), COMMAND_PRIORITY_LOW),
  );
}

/** Takes a block out of the quote it stands in, which is divided around it. */
export function $leaveQuote(block: ElementNode): void {
  const quote = block.getParentOrThrow();
  $splitAfter(block, () => $create(QuoteNode));
  quote.insertAfter(block);
  if (quote.isEmpty()) quote.remove();
}

function $enter(): boolean {
  const caret = $caret();
  if (!caret?.block.isEmpty() || !(caret.block.getParent() instanceof QuoteNode)) return false;
  $leaveQuote(caret.block);
  return true;
}

function $backspace(): boolean {
  const caret = $caret();
  if (!caret || !(caret.block.getParent() instanceof QuoteNode)) return false;
  if (caret.block.getPreviousSibling() || !$isAtStart(caret.selection, caret.block)) return false;
  $leaveQuote(caret.block);
  return true;
}
