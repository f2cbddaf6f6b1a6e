import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Code points that no HTML document and no text file may hold. https://html.spec.whatwg.org/#text */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Takes out code points that no document may hold; half a surrogate pair becomes the replacement character. */
export function printable(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(/\p{Cs}/gu, '\ufffd');
}

function purge(node: Nodes): void {
  if (node.type === 'text') node.value = printable(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) if (typeof value === 'string') node.properties[name] = printable(value);
  }
  if ('children' in node) for (const child of node.children) purge(child);
}

/** HTML text of nodes made by an exporter. UTF-8 is assumed, so only what must be escaped is. The nodes are used up. */
export function serialise(nodes: readonly ElementContent[]): string {
  const root: Nodes = { type: 'root', children: [...nodes] };
  purge(root);
  // “Dangerous” are quotes and backticks for browsers of the past; attributes are always quoted, and `"` always escaped.
  return toHtml(root, { characterReferences: { useNamedReferences: true }, allowDangerousCharacters: true });
}
