import type { Construct } from '../construct.ts';
import { registerSourceKeys } from './keys.ts';
import { $sourceText, SourceNode } from './node.ts';

/** Whatever has no rich form, as its source. */
export const source: Construct = {
  nodes: [SourceNode],
  // Reached only when a source block stands inside a container, where nothing can be said but its text.
  $writeBlock: (node) => (node instanceof SourceNode ? { type: 'html', value: $sourceText(node, '\n') } : undefined),
  register: registerSourceKeys,
};
