import type { RootContent } from 'mdast';
import { chunks, type Chunk } from './chunks.ts';
import type { Block, BodyDocument, Eol } from './document.ts';
import { collectLabels, endOf, labelsIn, parseFlow, startOf } from './parse.ts';

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
export function eolOf(text: string): Eol {
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
    if (first.kind === 'plain') {
      pieces.push(plainPiece(body, first, group));
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
    const text = body.slice(start, end);
    const flow = parseFlow(text, []);
    const stop = Math.min(all.length, next + more);
    const blocked = all.slice(next, stop).some((chunk) => chunk.kind === 'risky');
    if (flow.closed || next >= all.length || blocked) {
      pushPieces(body, start, end, flow, group, pieces);
      return next;
    }
    next = stop;
    while (all[next]?.kind === 'other') next++;
  }
}

function pushPieces(
  body: string,
  start: number,
  end: number,
  flow: { readonly children: readonly RootContent[]; readonly shift: number },
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
  else pushOpaque(body, start, end, group, pieces);
}

/** A block owns every line with ink up to the next block, so that a gap is always blank. */
function stretch(body: string, last: Piece | undefined, until: number): void {
  if (!last) return;
  const rest = body.slice(last.end, until).replace(/[ \t\r\n]+$/, '');
  last.end += rest.length;
}

function plainPiece(body: string, chunk: Chunk, group: number): Piece {
  const value = body.slice(chunk.start, chunk.end).replace(/[ \t\r\n]+$/, '');
  const node: RootContent = { type: 'paragraph', children: [{ type: 'text', value }] };
  return { start: chunk.start, end: chunk.start + value.length, node, shift: 0, opaque: false, group };
}

/** Makes one block of lines that were not read; blank lines make none. */
function pushOpaque(body: string, start: number, end: number, group: number, pieces: Piece[]): void {
  const text = body.slice(start, end);
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
  const source = text.slice(lead).replace(/[ \t\r\n]+$/, '');
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
