import { $create, mergeRegister } from 'lexical';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { Construct } from '../construct.ts';
import { $fillEmpty, $holdBlocks } from '../containers.ts';
import { registerQuoteKeys } from './keys.ts';
import { QuoteNode } from './node.ts';

/** Block quotes. */
export const quote: Construct = {
  nodes: [QuoteNode],
  $readBlock(content, reading) {
    if (content.type !== 'blockquote') return undefined;
    const node = $create(QuoteNode);
    reading.$readBlocks(content.children, node);
    return $fillEmpty(node);
  },
  $writeBlock(node, writing) {
    if (!(node instanceof QuoteNode)) return undefined;
    const children: (BlockContent | DefinitionContent)[] = writing.$writeBlocks(node);
    return { type: 'blockquote', children };
  },
  register: (editor) =>
    mergeRegister(editor.registerNodeTransform(QuoteNode, $holdBlocks), registerQuoteKeys(editor)),
};
