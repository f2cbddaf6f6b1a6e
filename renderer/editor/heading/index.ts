import type { PhrasingContent } from 'mdast';
import { $createHeadingNode, $isHeadingNode, HeadingNode, type HeadingTagType } from '@lexical/rich-text';
import type { Construct } from '../construct.ts';

const TAGS: readonly HeadingTagType[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Headings of all six levels. */
export const heading: Construct = {
  nodes: [HeadingNode],
  $readBlock(content, reading) {
    const tag = content.type === 'heading' ? TAGS[content.depth - 1] : undefined;
    if (content.type !== 'heading' || !tag) return undefined;
    const node = $createHeadingNode(tag);
    reading.$readPhrasing(content.children, node);
    return node;
  },
  $writeBlock(node, writing) {
    if (!$isHeadingNode(node)) return undefined;
    const depth = (TAGS.indexOf(node.getTag()) + 1) as 1 | 2 | 3 | 4 | 5 | 6;
    const children = writing.$writePhrasing(node);
    // Only headings of the first two levels can be written over several lines.
    return { type: 'heading', depth, children: depth > 2 ? oneLine(children) : children };
  },
};

function oneLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if (node.type === 'text') return { ...node, value: node.value.replaceAll('\n', ' ') };
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link') {
      return { ...node, children: oneLine(node.children) };
    }
    return node;
  });
}
