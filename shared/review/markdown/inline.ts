import type { Break, Image, Link, LinkReference, PhrasingContent } from 'mdast';
import { inkEnd, inkStart } from './space.ts';
import { mergeTexts, plainEol } from './same.ts';

/** The marks that can stand on any run of text, in the order they nest in when nothing else decides. */
export const MARKS = ['delete', 'emphasis', 'strong'] as const;

/** One of {@link MARKS}. */
export type Mark = (typeof MARKS)[number];

/** What a run holds. `softBreak` is a line ending inside a paragraph, which reads as a space. */
export type Leaf =
  | { readonly type: 'text' | 'inlineCode'; readonly value: string }
  | { readonly type: 'softBreak' }
  | Break
  | Image
  | Opaque;

/** An inline construct that is shown as its source. */
export interface Opaque {
  readonly type: 'opaque';
  readonly node: PhrasingContent;
}

/** The flat form of phrasing content: a leaf, the marks on it and the link around it. */
export interface Run {
  readonly leaf: Leaf;
  /** Outermost first. */
  readonly marks: readonly Mark[];
  /** Whether the order of `marks` means anything. When not, the mark that reaches farthest goes outside. */
  readonly ordered: boolean;
  /** Neighbouring runs with the same object share one link. Its children are ignored. */
  readonly link?: Link | LinkReference;
  /** How many of `marks` stand outside the link. */
  readonly outside: number;
}

type Path = readonly (Mark | Link | LinkReference)[];

/** Phrasing content laid flat. {@link fromRuns} restores it, except for nestings that say the same thing twice. */
export function toRuns(content: readonly PhrasingContent[]): Run[] {
  const runs: Run[] = [];
  for (const node of mergeTexts(content)) pushRuns(node, [], runs);
  return runs;
}

/**
 * Builds phrasing content from its flat form. Spaces that Markdown cannot hold (at the edges of the content, beside a
 * line break) are left out; spaces at the edge of a mark are put outside it.
 */
export function fromRuns(runs: readonly Run[]): PhrasingContent[] {
  const items = settleSpaces(runs).map((run) => ({ leaf: run.leaf, path: pathOf(run), ordered: run.ordered }));
  return [...mergeTexts(build(items))];
}

/** The marks in the order they nest in by default. */
export function defaultOrder(marks: readonly Mark[]): Mark[] {
  return MARKS.filter((mark) => marks.includes(mark));
}

function pushRuns(node: PhrasingContent, path: Path, runs: Run[]): void {
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    for (const child of mergeTexts(node.children)) pushRuns(child, [...path, node.type], runs);
    return;
  }
  if ((node.type === 'link' || node.type === 'linkReference') && node.children.length > 0) {
    for (const child of mergeTexts(node.children)) pushRuns(child, [...path, node], runs);
    return;
  }
  for (const leaf of leavesOf(node)) runs.push(runOf(leaf, path));
}

function leavesOf(node: PhrasingContent): Leaf[] {
  if (node.type === 'inlineCode' || node.type === 'break' || node.type === 'image') return [node];
  if (node.type !== 'text') return [{ type: 'opaque', node }];
  const lines = plainEol(node.value).split('\n');
  return lines.flatMap((value, index) => {
    const line: Leaf[] = index === 0 ? [] : [{ type: 'softBreak' }];
    return value === '' ? line : [...line, { type: 'text', value }];
  });
}

function runOf(leaf: Leaf, path: Path): Run {
  const marks = path.filter((step) => typeof step === 'string');
  const at = path.findIndex((step) => typeof step !== 'string');
  const link = path[at];
  const ordered = String(marks) !== String(defaultOrder(marks));
  if (link === undefined || typeof link === 'string') return { leaf, marks, ordered, outside: marks.length };
  return { leaf, marks, ordered, link, outside: at };
}

function pathOf(run: Run): Path {
  if (!run.link) return run.marks;
  return [...run.marks.slice(0, run.outside), run.link, ...run.marks.slice(run.outside)];
}

interface Item {
  readonly leaf: Leaf;
  readonly path: Path;
  readonly ordered: boolean;
}

