import type { Element } from 'hast';
import type { Content } from './content.ts';
import { eachElement, element, text } from './nodes.ts';

/** Counts how often each note is referred to, and gives every reference an id and a link. `prefix` is unique in the page. */
export function linkNotes(content: Content, prefix: string): void {
  const seen = new Map<string, number>();
  eachElement([...content.blocks, ...content.notes.flat()], (node) => {
    const { dataNote: number, dataLinked: linked } = node.properties;
    if (node.tagName !== 'sup' || typeof number !== 'string') return;
    const count = (seen.get(number) ?? 0) + 1;
    seen.set(number, count);
    const known = Number(number) >= 1 && Number(number) <= content.notes.length;
    node.properties = known ? { id: `${prefix}-ref-${Number(number)}${count > 1 ? `-${count}` : ''}` } : {};
    node.children = known && linked !== 'no' ? [element('a', { href: `#${prefix}-${Number(number)}` }, [text(number)])] : node.children;
  });
}

/** The items of the list of notes, each with a link back to the first place that refers to it. */
export function noteItems(content: Content, prefix: string): readonly Element[] {
  return content.notes.map((note, index) => {
    const number = index + 1;
    const back = element('a', { className: ['back'], href: `#${prefix}-ref-${number}`, ariaLabel: `Back to reference ${number}` }, [text('↩')]);
    const last = note.at(-1);
    const withBack =
      last?.tagName === 'p' ? [...note.slice(0, -1), { ...last, children: [...last.children, text(' '), back] }] : [...note, element('p', {}, [back])];
    return element('li', { id: `${prefix}-${number}` }, withBack);
  });
}
