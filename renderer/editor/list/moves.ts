import { $findMatchingParent, type ElementNode, type LexicalNode } from 'lexical';
import { $splitAfter } from '../containers.ts';
import { $createItem, $createList, $itemShape, $listShape, ItemNode, ListNode } from './node.ts';

/** The item that a node is in. */
export function $itemOf(node: LexicalNode): ItemNode | null {
  return $findMatchingParent(node, (one): one is ItemNode => one instanceof ItemNode);
}

/** Puts an item under the one before it. False when there is none. */
export function $indentItem(item: ItemNode): boolean {
  const above = item.getPreviousSibling();
  const list = item.getParent();
  if (!(above instanceof ItemNode) || !(list instanceof ListNode)) return false;
  const shape = $listShape(list);
  const last = above.getLastChild();
  if (last instanceof ListNode && $listShape(last).ordered === shape.ordered) last.append(item);
  else above.append($createList({ ...shape, ...(shape.ordered === true && { start: 1 }) }).append(item));
  if (list.isEmpty()) list.remove();
  return true;
}

/** Takes an item one level up: beside the item its list is in, or, at the top, out of the list. */
export function $outdentItem(item: ItemNode): void {
  const list = item.getParent();
  if (!(list instanceof ListNode)) return;
  const above = list.getParent();
  if (!(above instanceof ItemNode)) {
    $unwrapItem(item);
    return;
  }
  const after = item.getNextSiblings();
  if (after.length > 0) item.append($createList($listShape(list)).append(...after));
  above.insertAfter(item);
  // What followed the list in the item above it stays below the item that left.
  const rest = list.getNextSiblings();
  if (rest.length > 0) item.append(...rest);
  if (list.isEmpty()) list.remove();
}

/** Takes an item's content out of its list, which is divided around it. */
export function $unwrapItem(item: ItemNode): void {
  const list = item.getParent();
  if (!(list instanceof ListNode)) return;
  const shape = $listShape(list);
  const number = (shape.start ?? 1) + item.getIndexWithinParent();
  $splitAfter(item, () => $createList({ ...shape, ...(shape.ordered === true && { start: number }) }));
  for (const child of item.getChildren().toReversed()) list.insertAfter(child);
  item.remove();
  if (list.isEmpty()) list.remove();
}

/** After a paragraph in an item was divided in two: makes the second half, and what follows it, the next item. */
export function $divideItem(item: ItemNode, second: ElementNode): void {
  const shape = $itemShape(item);
  const next = $createItem({ spread: shape.spread, ...(shape.checked !== undefined && { checked: false }) });
  const moved = [second, ...second.getNextSiblings()];
  item.insertAfter(next);
  next.append(...moved);
}
