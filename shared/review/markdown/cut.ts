import type { RootContent } from 'mdast';
import { chunks, type Chunk } from './chunks.ts';
import type { Block, BodyDocument, Eol } from './document.ts';
import { inkEnd } from './space.ts';
import { collectLabels, endOf, labelsIn, parseFlow, startOf, type Flow } from './parse.ts';

/** UTF-16 units of code in one fence that are read as Markdown; more is taken as it is. */
const LARGE_FENCE = 50_000;

/** A block with the place it was found at. */
interface Piece {
  start: number;
  end: number;
  node: RootContent;
  shift: number;
  opaque: boolean;
  /** Number of the group of chunks it was read in: labels of the same group are resolved already. */
  group: number;
}

/**
 * Cuts a Markdown body (without front matter and byte order mark) into its top-level blocks. Never throws; takes time
 * in proportion to the length of the body whatever it contains, and prose without markup is not parsed at all.
 * `join(cut(body)) === body` for every string.
 */
export function cut(body: string): BodyDocument {
  const pieces = readPieces(body);
  const labels = new Set<string>();
  const byGroup = new Map<number, Set<string>>();
  for (const piece of pieces) {
    const own = byGroup.get(piece.group) ?? new Set<string>();
    byGroup.set(piece.group, own);
    collectLabels(piece.node, own);
    for (const label of own) labels.add(label);
  }
  const blocks: Block[] = [];
  let at = 0;
  for (const piece of pieces) {
    const source = body.slice(piece.start, piece.end);
    const { node, shift } = resolved(piece, source, labels, byGroup.get(piece.group));
    blocks.push({ gap: body.slice(at, piece.start), source, node, shift, opaque: piece.opaque });
    at = piece.end;
  }
  return { blocks, tail: body.slice(at), eol: eolOf(body), labels };
}

/** The body that a document was cut from. */
export function join(document: BodyDocument): string {
  let body = '';
  for (const block of document.blocks) body += block.gap + block.source;
  return body + document.tail;
}

/** The line ending that most lines of a text have; LF when it has none. */
function eolOf(text: string): Eol {
  let [lf, cr, crlf] = [0, 0, 0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    if (match[0] === '\n') lf++;
    else if (match[0] === '\r') cr++;
    else crlf++;
  }
  if (crlf > lf) return crlf >= cr ? '\r\n' : '\r';
  return cr > lf ? '\r' : '\n';
}

/** Reads a block again with the labels that other groups define, if it seems to use any of them. */
function resolved(piece: Piece, source: string, labels: ReadonlySet<string>, own: ReadonlySet<string> | undefined) {
  if (piece.opaque || labels.size === (own?.size ?? 0)) return piece;
  const used = labelsIn(source, labels);
  if (used.every((label) => own?.has(label))) return piece;
  const flow = parseFlow(source, used);
  const [node] = flow.children;
  return node && flow.children.length === 1 ? { node, shift: flow.shift } : piece;
}

function readPieces(body: string): Piece[] {
  const all = chunks(body);
  const pieces: Piece[] = [];
  let group = 0;
  for (let at = 0; at < all.length; group++) {
    const first = all[at];
    if (!first) break;
    if (first.plain) {
      const end = inkEnd(body, first.start, first.end);
      pieces.push({ start: first.start, end, node: first.plain, shift: 0, opaque: false, group });
      at++;
    } else if (first.kind === 'risky') {
      pushOpaque(body, first.start, first.end, group, pieces);
      at++;
    } else at = readGroup(body, all, at, group, pieces);
  }
  return pieces;
}

