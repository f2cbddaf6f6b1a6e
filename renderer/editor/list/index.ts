import type { BlockContent, DefinitionContent, ListItem } from 'mdast';
import { mergeRegister } from 'lexical';
import type { Construct } from '../construct.ts';
import { $fillEmpty, $holdBlocks } from '../containers.ts';
import { registerListKeys } from './keys.ts';
import { $createItem, $createList, $itemShape, $listShape, ItemNode, ListNode } from './node.ts';

/** Lists of any depth, ordered or not, tight or loose, and tasks. */
export const list: Construct = {
  nodes: [ListNode, ItemNode],
  $readBlock(content, reading) {
    if (content.type === 'listItem') {
      const checked = typeof content.checked === 'boolean' ? { checked: content.checked } : {};
      const item = $createItem({ spread: content.spread === true, ...checked });
      reading.$readBlocks(content.children, item);
      return $fillEmpty(item);
    }
    if (content.type !== 'list') return undefined;
    const { ordered, start, spread, data } = content;
    const node = $createList({ ordered: ordered === true, start: start ?? null, spread: spread === true, ...(data && { data }) });
    reading.$readBlocks(content.children, node);
    return node;
  },
  $writeBlock(node, writing) {
    if (!(node instanceof ListNode)) return undefined;
    const children = writing.$children(node).filter((item) => item instanceof ItemNode);
    return { type: 'list', ...$listShape(node), children: children.map((item) => itemOf(item, writing.$writeBlocks(item))) };
  },
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(ItemNode, $holdBlocks),
      editor.registerNodeTransform(ListNode, $holdItems),
      registerListKeys(editor),
    ),
};

function itemOf(item: ItemNode, children: (BlockContent | DefinitionContent)[]): ListItem {
  const { spread, checked } = $itemShape(item);
  // Two paragraphs cannot follow each other without a blank line.
  const apart = children.some((child, index) => child.type === 'paragraph' && children[index + 1]?.type === 'paragraph');
  // A task is a mark on a first paragraph; without one there is nothing to mark.
  const task = checked !== undefined && children[0]?.type === 'paragraph' ? { checked } : {};
  return { type: 'listItem', spread: apart || (spread && children.length > 1), ...task, children };
}

/** Transform of lists: whatever is not an item becomes one; a list without items goes. */
function $holdItems(node: ListNode): void {
  if (!node.isAttached()) return;
  if (node.isEmpty()) {
    node.remove();
    return;
  }
  for (const child of node.getChildren()) {
    if (child instanceof ItemNode) continue;
    const item = $createItem({ spread: false });
    child.insertBefore(item);
    item.append(child);
  }
}
