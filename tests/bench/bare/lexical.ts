/**
 * A bare Lexical rich-text page with history and the text: what the editor's library costs.
 */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type ElementNode } from 'lexical';
import type { Block } from '../text.ts';

declare const BENCH_TEXT: readonly Block[];

function $elementFor(kind: Block['kind']): ElementNode {
  if (kind === 'heading') return $createHeadingNode('h2');
  return kind === 'quote' ? $createQuoteNode() : $createParagraphNode();
}

function $fill(): void {
  for (const { kind, runs } of BENCH_TEXT) {
    const nodes = runs.map(({ text, emphasis }) => (emphasis ? $createTextNode(text).toggleFormat('italic') : $createTextNode(text)));
    $getRoot().append($elementFor(kind).append(...nodes));
  }
}

const root = document.createElement('div');
root.contentEditable = 'true';
root.className = 'text';
root.setAttribute('role', 'textbox');
root.setAttribute('aria-label', 'Body');
document.body.append(root);

const editor = createEditor({
  namespace: 'bare',
  nodes: [HeadingNode, QuoteNode],
  onError(error) {
    throw error;
  },
});
editor.setRootElement(root);
registerRichText(editor);
editor.update($fill, { discrete: true });
registerHistory(editor, createEmptyHistoryState(), 600);
