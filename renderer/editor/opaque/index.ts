import { $setState } from 'lexical';
import { serialisePhrasing } from '../../../shared/review/markdown/serialise.ts';
import { PLAIN_STYLE, sourceOf } from '../../../shared/review/markdown/style.ts';
import type { Construct } from '../construct.ts';
import { $marksOf, formatOf } from '../paragraph/index.ts';
import { orderState } from '../state.ts';
import { $createOpaque, $opaqueContent, OpaqueNode } from './node.ts';

/** Inline HTML, notes' numbers and whatever else stands in a line and is shown as it is written. */
export const opaque: Construct = {
  nodes: [OpaqueNode],
  $readRun({ leaf, marks, ordered }, { block }) {
    if (leaf.type !== 'opaque') return undefined;
    const source = sourceOf(block, leaf.node) ?? serialisePhrasing([leaf.node], PLAIN_STYLE);
    const node = $createOpaque(leaf.node, source, formatOf(marks));
    return ordered ? $setState(node, orderState, marks) : node;
  },
  $writeRun(node) {
    if (!(node instanceof OpaqueNode)) return undefined;
    const { marks, ordered } = $marksOf(node);
    return [{ leaf: { type: 'opaque', node: $opaqueContent(node) }, marks, ordered, outside: marks.length }];
  },
};
