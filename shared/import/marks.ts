import { isBlank, isRule } from './lines.ts';
import type { Part, PartKind } from './parts.ts';

/** The kind of each line so far; a line without one is body, unless it is blank and its neighbours claim it. */
export type Marks = (PartKind | undefined)[];

/** Marks the lines from `from` up to, not including, `to`. */
export function mark(marks: Marks, from: number, to: number, kind: PartKind): void {
  for (let at = from; at < to; at += 1) marks[at] = kind;
}

/** A divider set off from the text above it; one right below text is Markdown's way to mark a heading. */
function isLoose(lines: readonly string[], marks: Marks, at: number): boolean {
  const line = lines[at] ?? '';
  if (isBlank(line)) return true;
  return marks[at] === undefined && isRule(line) && (at === 0 || isBlank(lines[at - 1]) || marks[at - 1] !== undefined);
}

/**
 * Whom blank lines and dividers belong to: the part above; below the body, the part beneath.
 * So the body begins and ends with words.
 */
function ownerOf(above: PartKind | undefined, below: PartKind | undefined): PartKind {
  if (above !== undefined && above !== 'body') return above;
  if (below !== undefined && below !== 'body') return below;
  return 'body';
}

/** Turns marks into parts that cover every line once. */
export function partsOf(lines: readonly string[], marks: Marks): readonly Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, kind: PartKind) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, to };
    else parts.push({ kind, from, to });
  };
  let at = 0;
  while (at < lines.length) {
    let end = at;
    while (end < lines.length && isLoose(lines, marks, end)) end += 1;
    const next = end < lines.length ? (marks[end] ?? 'body') : undefined;
    if (end > at) add(at, end, ownerOf(parts.at(-1)?.kind, next));
    if (next !== undefined) add(end, end + 1, next);
    at = end + 1;
  }
  return parts;
}
