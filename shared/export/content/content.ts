import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import { clean } from './clean.ts';
import { Flattener, shortened } from './flatten.ts';
import { eachElement, element } from './nodes.ts';

/**
 * A Markdown document as every format prints it. One form for all of them, so that the words and their order are
 * the same in each.
 */
export interface Content {
  readonly blocks: readonly Element[];
  /** In the order of their numbers. `sup` elements with `dataNote` n (from 1) refer to the n-th. */
  readonly notes: readonly (readonly Element[])[];
  /** Sentences for the critic about what could not be kept. */
  readonly problems: readonly string[];
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/** Gives headings levels from 2 (the page's own title is 1) to 6 without a gap, keeping which is below which. */
function levelHeadings(blocks: readonly Element[]): void {
  const above: number[] = [];
  eachElement(blocks, (node) => {
    const typed = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (typed === 0) return;
    while ((above.at(-1) ?? 0) >= typed) above.pop();
    above.push(typed);
    node.tagName = `h${Math.min(above.length + 1, 6)}`;
  });
}

function namesDropped(dropped: ReadonlySet<string>): readonly string[] {
  if (dropped.size === 0) return [];
  return [`Left out, because a post holds nothing that runs, loads or restyles: ${[...dropped].sort().join(', ')}.`];
}

/** Makes a Markdown document safe and plain; see {@link Content}. */
export function contentOf(root: Root): Content {
  const cleaned = clean(root);
  const flattener = new Flattener();
  const blocks = flattener.flow(cleaned.body, true).filter(isElement);
  const notes = cleaned.notes.map((note) => {
    const found = flattener.flow(note, true).filter(isElement);
    return found.length > 0 ? found : [element('p', {}, [])];
  });
  levelHeadings([...blocks, ...notes.flat()]);
  const unused = cleaned.unusedNotes.map((label) => `The note “${label}” is left out: nothing in the text refers to it.`);
  const unlinked = cleaned.unlinked.map((words) => `“${shortened(words)}” is no longer a link: a post links only to web pages and mail addresses.`);
  return { blocks, notes, problems: [...namesDropped(cleaned.dropped), ...unlinked, ...flattener.problems, ...unused] };
}
