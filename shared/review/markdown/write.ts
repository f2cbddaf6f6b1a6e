import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Eol } from './document.ts';
import { labelsIn, parseFlow } from './parse.ts';
import { patch } from './patch.ts';
import { sameMeaning, withoutBareLinks } from './same.ts';
import { serialise } from './serialise.ts';
import { PLAIN_STYLE, readStyle, type Style } from './style.ts';

/** What of the rest of the document decides how a block must be written. */
export interface Surroundings {
  readonly eol: Eol;
  /** As in `BodyDocument.labels`. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Writes a block anew: as close to its original source as can be, and so that it reads back as `meant`. Each proposal is
 * read again before it is taken. When no Markdown says exactly what is meant (it can, in corners), the words are kept.
 */
export function writeBlock(meant: RootContent, origin: Block | undefined, around: Surroundings): string {
  if (origin && sameMeaning(origin.node, meant)) return origin.source;
  const seen = new Set<string>();
  for (const proposal of proposals(meant, origin, around.eol)) {
    if (proposal === undefined || seen.has(proposal)) continue;
    seen.add(proposal);
    if (reads(proposal, meant, around.labels)) return proposal;
  }
  return lastResort(meant, origin, around);
}

function* proposals(meant: RootContent, origin: Block | undefined, eol: Eol): Generator<string | undefined> {
  if (origin) {
    yield patch(origin, meant, false, eol);
    yield patch(origin, meant, true, eol);
  }
  for (const style of styles(origin ? readStyle(origin) : PLAIN_STYLE)) {
    const source = written(meant, style, eol);
    // Escapes are there for the worst case; where the words alone say the same, they are left out.
    yield source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    yield source;
  }
  yield written(withoutForms(meant), PLAIN_STYLE, eol);
}

/** The style wanted, and others that can say what it cannot. */
function* styles(style: Style): Generator<Style> {
  yield style;
  yield { ...style, emphasis: style.emphasis === '*' ? '_' : '*' };
  yield { ...style, strong: style.strong === '*' ? '_' : '*' };
  yield { ...style, emphasis: '*', strong: '*', setext: !style.setext, closeAtx: false, listItemIndent: 'one' };
}

function written(node: RootContent, style: Style, eol: Eol): string {
  return serialise(node, style).replaceAll('\n', eol);
}

/** Does this source read as exactly this block, beside what the document defines? */
function reads(source: string, meant: RootContent, labels: ReadonlySet<string>): boolean {
  const wanted = new Set(labels);
  referencesIn(meant, wanted);
  const { children, closed } = parseFlow(source, labelsIn(source, wanted));
  const [only] = children;
  if (!closed || children.length !== 1 || only === undefined) return false;
  return sameMeaning(only, meant) || sameMeaning(withoutBareLinks(only), withoutBareLinks(meant));
}

/** Adds the labels that a block refers to: they count as defined, whatever became of their definitions. */
function referencesIn(node: Nodes, into: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') into.add(node.identifier);
  if (node.type === 'footnoteReference') into.add(`^${node.identifier}`);
  if ('children' in node) for (const child of node.children) referencesIn(child, into);
}

/** A copy without the wish for a particular way of writing. */
function withoutForms<Kind extends Nodes>(node: Kind): Kind {
  const { data: _, ...rest } = node;
  const copy = rest as Kind;
  if ('children' in copy) return { ...copy, children: copy.children.map(withoutForms) };
  return copy;
}

/** Keeps every word although the marks on them may not read back: less and less markup until the words do. */
function lastResort(meant: RootContent, origin: Block | undefined, around: Surroundings): string {
  const style = origin ? readStyle(origin) : PLAIN_STYLE;
  const words = wordsOf(meant);
  for (const node of [meant, plainly(meant)]) {
    const source = written(node, style, around.eol);
    const { children, closed } = parseFlow(source, labelsIn(source, around.labels));
    if (closed && wordsOf({ type: 'root', children: [...children] }) === words) return source;
  }
  return written(meant, style, around.eol);
}

function plainly<Kind extends Nodes>(node: Kind): Kind {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const children: PhrasingContent[] = [{ type: 'text', value: toString(node) }];
    return { ...node, children };
  }
  return 'children' in node ? { ...node, children: node.children.map(plainly) } : node;
}

function wordsOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}
