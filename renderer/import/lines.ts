import type { Part, PartKind } from '../../shared/import/parts.ts';

/** Chosen lines: where choosing began and where it stands now, both included. */
export interface Choice {
  readonly anchor: number;
  readonly focus: number;
}

/** First chosen line, and the line after the last. */
export function rangeOf(choice: Choice): { readonly from: number; readonly to: number } {
  return { from: Math.min(choice.anchor, choice.focus), to: Math.max(choice.anchor, choice.focus) + 1 };
}

/** A run of lines of one part, short enough to be drawn or left out as one. */
export interface Chunk {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
  /** Whether the part begins here. */
  readonly first: boolean;
}

const CHUNK = 40;

/** Cuts parts into pieces that the browser can skip while they are out of sight. */
export function chunksOf(parts: readonly Part[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const { kind, from, to } of parts) {
    for (let at = from; at < to; at += CHUNK) chunks.push({ kind, from: at, to: Math.min(at + CHUNK, to), first: at === from });
  }
  return chunks;
}

/** The part a line belongs to. */
export function partAt(parts: readonly Part[], line: number): Part | undefined {
  return parts.find(({ from, to }) => from <= line && line < to);
}

/** The words of a run of lines as one text, without outer blank lines. */
export function textOf(lines: readonly string[], from: number, to: number): string {
  return lines.slice(from, to).join('').replace(/^\uFEFF/, '').trim();
}

/** Where a key takes the choice; null for keys that mean nothing here. */
export function moved(choice: Choice, key: string, extend: boolean, last: number): Choice | null {
  const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -20, PageDown: 20, Home: -Infinity, End: Infinity };
  const step = steps[key];
  if (step === undefined) return null;
  const focus = Math.max(0, Math.min(last, choice.focus + step));
  return { anchor: extend ? choice.anchor : focus, focus };
}
