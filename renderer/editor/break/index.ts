import { $createLineBreakNode, $getState, $isLineBreakNode, $setState } from 'lexical';
import { MARKS } from '../../../shared/review/markdown/inline.ts';
import type { Construct } from '../construct.ts';
import { $marksOf, formatOf } from '../paragraph/index.ts';
import { orderState } from '../state.ts';
import { $createSoftBreak, SoftBreakNode } from './node.ts';

/** Hard line breaks (Shift+Enter) and the line endings of hard-wrapped prose. */
export const hardBreak: Construct = {
  nodes: [SoftBreakNode],
  $readRun({ leaf, marks, ordered }) {
    if (leaf.type === 'break') return $setState($createLineBreakNode(), orderState, marks);
    if (leaf.type !== 'softBreak') return undefined;
    const node = $createSoftBreak(formatOf(marks));
    return ordered ? $setState(node, orderState, marks) : node;
  },
  $writeRun(node) {
    if ($isLineBreakNode(node)) {
      // A break that was just typed takes part in whatever runs over it.
      const marks = $getState(node, orderState) ?? MARKS;
      return [{ leaf: { type: 'break' }, marks, ordered: false, outside: marks.length }];
    }
    if (!(node instanceof SoftBreakNode)) return undefined;
    const { marks, ordered } = $marksOf(node);
    return [{ leaf: { type: 'softBreak' }, marks, ordered, outside: marks.length }];
  },
};