/** Reads the run of chunks with markup at `at`, longer if it leaves something open; answers where to go on. */
function readGroup(body: string, all: readonly Chunk[], at: number, group: number, pieces: Piece[]): number {
  let next = at;
  while (all[next]?.kind === 'other') next++;
  const start = all[at]?.start ?? 0;
  for (let more = 1; ; more *= 2) {
    const end = all[next - 1]?.end ?? body.length;
    const flow = parseFlow(body.slice(start, end), []);
    const fence = flow.closed ? undefined : openFence(body, start, flow);
    const close = fence && closing(body, end, fence.mark);
    if (flow.closed || next >= all.length) {
      pushPieces(body, start, end, flow, group, pieces);
      return next;
    }
    const after = close === undefined ? all.length : indexAfter(all, close);
    const until = all[after]?.start ?? body.length;
    if (fence && until - start > LARGE_FENCE) {
      // So much code is not worth reading: it is a block of its own, up to where it ends.
      pushPieces(body, start, fence.start, { ...flow, children: flow.children.slice(0, -1) }, group, pieces);
      pushOpaque(body, fence.start, until, group, pieces);
      return after;
    }
    next = fence ? after : Math.min(all.length, next + more);
    while (all[next]?.kind === 'other') next++;
    if (all.slice(at, next).some((chunk) => chunk.kind === 'risky')) {
      pushOpaque(body, start, all[next - 1]?.end ?? body.length, group, pieces);
      return next;
    }
  }
}

/** The number of the first chunk that begins at or after an offset. */
function indexAfter(all: readonly Chunk[], offset: number): number {
  const index = all.findIndex((chunk) => chunk.start >= offset);
  return index < 0 ? all.length : index;
}

/** The fence that a piece of a body leaves open: its mark and the offset of its line. */
function openFence(body: string, start: number, flow: Flow): { readonly mark: string; readonly start: number } | undefined {
  const last = flow.children.at(-1);
  if (last?.type !== 'code') return undefined;
  const offset = blockStart(body, start + startOf(last) - flow.shift, start);
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(body.slice(offset, offset + 200))?.[1];
  return mark === undefined ? undefined : { mark, start: offset };
}

/** The end of the first line from `from` on that closes a fence. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function closing(body: string, from: number, mark: string): number | undefined {
  const pattern = new RegExp(`(?:^|(?<=[\\r\\n])) {0,3}${mark}${mark.charAt(0)}*[ \\t]*(?:\\r\\n|\\r|\\n|$)`, 'g');
  pattern.lastIndex = from;
  const found = pattern.exec(body);
  return found ? found.index + found[0].length : undefined;
}

function pushPieces(
  body: string,
  start: number,
  end: number,
  flow: Pick<Flow, 'children' | 'shift'>,
  group: number,
  pieces: Piece[],
): void {
  let last: Piece | undefined;
  let done = start;
  for (const node of flow.children) {
    const from = blockStart(body, start + startOf(node) - flow.shift, done);
    stretch(body, last, from);
    const to = lineEnd(body, start + endOf(node) - flow.shift, from, end);
    last = { start: from, end: to, node, shift: from - start + flow.shift, opaque: false, group };
    pieces.push(last);
    done = to;
  }
  if (last) stretch(body, last, end);
  else if (end > start) pushOpaque(body, start, end, group, pieces);
}

/** A block owns every line with ink up to the next block, so that a gap is always blank. */
function stretch(body: string, last: Piece | undefined, until: number): void {
  if (!last) return;
  last.end = inkEnd(body, last.end, until);
}

/** Makes one block of lines that were not read; blank lines make none. */
function pushOpaque(body: string, start: number, end: number, group: number, pieces: Piece[]): void {
  const text = body.slice(start, end);
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
  const source = text.slice(lead, inkEnd(text, lead));
  if (source === '') return;
  const node: RootContent = { type: 'html', value: source };
  pieces.push({ start: start + lead, end: start + lead + source.length, node, shift: 0, opaque: true, group });
}

/** The start of the line that a block begins on. The reader lets a setext heading begin at a definition before it. */
function blockStart(text: string, from: number, floor: number): number {
  if (from < floor) return floor + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(floor))?.[0].length ?? 0);
  let at = from;
  while (at > floor && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function lineEnd(text: string, from: number, floor: number, ceiling: number): number {
  let at = Math.min(Math.max(from, floor), ceiling);
  if (at > floor && (text[at - 1] === '\n' || text[at - 1] === '\r')) return at;
  while (at < ceiling && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
