import type { Nodes, PhrasingContent } from 'mdast';
import type { Block, Eol } from './document.ts';
import { endOf, startOf } from './parse.ts';
import { plainEol, sameMeaning } from './same.ts';
import { serialisePhrasing } from './serialise.ts';
import { readStyle } from './style.ts';

/** One replacement in a block's source; `at` and `end` are offsets in it. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** What a patch is being made of. */
interface Work {
  readonly block: Block;
  readonly edits: Edit[];
  readonly escape: boolean;
}

/**
 * Changes a block's source only where its meaning changed, so that everything else about it (markers, indentation, line
 * breaks, escapes) stays as the critic wrote it. Undefined when the change is not of that kind. The result is a
 * proposal: verify it. With `escape`, punctuation that was typed is escaped.
 */
export function patch(block: Block, meant: Nodes, escape: boolean, eol: Eol): string | undefined {
  const work: Work = { block, edits: [], escape };
  if (block.opaque || !compare(block.node, meant, work)) return undefined;
  const nested = block.node.type === 'list' || block.node.type === 'blockquote';
  let source = block.source;
  for (const edit of work.edits.sort((a, b) => b.at - a.at)) {
    // Inside a container a new line would need the container's own prefix.
    if (nested && edit.text.includes('\n')) return undefined;
    source = source.slice(0, edit.at) + edit.text.replaceAll('\n', eol) + source.slice(edit.end);
  }
  return source;
}

/** Collects the edits that turn `old` into `meant`; false when that takes more than changing phrasing content. */
function compare(old: Nodes, meant: Nodes, work: Work): boolean {
  if (sameMeaning(old, meant)) return true;
  if (old.type !== meant.type) return false;
  if (old.type === 'text' && meant.type === 'text') return compareText(old, meant.value, work);
  if (!('children' in old && 'children' in meant) || !sameMeaning(bare(old), bare(meant))) return false;
  if (isPhrasingParent(old) && isPhrasingParent(meant)) return comparePhrasing(old.children, meant.children, work);
  if (old.children.length !== meant.children.length) return false;
  return old.children.every((child, index) => {
    const other = meant.children[index];
    return other !== undefined && compare(child, other, work);
  });
}

function comparePhrasing(old: readonly PhrasingContent[], meant: readonly PhrasingContent[], work: Work): boolean {
  const mark = work.edits.length;
  const paired = old.length === meant.length && old.every((node, index) => same(node, meant[index], work));
  if (paired) return true;
  work.edits.length = mark;
  let head = 0;
  while (head < old.length && head < meant.length && alike(old[head], meant[head])) head++;
  let tail = 0;
  while (tail < old.length - head && tail < meant.length - head && alike(old.at(-1 - tail), meant.at(-1 - tail))) tail++;
  return replaceSpan(old.slice(head, old.length - tail), meant.slice(head, meant.length - tail), old[head - 1], old[head], work);
}

/**
 * Writes `changed` in place of the neighbours `old`, or, when there are none, between the nodes `before` and `after`. Of
 * texts at both ends only what differs is written.
 */
function replaceSpan(
  old: readonly PhrasingContent[],
  changed: readonly PhrasingContent[],
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
  work: Work,
): boolean {
  const { block } = work;
  const first = old[0];
  const last = old.at(-1);
  if (!first || !last) {
    const place = before?.position?.end.offset ?? after?.position?.start.offset;
    if (place === undefined) return false;
    work.edits.push({ at: place - block.shift, end: place - block.shift, text: writeSpan(changed, work) });
    return true;
  }
  if (!first.position || !last.position) return false;
  let at = startOf(first) - block.shift;
  let end = endOf(last) - block.shift;
  const rest = [...changed];
  const [head, tail] = [rest[0], rest.at(-1)];
  if (first.type === 'text' && head?.type === 'text') {
    const kept = commonStart(plainEol(first.value), head.value);
    const places = align(plainEol(first.value), block.source.slice(at, endOf(first) - block.shift));
    rest[0] = { ...head, value: head.value.slice(places ? kept : 0) };
    at += places?.[kept] ?? 0;
  }
  if (last.type === 'text' && tail?.type === 'text' && tail !== head && last !== first) {
    const value = plainEol(last.value);
    const kept = commonEnd(value, tail.value, 0);
    const from = startOf(last) - block.shift;
    const places = align(value, block.source.slice(from, end));
    rest[rest.length - 1] = { ...tail, value: tail.value.slice(0, tail.value.length - (places ? kept : 0)) };
    if (places) end = from + (places[value.length - kept] ?? end - from);
  }
  work.edits.push({ at, end, text: writeSpan(rest, work) });
  return true;
}

