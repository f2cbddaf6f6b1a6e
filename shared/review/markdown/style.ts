import type { Nodes } from 'mdast';
import type { Block } from './document.ts';
import { endOf, startOf } from './parse.ts';

declare module 'mdast' {
  interface ListData {
    /** The mark of the list's items as written: `-`, `*`, `+`, `.` or `)`. */
    marker?: string;
    /** Whether every item of an ordered list is written with the same number. */
    sameNumber?: boolean;
  }
  interface LinkData {
    /** How the link is written: `<url>`, the bare address, or `[text](url)` when absent. */
    form?: 'angle' | 'bare';
  }
  interface ThematicBreakData {
    /** The rule as written, without indentation. */
    rule?: string;
  }
}

/** How the critic writes what can be written in several ways. */
export interface Style {
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly setext: boolean;
  readonly closeAtx: boolean;
  /** A hard break is two spaces at the end of the line rather than a backslash. */
  readonly spacedBreak: boolean;
  readonly listItemIndent: 'one' | 'tab' | 'mixed';
  readonly quote: '"' | "'";
}

/** The style of blocks that have no source yet. */
export const PLAIN_STYLE: Style = {
  emphasis: '*',
  strong: '*',
  setext: false,
  closeAtx: false,
  spacedBreak: false,
  listItemIndent: 'one',
  quote: '"',
};

/** Reads from a block's source how it was written; the first construct of a kind decides. */
export function readStyle(block: Block): Style {
  const found: Partial<Record<keyof Style, string | boolean>> = {};
  visit(block.node, (node) => {
    const source = sourceOf(block, node);
    if (source !== undefined) look(node, source, found);
  });
  return { ...PLAIN_STYLE, ...(found as Partial<Style>) };
}

/** Adds to lists, links and rules how they are written, so that they can be written that way again. Mutates `data`. */
export function annotate(block: Block): void {
  visit(block.node, (node) => {
    if (node.type !== 'list' && node.type !== 'link' && node.type !== 'thematicBreak') return;
    const source = sourceOf(block, node);
    if (source === undefined) return;
    if (node.type === 'thematicBreak') node.data = { rule: source };
    else if (node.type === 'list') {
      const marks = node.children.map((item) => /^\d*([-*+.)])/.exec(sourceOf(block, item) ?? ''));
      const [first, second] = marks;
      if (first?.[1]) node.data = { marker: first[1], sameNumber: second !== undefined && first[0] === second?.[0] };
    } else if (source.startsWith('<')) node.data = { form: 'angle' };
    else if (!source.startsWith('[')) node.data = { form: 'bare' };
  });
}

/** The source of one node of a block; undefined when the node has no place of its own. */
export function sourceOf(block: Block, node: Nodes): string | undefined {
  if (!node.position) return node === block.node ? block.source : undefined;
  return block.source.slice(Math.max(0, startOf(node) - block.shift), endOf(node) - block.shift);
}

function look(node: Nodes, source: string, found: Partial<Record<keyof Style, string | boolean>>): void {
  if (node.type === 'emphasis') found.emphasis ??= source.startsWith('_') ? '_' : '*';
  else if (node.type === 'strong') found.strong ??= source.startsWith('_') ? '_' : '*';
  else if (node.type === 'break') found.spacedBreak ??= !source.startsWith('\\');
  else if (node.type === 'heading') {
    found.setext ??= !source.startsWith('#');
    found.closeAtx ??= /^#.*[ \t]#+[ \t]*$/.test(source);
  } else if (node.type === 'listItem') {
    const [, mark = '', space = ' '] = /^([-*+]|\d+[.)])([ \t]*)/.exec(source) ?? [];
    found.listItemIndent ??= space.length > 1 && (mark.length + space.length) % 4 === 0 ? 'tab' : 'one';
  } else if ((node.type === 'link' || node.type === 'image') && node.title) {
    found.quote ??= source.endsWith("')") ? "'" : '"';
  }
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
