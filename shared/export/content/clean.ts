import type { Element, ElementContent, Nodes, Root as HastRoot } from 'hast';
import type { FootnoteDefinition, Html, Parents as MdastParents, Root, TableRow } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast, type State } from 'mdast-util-to-hast';
import { linkAddress } from '../../post/address.ts';
import { ACTIVE, SCHEMA } from './schema.ts';

/** Sanitized HTML of a Markdown document: its body and its notes in the order in which they are first referred to. */
export interface Cleaned {
  readonly body: readonly ElementContent[];
  /** `sup` elements with `dataNote` n (from 1) refer to the n-th. */
  readonly notes: readonly (readonly ElementContent[])[];
  /** Names of what was dropped: elements as `<script>`, attributes as `onclick`. */
  readonly dropped: ReadonlySet<string>;
  /** Words of links to addresses that no post links to. */
  readonly unlinked: readonly string[];
  /** Labels of notes that nothing refers to. */
  readonly unusedNotes: readonly string[];
}

/** What a converted document still needs: the raw HTML in it, as nodes of text. */
interface Converted {
  readonly body: HastRoot;
  readonly notes: readonly HastRoot[];
  readonly used: ReadonlySet<FootnoteDefinition>;
}

/** Far beyond what any writer nests. */
const DEEPEST = 200;

const PROBE = 'marquee-probe';

function noteReference(number: number): Element {
  return { type: 'element', tagName: 'sup', properties: { dataNote: String(number) }, children: [{ type: 'text', value: String(number) }] };
}

/** A row with all its cells: GFM shows none beyond the width of the header, but they hold the critic's words. */
function tableRow(state: State, row: TableRow, parent: MdastParents | undefined): Element {
  const [table, tagName] = parent?.type === 'table' ? [parent, parent.children[0] === row ? 'th' : 'td'] : [undefined, 'td'];
  const cells = row.children.map((cell, index): Element => {
    const align = table?.align?.[index];
    return { type: 'element', tagName, properties: align === undefined || align === null ? {} : { align }, children: state.all(cell) };
  });
  return { type: 'element', tagName: 'tr', properties: {}, children: cells };
}

/** Markdown to HTML nodes, notes apart. Ids are given later, by number: an id made of a label could stand twice. */
function convert(root: Root, html: (node: Html) => ElementContent): Converted {
  const order: FootnoteDefinition[] = [];
  let state: State | undefined;
  const converted = toHast(root, {
    allowDangerousHtml: true,
    handlers: {
      html: (_, node: Html) => html(node),
      tableRow,
      footnoteReference: (current: State, node: { identifier: string }) => {
        state = current;
        const definition = current.footnoteById.get(node.identifier.toUpperCase());
        if (definition === undefined) return { type: 'text', value: `[^${node.identifier}]` };
        if (!order.includes(definition)) order.push(definition);
        return noteReference(order.indexOf(definition) + 1);
      },
    },
  });
  const notes: HastRoot[] = [];
  // Notes can refer to further notes, which joins those to the end of the order.
  for (let index = 0; index < order.length; index += 1) {
    const definition = order[index];
    if (definition !== undefined && state !== undefined) notes.push({ type: 'root', children: state.all(definition) });
  }
  const body: HastRoot = converted.type === 'root' ? converted : { type: 'root', children: converted.type === 'doctype' ? [] : [converted] };
  return { body, notes, used: new Set(order) };
}

function visit(node: Nodes, look: (element: Element) => void): void {
  if (node.type === 'element') look(node);
  if ('children' in node) for (const child of node.children) visit(child, look);
}

/** What the sanitizer takes out, gathered before it does. */
interface Losses {
  readonly dropped: Set<string>;
  readonly unlinked: string[];
}

function nameLosses(tree: HastRoot, { dropped, unlinked }: Losses): void {
  visit(tree, (element) => {
    if (ACTIVE.has(element.tagName)) dropped.add(`<${element.tagName}>`);
    const { href } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string' && linkAddress(href) === undefined) unlinked.push(wordsIn(element.children));
    for (const property of Object.keys(element.properties)) {
      if (/^on/i.test(property)) dropped.add(property.toLowerCase());
      else if (property === 'style') dropped.add('style');
    }
  });
}

