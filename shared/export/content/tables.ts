import type { Element, ElementContent } from 'hast';
import { element, prints, trimmed } from './nodes.ts';

interface Cell {
  readonly heads: boolean;
  readonly align: string | undefined;
  readonly words: readonly ElementContent[];
}

type Inline = (nodes: readonly ElementContent[]) => ElementContent[];

function rowsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsIn(child)));
}

function cellsIn(row: Element, inline: Inline): readonly Cell[] {
  return row.children.flatMap((child) => {
    if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) return [];
    const { align } = child.properties;
    return [{ heads: child.tagName === 'th', align: typeof align === 'string' ? align : undefined, words: trimmed(inline(child.children)) }];
  });
}

function cell(found: Cell | undefined, tagName: 'td' | 'th'): Element {
  const words = found?.words ?? [];
  // An empty header cell names nothing.
  const name = tagName === 'th' && prints(words) ? 'th' : 'td';
  const scope = name === 'th' ? { scope: 'col' } : {};
  return element(name, found?.align === undefined ? scope : { ...scope, className: [`has-text-align-${found.align}`] }, words);
}

/**
 * A table in which every row is as wide as the widest, with one row of headers if the first row holds any, aligned by
 * the classes that WordPress uses. Spanning cells are not kept: half of them would be wrong after the first edit.
 */
export function table(node: Element, inline: Inline): Element[] {
  const rows = rowsIn(node).map((row) => cellsIn(row, inline)).filter((row) => row.length > 0);
  if (!rows.some((row) => row.some((found) => prints(found.words)))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const hasHead = rows.length > 1 && (rows[0] ?? []).every((found) => found.heads);
  const built = rows.map((row, index) => {
    const cells = Array.from({ length: width }, (_, place) => cell(row[place], hasHead && index === 0 ? 'th' : 'td'));
    return element('tr', {}, cells);
  });
  const body = element('tbody', {}, hasHead ? built.slice(1) : built);
  const caption = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption');
  const title = caption === undefined ? [] : trimmed(inline(caption.children));
  const parts = hasHead ? [element('thead', {}, built.slice(0, 1)), body] : [body];
  return [element('table', {}, prints(title) ? [element('caption', {}, title), ...parts] : parts)];
}
