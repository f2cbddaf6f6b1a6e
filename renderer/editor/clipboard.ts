import {
  $getRoot, $getSelection, $insertNodes, $isElementNode, $isNodeSelection, $isRangeSelection, $setSelection, $createRangeSelectionFromDom,
  COMMAND_PRIORITY_HIGH, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND, CUT_TAG, DRAGSTART_COMMAND,
  DROP_COMMAND, mergeRegister, PASTE_COMMAND, PASTE_TAG, type LexicalEditor, type LexicalNode,
} from 'lexical';
import { clipboardForms, fromPlainText } from '../../shared/review/markdown/clipboard.ts';
import { cut } from '../../shared/review/markdown/cut.ts';
import { fromHtml } from '../../shared/review/markdown/from-html.ts';
import { $readTopBlock } from './bridge.ts';
import { $textBlockOf } from './carets.ts';
import { $selectedContent } from './copy.ts';
import { $removeSelected } from './ranges.ts';
import { $isInSource } from './source/keys.ts';
import { $sourceLines, $sourceText, SourceNode } from './source/node.ts';

/**
 * Copy, cut, paste and drop. What comes in is Markdown, or HTML through the allow-list converter, or plain text; Lexical's
 * own clipboard format is never read, since anyone can write it.
 */
export function registerClipboard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      event.preventDefault();
      if (data) editor.update(() => $insertData(data), { tag: PASTE_TAG });
      return true;
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => {
      if ($copy(event)) editor.update($removeCut, { tag: CUT_TAG });
      return true;
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (input) => {
      if (typeof input === 'string' || !input.dataTransfer) return false;
      $insertData(input.dataTransfer);
      return true;
    }, COMMAND_PRIORITY_HIGH),
    // Text is moved with cut and paste; dragging it would go through Lexical's own format.
    editor.registerCommand(DRAGSTART_COMMAND, (event) => {
      event.preventDefault();
      return true;
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DROP_COMMAND, (event) => {
      event.preventDefault();
      const data = event.dataTransfer;
      if (data && data.files.length === 0 && $moveCaretTo(editor, event)) $insertData(data);
      return true;
    }, COMMAND_PRIORITY_HIGH),
  );
}

/** Inserts what a clipboard or a drag holds at the selection. */
function $insertData(data: DataTransfer): void {
  const markdown = data.getData('text/markdown');
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if ($isInSource()) {
    $removeSelected();
    $insertNodes($sourceLines(markdown || text));
    return;
  }
  $insertMarkdown(markdown || fromHtml(html) || fromPlainText(text));
}

/** Inserts Markdown at the selection: a single paragraph as text, anything else as blocks. */
export function $insertMarkdown(markdown: string): void {
  const nodes = cut(markdown).blocks.map((block) => $readTopBlock(block));
  if (nodes.length === 0) return;
  $removeSelected();
  const selection = $getSelection() ?? $getRoot().selectEnd();
  const block = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
  const nested = block !== null && !block.getTopLevelElement()?.is(block);
  $insertNodes(nodes.flatMap((node) => (nested && node instanceof SourceNode ? $asLines(node) : [node])));
}

/** Only at the top level can something stand as source: elsewhere it becomes text. */
function $asLines(node: SourceNode): LexicalNode[] {
  return cut(fromPlainText($sourceText(node, '\n'))).blocks.map((block) => $readTopBlock(block)).filter($isElementNode);
}

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const content = $selectedContent();
  if (!event || !('clipboardData' in event) || !event.clipboardData || content.length === 0) return false;
  const forms = clipboardForms(content);
  event.preventDefault();
  event.clipboardData.setData('text/html', forms.html);
  event.clipboardData.setData('text/markdown', forms.markdown);
  event.clipboardData.setData('text/plain', forms.text);
  return true;
}

function $removeCut(): void {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) selection.deleteNodes();
  else $removeSelected();
}

/** Puts the caret where something was dropped; false when that is nowhere in the text. */
function $moveCaretTo(editor: LexicalEditor, event: DragEvent): boolean {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY);
  const selection = window.getSelection();
  if (!range || !selection || !editor.getRootElement()?.contains(range.startContainer)) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const caret = $createRangeSelectionFromDom(selection, editor);
  if (!caret) return false;
  $setSelection(caret);
  return true;
}
