import type { List, Nodes } from 'mdast';

/** The attributes that carry meaning, over all kinds of node. `children` and texts are compared apart. */
const ATTRIBUTES = [
  'depth', 'ordered', 'start', 'checked', 'url', 'title', 'alt', 'identifier', 'referenceType', 'lang', 'meta',
] as const;

/**
 * True when two trees mean the same: positions, `data`, kinds of line ending and how text is divided into neighbouring
 * text nodes are ignored; everything that can be seen or followed is compared.
 */
export function sameMeaning(a: Nodes, b: Nodes): boolean {
  if (a === b) return true;
  if (a.type !== b.type) return false;
  if ('value' in a && 'value' in b && valueOf(a) !== valueOf(b)) return false;
  for (const name of ATTRIBUTES) if (attribute(a, name) !== attribute(b, name)) return false;
  if (a.type === 'list' && b.type === 'list' && isLoose(a) !== isLoose(b)) return false;
  if (a.type === 'table' && b.type === 'table' && String(a.align) !== String(b.align)) return false;
  return !('children' in a && 'children' in b) || sameMeanings(a.children, b.children);
}

/** {@link sameMeaning} over two lists of siblings. */
export function sameMeanings(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  const left = mergeTexts(a);
  const right = mergeTexts(b);
  return left.length === right.length && left.every((node, index) => same(node, right[index]));
}

/**
 * A tree in which addresses that stand for themselves are text. Whether `https://example.com` is a link is decided by
 * GFM whenever it is read (https://github.github.com/gfm/#autolinks-extension-), and nothing can be written to prevent it.
 */
export function withoutBareLinks<Kind extends Nodes>(node: Kind): Kind {
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => bareAddress(child) ?? withoutBareLinks(child)) };
}

/** Siblings with neighbouring texts joined and empty texts left out. */
export function mergeTexts<Kind extends Nodes>(nodes: readonly Kind[]): readonly Kind[] {
  if (!nodes.some((node, index) => node.type === 'text' && (node.value === '' || nodes[index + 1]?.type === 'text'))) {
    return nodes;
  }
  const merged: Kind[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text') merged.push(node);
    else if (last?.type === 'text') merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else if (node.value !== '') merged.push(node);
  }
  return merged;
}

/** Text with every line ending as LF. */
export function plainEol(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function bareAddress(node: Nodes): Nodes | undefined {
  const [only, ...more] = node.type === 'link' && !node.title ? node.children : [];
  if (node.type !== 'link' || only?.type !== 'text' || more.length > 0) return undefined;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url) ? only : undefined;
}

/** A value without the line endings at the end of code and HTML, which depend on where the file ends. */
function valueOf(node: Nodes & { value: string }): string {
  const value = plainEol(node.value);
  return node.type === 'html' || node.type === 'code' ? value.replace(/\n+$/, '') : value;
}

/**
 * Whether a list prints with its items apart: when there is a blank line between any two items or blocks of an item.
 * https://spec.commonmark.org/0.31.2/#loose
 */
function isLoose(list: List): boolean {
  if (list.spread === true && list.children.length > 1) return true;
  return list.children.some((item) => item.spread === true && item.children.length > 1);
}

function same(a: Nodes, b: Nodes | undefined): boolean {
  return b !== undefined && sameMeaning(a, b);
}

function attribute(node: Nodes, name: (typeof ATTRIBUTES)[number]): string | number | boolean | null {
  const value: unknown = Reflect.get(node, name);
  if (typeof value === 'string') return value === '' ? null : plainEol(value);
  if (typeof value === 'number' || value === true) return value;
  // "Not done" differs from "no task"; for every other attribute false is the same as absent.
  return name === 'checked' && value === false ? false : null;
}
