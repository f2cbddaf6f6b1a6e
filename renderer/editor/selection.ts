import {
  $findMatchingParent, $getSelection, $getState, $isRangeSelection, $isTextNode, CAN_REDO_COMMAND, CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW, mergeRegister, type LexicalEditor, type RangeSelection,
} from 'lexical';
import { $isHeadingNode } from '@lexical/rich-text';
import { $textBlockOf } from './carets.ts';
import type { Format, SelectionState } from './handle.ts';
import { LinkNode } from './link/node.ts';
import { $itemOf } from './list/moves.ts';
import { $listShape, ListNode } from './list/node.ts';
import { QuoteNode } from './quote/node.ts';
import { SourceNode } from './source/node.ts';
import { targetState } from './state.ts';

const FORMATS: readonly Format[] = ['bold', 'italic', 'strikethrough', 'code'];

/** Watches what the selection stands in. */
export interface SelectionWatch {
  listen(listener: (state: SelectionState) => void): () => void;
  stop(): void;
}

/** Starts watching; an update costs the same whatever the length of the document. */
export function watchSelection(editor: LexicalEditor): SelectionWatch {
  const listeners = new Set<(state: SelectionState) => void>();
  let canUndo = false;
  let canRedo = false;
  let shown = '';
  let state = stateOf(undefined, canUndo, canRedo);
  const look = (): void => {
    if (listeners.size === 0) return;
    state = editor.getEditorState().read(() => {
      const selection = $getSelection();
      return stateOf($isRangeSelection(selection) ? selection : undefined, canUndo, canRedo);
    });
    const print = [...state.formats, state.block, state.link, canUndo, canRedo].join(' ');
    if (print === shown) return;
    shown = print;
    for (const listener of listeners) listener(state);
  };
  const stop = mergeRegister(
    editor.registerUpdateListener(look),
    editor.registerCommand(CAN_UNDO_COMMAND, (can) => {
      canUndo = can;
      look();
      return false;
    }, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, (can) => {
      canRedo = can;
      look();
      return false;
    }, COMMAND_PRIORITY_LOW),
  );
  return {
    listen(listener) {
      listeners.add(listener);
      look();
      listener(state);
      return () => listeners.delete(listener);
    },
    stop,
  };
}

function stateOf(selection: RangeSelection | undefined, canUndo: boolean, canRedo: boolean): SelectionState {
  const formats = new Set(FORMATS.filter((format) => selection?.hasFormat(format)));
  return { formats, block: selection ? $blockKind(selection) : 'paragraph', link: selection && $linkUrl(selection), canUndo, canRedo };
}

function $blockKind(selection: RangeSelection): SelectionState['block'] {
  const node = selection.anchor.getNode();
  const block = $textBlockOf(node);
  if (block instanceof SourceNode) return 'source';
  if ($isHeadingNode(block)) return block.getTag();
  const list = $itemOf(node)?.getParent();
  if (list instanceof ListNode) return $listShape(list).ordered ? 'number' : 'bullet';
  return $findMatchingParent(node, (one) => one instanceof QuoteNode) ? 'quote' : 'paragraph';
}

function $linkUrl(selection: RangeSelection): string | undefined {
  const node = selection.anchor.getNode();
  const link = $isTextNode(node) ? node.getParent() : node;
  if (!(link instanceof LinkNode)) return undefined;
  const target = $getState(link, targetState)?.node;
  return target?.type === 'link' ? target.url : target?.identifier;
}