/** Whether HTML that follows `value` would be read as usual: an open `<script>`, comment or tag would swallow it. */
function leavesTextAlone(value: string): boolean {
  let found = false;
  const look = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === PROBE) found = true;
    if (node.type === 'element' && ACTIVE.has(node.tagName)) return;
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(fromHtml(`${value}<${PROBE}>`, { fragment: true }));
  return found;
}

function sanitized(tree: HastRoot): HastRoot {
  const clean = sanitize(tree, SCHEMA);
  if (clean.type === 'root') return clean;
  return { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/** One piece of raw HTML from the Markdown. What would swallow the words after it is closed where it stands. */
function rawNode(node: Html, losses: Losses): ElementContent {
  if (leavesTextAlone(node.value)) return { type: 'raw', value: node.value };
  const tree = fromHtml(node.value, { fragment: true });
  levelOff(tree);
  nameLosses(tree, losses);
  const opener = /^<([a-z]+)/i.exec(node.value)?.[1]?.toLowerCase();
  if (opener !== undefined && ACTIVE.has(opener)) losses.dropped.add(`<${opener}>`);
  return { type: 'raw', value: toHtml(sanitized(tree)) };
}

function hasRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

/** The words of nodes, whatever their depth, without those of elements that are dropped. */
function wordsIn(nodes: readonly ElementContent[]): string {
  const waiting = nodes.toReversed();
  let words = '';
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element' && !ACTIVE.has(node.tagName)) waiting.push(...node.children.toReversed());
  }
  return words;
}

/** Turns nesting beyond {@link DEEPEST} levels into words, in place, so that everything after may use recursion. */
function levelOff(tree: HastRoot): void {
  let level: readonly Element[] = tree.children.filter((child) => child.type === 'element');
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth < DEEPEST) level = level.flatMap((node) => node.children.filter((child) => child.type === 'element'));
    else {
      for (const node of level) node.children = [{ type: 'text', value: wordsIn(node.children) }];
      level = [];
    }
  }
}

function cleanTree(tree: HastRoot, losses: Losses): readonly ElementContent[] {
  // Raw tags can open in one node and close in another, so the whole is read again as a browser would.
  const whole = hasRaw(tree) ? fromHtml(toHtml(tree, { allowDangerousHtml: true }), { fragment: true }) : tree;
  levelOff(whole);
  nameLosses(whole, losses);
  return sanitized(whole).children.filter((child): child is ElementContent => child.type !== 'doctype');
}

function cleanedWith(root: Root, html: (node: Html, losses: Losses) => ElementContent): Cleaned {
  const losses: Losses = { dropped: new Set(), unlinked: [] };
  const { body, notes, used } = convert(root, (node) => html(node, losses));
  return {
    body: cleanTree(body, losses),
    notes: notes.map((note) => cleanTree(note, losses)),
    ...losses,
    unusedNotes: footnotes(root).filter((note) => !used.has(note)).map((note) => note.label ?? note.identifier),
  };
}

function footnotes(root: Root): readonly FootnoteDefinition[] {
  const found: FootnoteDefinition[] = [];
  const waiting: Root['children'] = [...root.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'footnoteDefinition') found.push(node);
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') waiting.push(...node.children);
  }
  return found.toReversed();
}

/** Turns Markdown into HTML nodes that passed the one allow-list. Never throws. */
export function clean(root: Root): Cleaned {
  try {
    return cleanedWith(root, rawNode);
  } catch (error) {
    // Raw HTML nested thousands deep exhausts the stack: then its tags are taken out and its words are kept.
    if (!(error instanceof RangeError)) throw error;
    return cleanedWith(root, (node, { dropped }) => {
      dropped.add('<html>');
      return { type: 'text', value: node.value.replace(/<!--[^]*?-->|<[^>]*>/g, ' ') };
    });
  }
}
