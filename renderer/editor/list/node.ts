import type { List } from 'mdast';
import { $create, $getState, $setState, createState, ElementNode, NODE_STATE_DIRECT } from 'lexical';

/** What a list is besides its items. */
export type ListShape = Pick<List, 'ordered' | 'start' | 'spread' | 'data'>;

const shapeState = createState('shape', { parse: (): ListShape => ({ ordered: false, spread: false }) });
const itemState = createState('item', { parse: (): ItemShape => ({ spread: false }) });

/** What an item is besides its content. `checked` is there for tasks only. */
export interface ItemShape {
  readonly spread: boolean;
  readonly checked?: boolean;
}

/** A list: a container of items. */
export class ListNode extends ElementNode {
  override $config() {
    return this.config('marquee-list', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const shape = $listShape(this);
    const dom = document.createElement(shape.ordered ? 'ol' : 'ul');
    if (shape.ordered && typeof shape.start === 'number' && shape.start !== 1) dom.setAttribute('start', `${shape.start}`);
    return dom;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, shapeState, NODE_STATE_DIRECT) !== $getState(this, shapeState);
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** An item: a container of paragraphs, further lists and quotes. */
export class ItemNode extends ElementNode {
  override $config() {
    return this.config('marquee-item', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('li');
    showTask(dom, $itemShape(this));
    return dom;
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    const shape = $itemShape(this);
    if ($getState(before, itemState, NODE_STATE_DIRECT) !== shape) showTask(dom, shape);
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** An empty list of a shape. */
export function $createList(shape: ListShape): ListNode {
  return $setState($create(ListNode), shapeState, shape);
}

/** An empty item of a shape. */
export function $createItem(shape: ItemShape): ItemNode {
  return $setState($create(ItemNode), itemState, shape);
}

/** The shape of a list. */
export function $listShape(list: ListNode): ListShape {
  return $getState(list, shapeState);
}

/** The shape of an item. */
export function $itemShape(item: ItemNode): ItemShape {
  return $getState(item, itemState);
}

/** Turns a list into one of another shape. */
export function $reshapeList(list: ListNode, shape: ListShape): void {
  $setState(list, shapeState, shape);
}

/** Marks a task as done or not done. */
export function $checkItem(item: ItemNode, checked: boolean): void {
  $setState(item, itemState, { ...$itemShape(item), checked });
}

function showTask(dom: HTMLElement, shape: ItemShape): void {
  dom.classList.toggle('marquee-task', shape.checked !== undefined);
  dom.classList.toggle('marquee-done', shape.checked === true);
}
