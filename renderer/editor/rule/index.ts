import type { Construct } from '../construct.ts';
import { registerPicking } from '../pick.ts';
import { $createRule, $ruleWritten, RuleNode } from './node.ts';

/** Horizontal rules. */
export const rule: Construct = {
  nodes: [RuleNode],
  $readBlock: (content) => (content.type === 'thematicBreak' ? $createRule(content.data?.rule) : undefined),
  $writeBlock(node) {
    if (!(node instanceof RuleNode)) return undefined;
    const written = $ruleWritten(node);
    return { type: 'thematicBreak', ...(written !== undefined && { data: { rule: written } }) };
  },
  register: (editor) => registerPicking(editor, RuleNode),
};
