import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** The end mark: when it is read as a definition of its own, everything before it was complete. */
const END = 'marquee-end-of-slice';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/** Flow content read from a piece of a document. */
export interface Flow {
  readonly children: readonly RootContent[];
  /** Subtract from an offset in the nodes to get an offset in the text given. */
  readonly shift: number;
  /** False when the text leaves a fence or an HTML block open, so that it would take in what follows. */
  readonly closed: boolean;
}

/**
 * Reads whole lines of Markdown (CommonMark 0.31 with GFM, https://github.github.com/gfm/) as they read inside a
 * document that also defines `labels` (as in `BodyDocument.labels`).
 */
export function parseFlow(text: string, labels: Iterable<string>): Flow {
  // A byte order mark is dropped by the reader only at the very start of its input; here it is content.
  const lead = text.charCodeAt(0) === 0xfeff ? '\n' : '';
  let stubs = '\n\n';
  for (const label of labels) stubs += label.startsWith('^') ? `[${label}]: x\n\n` : `[${label}]: #\n\n`;
  const end = lead.length + text.length;
  const children = read(`${lead}${text}${stubs}[${END}]: #\n`);
  const last = children.at(-1);
  if (last?.type === 'definition' && last.identifier === END) {
    return { children: children.filter((child) => startOf(child) < end), shift: lead.length, closed: true };
  }
  return { children: read(lead + text), shift: lead.length, closed: false };
}

/** Offset at which a node that was read begins, in UTF-16 units of the text it was read from. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** Offset just after a node that was read. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** A label as Markdown compares it. https://spec.commonmark.org/0.31.2/#matches */
function normaliseLabel(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

/** The labels among `defined` that `source` may refer to, found without reading it. */
export function labelsIn(source: string, defined: ReadonlySet<string>): string[] {
  if (defined.size === 0 || !source.includes('[')) return [];
  const found = new Set<string>();
  for (const match of source.matchAll(/\[((?:[^\\[\]]|\\[^])*)\]/g)) {
    const label = normaliseLabel((match[1] ?? '').replace(/(\r\n|\r|\n)[ \t>]*/g, '\n'));
    if (defined.has(label)) found.add(label);
  }
  return [...found];
}

/** Adds the labels that `node` or anything in it defines to `into`. */
export function collectLabels(node: Nodes, into: Set<string>): void {
  if (node.type === 'definition') into.add(node.identifier);
  if (node.type === 'footnoteDefinition') into.add(`^${node.identifier}`);
  // Definitions stand in flow content only; descending into phrasing would cost time for nothing.
  if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
    for (const child of node.children) collectLabels(child, into);
  }
}

function read(text: string): RootContent[] {
  return fromMarkdown(text, { extensions, mdastExtensions }).children;
}