function build(items: readonly Item[]): PhrasingContent[] {
  const built: PhrasingContent[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    const step = outermost(items, at, item);
    if (step === undefined) {
      built.push(leafNode(item.leaf));
      at++;
      continue;
    }
    const end = at + extent(items, at, step);
    const inner = items.slice(at, end).map((one) => ({ ...one, path: without(one.path, step) }));
    const children = [...mergeTexts(build(inner))];
    built.push(typeof step === 'string' ? { type: step, children } : { ...step, children });
    at = end;
  }
  return built;
}

/** The mark or link that opens first at `at`: the one that is written first, or the one that reaches farthest. */
function outermost(items: readonly Item[], at: number, item: Item): Path[number] | undefined {
  const [first, ...rest] = item.path;
  if (item.ordered || first === undefined || typeof first !== 'string') return first;
  let best: Path[number] = first;
  let reach = extent(items, at, first);
  for (const step of rest) {
    if (typeof step !== 'string') break;
    const far = extent(items, at, step);
    if (far > reach) [best, reach] = [step, far];
  }
  return best;
}

function extent(items: readonly Item[], at: number, step: Path[number]): number {
  let end = at;
  // A mark inside a link ends with the link; one outside reaches over it.
  while (end < items.length && reaches(items[end]?.path ?? [], step)) end++;
  return end - at;
}

function reaches(path: Path, step: Path[number]): boolean {
  const at = path.indexOf(step);
  return at >= 0 && (typeof step !== 'string' || path.slice(0, at).every((other) => typeof other === 'string'));
}

function without(path: Path, step: Path[number]): Path {
  const at = path.indexOf(step);
  return [...path.slice(0, at), ...path.slice(at + 1)];
}

function leafNode(leaf: Leaf): PhrasingContent {
  if (leaf.type === 'softBreak') return { type: 'text', value: '\n' };
  return leaf.type === 'opaque' ? leaf.node : leaf;
}

/** Divides texts at the spaces on their edges, trims and un-marks those, and leaves empty texts out. */
function settleSpaces(runs: readonly Run[]): Run[] {
  const parts = runs.flatMap(divide);
  const kept = parts.filter((run, index) => {
    if (!isSpace(run)) return true;
    return isInk(parts, index, -1) && isInk(parts, index, 1);
  });
  while (isBreaking(kept[0])) kept.shift();
  while (isBreaking(kept.at(-1))) kept.pop();
  return kept.map((run, index) => (isSpace(run) || isBreaking(run) ? unmarked(run, kept, index) : run));
}

function divide(run: Run): Run[] {
  if (run.leaf.type !== 'text') return [run];
  const { value } = run.leaf;
  const [start, end] = [inkStart(value), Math.max(inkStart(value), inkEnd(value))];
  return [value.slice(0, start), value.slice(start, end), value.slice(end)].filter((value) => value !== '').map((value) => ({ ...run, leaf: { type: 'text', value } }));
}

function isSpace(run: Run | undefined): boolean {
  return run?.leaf.type === 'text' && /^[ \t]*$/.test(run.leaf.value);
}

function isBreaking(run: Run | undefined): boolean {
  return run?.leaf.type === 'softBreak' || run?.leaf.type === 'break';
}

/** Is there something to read on that side of `at` before a line breaks or the content ends? */
function isInk(runs: readonly Run[], at: number, way: 1 | -1): boolean {
  let next = at + way;
  while (isSpace(runs[next])) next += way;
  return runs[next] !== undefined && !isBreaking(runs[next]);
}

/** A space or break keeps only the marks that what stands on both sides of it has too. */
function unmarked(run: Run, runs: readonly Run[], at: number): Run {
  const before = inkBeside(runs, at, -1)?.marks ?? [];
  const after = inkBeside(runs, at, 1)?.marks ?? [];
  const stays = (mark: Mark): boolean => before.includes(mark) && after.includes(mark);
  const marks = run.marks.filter(stays);
  return { ...run, marks, outside: run.marks.slice(0, run.outside).filter(stays).length };
}

function inkBeside(runs: readonly Run[], at: number, way: 1 | -1): Run | undefined {
  let next = at + way;
  while (isSpace(runs[next]) || isBreaking(runs[next])) next += way;
  return runs[next];
}
