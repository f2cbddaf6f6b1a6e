import {
  $addUpdateTag, $create, $createParagraphNode, $createRangeSelection, $getNodeByKey, $getSelection, $isElementNode, $isParagraphNode,
  $isRangeSelection, $isTextNode, $setSelection, COMMAND_PRIORITY_LOW, COMMAND_PRIORITY_NORMAL, HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND, KEY_SPACE_COMMAND, mergeRegister, type ElementNode, type LexicalEditor, type TextFormatType,
  type UpdateListenerPayload,
} from 'lexical';
import { $createHeadingNode } from '@lexical/rich-text';
import { $become, $wrap } from './actions.ts';
import { $caret } from './carets.ts';
import { $createList } from './list/node.ts';
import { QuoteNode } from './quote/node.ts';
import { $createRule } from './rule/node.ts';

/** Marks that, before the space that follows them at the start of a paragraph, make it something else. */
const BLOCKS: readonly [RegExp, (block: ElementNode, mark: string) => void][] = [
  [/^#{1,6}$/, (block, mark) => $become(block, $createHeadingNode(`h${mark.length as 1 | 2 | 3 | 4 | 5 | 6}`))],
  [/^[-*+]$/, (block) => $wrap(block, $createList({ ordered: false, spread: false, start: null }))],
  [/^\d{1,4}[.)]$/, (block, mark) => $wrap(block, numbered(mark))],
  [/^>$/, (block) => $wrap(block, $create(QuoteNode))],
];

const INLINE: readonly [RegExp, TextFormatType][] = [
  [/(?:^|[^*])(\*\*)([^\s*](?:[^*]{0,300}[^\s*])?)\*\*$/, 'bold'],
  [/(?:^|[^*])(\*)([^\s*](?:[^*]{0,300}[^\s*])?)\*$/, 'italic'],
  [/(?:^|[^\p{L}\p{N}_])(_)([^\s_](?:[^_]{0,300}[^\s_])?)_$/u, 'italic'],
  [/(?:^|[^~])(~~)([^\s~](?:[^~]{0,300}[^\s~])?)~~$/, 'strikethrough'],
  [/(?:^|[^`])(`)([^`]{1,300})`$/, 'code'],
];

/** Markdown as it is typed: `# `, `- `, `1. `, `> ` at the start of a paragraph, `---` and Enter, `**bold**` and the like. */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_SPACE_COMMAND, $onSpace, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_NORMAL),
    editor.registerUpdateListener((update) => {
      const key = typedMark(editor, update);
      if (key !== undefined) editor.update(() => $mark(key), { tag: HISTORY_PUSH_TAG });
    }),
  );
}

function numbered(mark: string) {
  return $createList({ ordered: true, spread: false, start: Number.parseInt(mark, 10), data: { marker: mark.at(-1) ?? '.' } });
}

function $onSpace(event: KeyboardEvent): boolean {
  const caret = $caret();
  const first = caret?.block.getFirstChild();
  if (!caret || !$isParagraphNode(caret.block) || !$isTextNode(first) || !caret.selection.anchor.getNode().is(first)) return false;
  const mark = first.getTextContent().slice(0, caret.selection.anchor.offset);
  const make = BLOCKS.find(([pattern]) => pattern.test(mark))?.[1];
  // Inside a list a mark is more likely meant as text than as a list in the list.
  if (!make || first.hasFormat('code') || caret.block.getParent()?.getType() === 'marquee-item') return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  first.spliceText(0, mark.length, '', false);
  caret.block.selectStart();
  make(caret.block, mark);
  return true;
}

function $onEnter(): boolean {
  const caret = $caret();
  if (!caret || !$isParagraphNode(caret.block) || !/^(?:-{3,}|\*{3,}|_{3,})$/.test(caret.block.getTextContent())) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const rule = $createRule();
  const paragraph = $createParagraphNode();
  caret.block.replace(rule);
  rule.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** The key of the text in which the character just typed may complete an inline mark. */
function typedMark(editor: LexicalEditor, { editorState, prevEditorState, tags, dirtyLeaves }: UpdateListenerPayload): string | undefined {
  const now = editorState._selection;
  const then = prevEditorState._selection;
  if (tags.size > 0 || editor.isComposing() || !$isRangeSelection(now) || !$isRangeSelection(then)) return undefined;
  const { key, offset, type } = now.anchor;
  if (type !== 'text' || now.focus.key !== key || now.focus.offset !== offset || !dirtyLeaves.has(key)) return undefined;
  if (then.anchor.key === key && offset !== then.anchor.offset + 1) return undefined;
  const node = editorState._nodeMap.get(key);
  return $isTextNode(node) && '*_~`'.includes(node.__text[offset - 1] ?? ' ') ? key : undefined;
}

function $mark(key: string): void {
  const node = $getNodeByKey(key);
  const selection = $getSelection();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code') || !$isRangeSelection(selection)) return;
  const block = node.getParent();
  if (!$isElementNode(block) || block.getType() === 'marquee-source') return;
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  for (const [pattern, format] of INLINE) {
    const [, mark = '', words = ''] = pattern.exec(before) ?? [];
    if (mark === '') continue;
    const start = end - words.length - mark.length * 2;
    node.spliceText(start, end - start, words);
    const range = $createRangeSelection();
    range.setTextNodeRange(node, start, node, start + words.length);
    $setSelection(range);
    range.formatText(format);
    const after = $getSelection();
    if (!$isRangeSelection(after)) return;
    after.anchor.set(after.focus.key, after.focus.offset, after.focus.type);
    after.format = node.getFormat();
    return;
  }
}