/** Phrasing content as it is written in the middle of a line, where spaces at its ends are just spaces. */
function writeSpan(content: readonly PhrasingContent[], work: Work): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text') return typed(only.value, work);
  const texts = content.filter((node) => node.type !== 'text' || node.value !== '');
  const lead = /^[ \t]*/.exec(texts[0]?.type === 'text' ? texts[0].value : '')?.[0] ?? '';
  const last = texts.at(-1);
  const trail = /[ \t]*$/.exec(last?.type === 'text' && texts.length > 1 ? last.value : '')?.[0] ?? '';
  const core = texts.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? lead.length : 0;
    return { ...node, value: node.value.slice(start, node.value.length - (index > 0 && node === last ? trail.length : 0)) };
  });
  return lead + serialisePhrasing(core, readStyle(work.block)) + trail;
}

/** Text as it is typed into source: as it is at first, with its punctuation escaped when that reads as markup. */
function typed(text: string, work: Work): string {
  return work.escape ? text.replace(/[!-/:-@[-`{-~]/g, '\\$&') : text;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** How many characters at their ends are the same, the first `from` of each not counted. */
function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

function same(old: PhrasingContent, meant: PhrasingContent | undefined, work: Work): boolean {
  return meant !== undefined && compare(old, meant, work);
}

function alike(a: Nodes | undefined, b: Nodes | undefined): boolean {
  return a !== undefined && b !== undefined && sameMeaning(a, b);
}

function compareText(old: Nodes & { type: 'text' }, meant: string, work: Work): boolean {
  const { block } = work;
  const at = old.position ? startOf(old) - block.shift : 0;
  const end = old.position ? endOf(old) - block.shift : block.source.length;
  if (!old.position && block.source !== old.value) return false;
  const value = plainEol(old.value);
  const places = align(value, block.source.slice(at, end));
  if (!places) return false;
  const head = commonStart(value, meant);
  const tail = commonEnd(value, meant, head);
  const text = typed(meant.slice(head, meant.length - tail), work);
  work.edits.push({ at: at + (places[head] ?? 0), end: at + (places[value.length - tail] ?? 0), text });
  return true;
}

/**
 * For each offset in a text's value (and its end) the offset in its source: escapes, character references and the
 * prefixes of continued lines make the source longer. Undefined when they cannot be brought together.
 */
function align(value: string, source: string): number[] | undefined {
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; ) {
    places.push(at);
    const rest = source.slice(at, at + 40);
    const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/.exec(rest)?.[0];
    const char = value[i];
    if (char === '\n') at += /^[ \t]*(?:\r\n|\r|\n)[ \t>]*/.exec(source.slice(at))?.[0].length ?? 0;
    else if (rest[0] === '\\' && rest[1] === char) at += 2;
    else if (reference && (char !== '&' || value.slice(i, i + reference.length) !== reference)) at += reference.length;
    else if (rest[0] === char) at += 1;
    else return undefined;
    i++;
  }
  places.push(source.length);
  return places;
}

type PhrasingParent = Extract<Nodes, { type: 'paragraph' | 'heading' | 'emphasis' | 'strong' | 'delete' | 'link' }>;

function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link'].includes(node.type);
}

function bare(node: Nodes): Nodes {
  return 'children' in node ? { ...node, children: [] } : node;
}
