import {
  $createParagraphNode, $createTextNode, $getState, $isParagraphNode, $isTextNode, $setState, IS_BOLD, IS_CODE, IS_ITALIC,
  IS_STRIKETHROUGH, type TextNode,
} from 'lexical';
import { defaultOrder, type Mark } from '../../../shared/review/markdown/inline.ts';
import type { Construct } from '../construct.ts';
import { orderState } from '../state.ts';

/** The marks of Markdown as Lexical's format bits. */
const BITS: Readonly<Record<Mark, number>> = { strong: IS_BOLD, emphasis: IS_ITALIC, delete: IS_STRIKETHROUGH };

/** Lexical's format bits for marks. */
export function formatOf(marks: readonly Mark[]): number {
  return marks.reduce((format, mark) => format | BITS[mark], 0);
}

/** The marks on a text, outermost first, and whether that order was ever said. */
export function $marksOf(node: TextNode): { marks: readonly Mark[]; ordered: boolean } {
  const format = node.getFormat();
  const marks = defaultOrder((Object.keys(BITS) as Mark[]).filter((mark) => format & BITS[mark]));
  const order = $getState(node, orderState);
  const holds = order?.length === marks.length && order.every((mark) => marks.includes(mark));
  return order && holds ? { marks: order, ordered: true } : { marks, ordered: false };
}

/** Paragraphs and the text in them: bold, italic, struck through, code. */
export const paragraph: Construct = {
  nodes: [],
  $readBlock(content, reading) {
    if (content.type !== 'paragraph') return undefined;
    const node = $createParagraphNode();
    reading.$readPhrasing(content.children, node);
    return node;
  },
  $writeBlock(node, writing) {
    if (!$isParagraphNode(node)) return undefined;
    const children = writing.$writePhrasing(node);
    return children.length === 0 ? null : { type: 'paragraph', children };
  },
  $readRun({ leaf, marks, ordered }) {
    if (leaf.type !== 'text' && leaf.type !== 'inlineCode') return undefined;
    const node = $createTextNode(leaf.value);
    const format = formatOf(marks) | (leaf.type === 'inlineCode' ? IS_CODE : 0);
    if (format) node.setFormat(format);
    if (ordered) $setState(node, orderState, marks);
    return node;
  },
  $writeRun(node) {
    if (!$isTextNode(node)) return undefined;
    const { marks, ordered } = $marksOf(node);
    const value = node.getTextContent();
    if (value === '') return [];
    const type = node.hasFormat('code') ? 'inlineCode' : 'text';
    return [{ leaf: { type, value }, marks, ordered, outside: marks.length }];
  },
};
