import { $getRoot, $isDecoratorNode, $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import { afterAll, describe, expect, it } from 'vitest';
import { SourceNode } from '../../../renderer/editor/source/node.ts';
import { cut, join } from '../../../shared/review/markdown/cut.ts';
import { commonmark, gfm, nasty } from '../../shared/review/markdown/corpus.ts';
import { open } from './support.ts';

const WORD = ' zebra';
const tally = { files: 0, identical: 0, blocks: 0, rich: 0, others: 0, reread: 0 };

/** Appends a word to a node's text at the place where a reader would: after its last plain letter. */
function typeInto(top: LexicalNode): boolean {
  if ($isDecoratorNode(top) || !$isElementNode(top)) return false;
  const texts = textsIn(top).filter((node) => /[\p{L}\p{N}]$/u.test(node.getTextContent()) || top instanceof SourceNode);
  const text = texts.at(-1) ?? textsIn(top).at(-1);
  if (!text) {
    top.selectEnd().insertText(WORD.trim());
    return true;
  }
  const at = text.getTextContentSize();
  const caret = text.select(at, at);
  // As a caret that was put there by a click or a key would.
  caret.format = text.getFormat();
  caret.insertText(WORD);
  return true;
}

function textsIn(top: ElementNode): TextNode[] {
  return top.getAllTextNodes().filter((node) => $isTextNode(node) && /^(?:text|tab)$/.test(node.getType()));
}

/** All that the editor shows: kinds, texts, formats, addresses. */
function print(node: LexicalNode = $getRoot(), depth = 0): string {
  // A comment may have been put between blocks that would merge without.
  if (node.getTextContent() === '<!-- -->') return '';
  const line = `${' '.repeat(depth)}${node.getType()} ${$isTextNode(node) ? `${node.getFormat()} ${node.getTextContent()}` : ''}`;
  return [line, ...($isElementNode(node) ? node.getChildren().map((child) => print(child, depth + 1)) : [])].filter((one) => one !== '').join('\n');
}

describe.each([
  ['CommonMark 0.31', commonmark()],
  ['GFM 0.29', gfm()],
  ['nasty', nasty()],
])('%s', (_, samples) => {
  it.each(samples)('$name: unedited', ({ body }) => {
    tally.files++;
    const { text } = open(body);
    expect(text()).toBe(body);
    tally.identical++;
  });

  it.each(samples)('$name: one word in each block', ({ body }) => {
    const original = cut(body);
    original.blocks.forEach((_, index) => {
      const { edit, text, editor } = open(body);
      let typed = false;
      let source = false;
      edit(() => {
        const top = $getRoot().getChildAtIndex(index);
        source = top instanceof SourceNode;
        if (!source) tally.rich++;
        typed = top !== null && typeInto(top);
      });
      tally.blocks++;
      const after = text();
      const before = join({ ...original, blocks: original.blocks.slice(0, index), tail: '' });
      const [next, ...rest] = original.blocks.slice(index + 1);
      const behind = next ? next.source + join({ ...original, blocks: rest }) : original.tail;
      expect(after.startsWith(before)).toBe(true);
      expect(after.endsWith(behind)).toBe(true);
      tally.others++;
      // What was typed as source stands there as source, whatever it has come to mean; rich blocks read as they show.
      const written = after.slice(before.length, after.length - behind.length);
      const shown = source ? editor.read(() => $getRoot().getChildAtIndex(index)?.getTextContent()) : editor.read(() => print());
      const reread = source ? written.replace(/\r\n?/g, '\n').trim() : open(after).editor.read(() => print());
      expect(source ? reread.slice(0, `${shown}`.trim().length) : reread).toBe(source ? `${shown}`.trim() : shown);
      expect(typed ? after : body).toContain(typed ? WORD.trim() : after);
      tally.reread++;
    });
  });
});

afterAll(() => {
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `unedited: ${tally.identical}/${tally.files} byte-identical (${percent(tally.identical, tally.files)}); ` +
      `one word typed: ${tally.blocks} blocks (${percent(tally.rich, tally.blocks)} rich), ` +
      `others untouched ${percent(tally.others, tally.blocks)}, edited one re-reads ${percent(tally.reread, tally.blocks)}`,
  );
});
