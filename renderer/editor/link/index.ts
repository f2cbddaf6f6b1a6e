import type { Link, LinkReference } from 'mdast';
import { $getState } from 'lexical';
import type { Mark, Run } from '../../../shared/review/markdown/inline.ts';
import type { Construct } from '../construct.ts';
import { insideState, targetState, type LinkTarget } from '../state.ts';
import { LinkNode } from './node.ts';

/** Links: inline, by reference, and bare addresses, each staying what it is. */
export const link: Construct = {
  nodes: [LinkNode],
  $writeRun(node, writing) {
    if (!(node instanceof LinkNode)) return undefined;
    const runs = writing.$writeRuns(node);
    const target = $getState(node, targetState);
    if (!target) return runs;
    const to = targetNode(target, node.getTextContent());
    const inside = $getState(node, insideState);
    // A mark on all of the link's text stands around the link, unless it was written inside.
    const around = (runs[0]?.marks ?? []).filter(
      (mark) => !inside.includes(mark) && runs.every((run) => run.marks.includes(mark)),
    );
    return runs.map((run) => linked(run, to, around));
  },
  // Not by canBeEmpty(): Lexical 0.52 throws when deleting a range then removes the link the range begins in.
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (node) => {
      if (node.isEmpty()) node.remove();
    }),
};

function linked(run: Run, link: Link | LinkReference, around: readonly Mark[]): Run {
  const inner = run.marks.filter((mark) => !around.includes(mark));
  return { ...run, marks: [...around, ...inner], link, outside: around.length };
}

/** A reference that is its own text names what it refers to once that text has changed. */
function targetNode(target: LinkTarget, text: string): Link | LinkReference {
  if (target.node.type === 'link' || target.node.referenceType === 'full' || target.text === text) return target.node;
  return { ...target.node, referenceType: 'full' };
}
