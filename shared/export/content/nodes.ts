import type { Element, ElementContent, Nodes, Properties, Text } from 'hast';

/** Builds an element. */
export function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** Builds a text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** All text in a node, as a browser's `textContent`. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** Whether nodes print anything: words, signs or a picture. */
export function prints(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => (node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && (node.tagName === 'img' || prints(node.children))));
}

/** Takes the white space off both ends of a line. */
export function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const line = [...nodes];
  const isSpace = (node: ElementContent | undefined) => node !== undefined && ((node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br'));
  while (isSpace(line[0])) line.shift();
  while (isSpace(line.at(-1))) line.pop();
  const [first, last] = [line[0], line.at(-1)];
  if (first?.type === 'text') line[0] = text(first.value.trimStart());
  const end = line.at(-1);
  if (last?.type === 'text' && end?.type === 'text') line[line.length - 1] = text(end.value.trimEnd());
  return line;
}

/** Visits every element, parents first. */
export function eachElement(nodes: readonly Nodes[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type === 'element') look(node);
    if ('children' in node) eachElement(node.children, look);
  }
}
