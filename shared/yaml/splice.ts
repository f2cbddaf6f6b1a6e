import { isMap, isScalar, isSeq, Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { sameValue, type YamlValue } from './value.ts';

/** Where a pair stands in the source: from its key to the end of its value, and its value alone. Offsets in UTF-16 units. */
export interface Found {
  readonly pair: Pair;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A pair's key as text. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Start, end of value and end of a node in its source. */
export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) ? (range as [number, number, number]) : undefined;
}

/** Finds a pair of a mapping by its key. */
export function locate(map: YAMLMap, key: string): Found | undefined {
  const pair = map.items.find((item) => keyOf(item) === key);
  const keyRange = pair && rangeOf(pair.key);
  if (!pair || !keyRange) return undefined;
  const valueRange = rangeOf(pair.value) ?? ([keyRange[1] + 1, keyRange[1] + 1] as const);
  return { pair, start: keyRange[0], valueStart: valueRange[0], valueEnd: valueRange[1] };
}

/** Start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset after the line ending of the line that holds an offset. */
export function lineEnd(text: string, offset: number): number {
  const match = /\r\n|\r|\n/.exec(text.slice(offset));
  return match ? offset + match.index + match[0].length : text.length;
}

/** The white space before a key on its line; empty when something else stands there (a byte order mark, a dash). */
export function indentAt(text: string, offset: number): string {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*$/.test(before) ? before : '';
}

/** A snippet whose lines after the first are indented. */
export function indented(snippet: string, indent: string, eol: string): string {
  return snippet.split(eol).map((line, index) => (index === 0 || line === '' ? line : indent + line)).join(eol);
}

interface Item {
  readonly value: unknown;
  /** Its whole lines: from its dash to the next item's, comments and all. */
  readonly lines: string;
}

/** The items of a block list with their own lines; undefined for a list whose items do not each begin a line. */
function itemsOf(text: string, seq: YAMLSeq): { readonly items: readonly Item[]; readonly start: number; readonly end: number; readonly indent: string } | undefined {
  const ranges = seq.items.map((item) => rangeOf(item));
  const starts = ranges.map((range) => (range ? lineStart(text, range[0]) : -1));
  const begins = ranges.every((range, at) => range && /^[ \t]*-[ \t]+$/.test(text.slice(starts[at], range[0])));
  const [first, last] = [starts[0], ranges.at(-1)];
  if (!begins || first === undefined || !last) return undefined;
  const end = lineEnd(text, Math.max(last[0], last[1] - 1));
  const items = seq.items.map((item, at) => ({ value: isMap(item) || isSeq(item) || isScalar(item) ? (item.toJSON() as unknown) : undefined, lines: text.slice(starts[at], starts[at + 1] ?? end) }));
  return { items, start: first, end, indent: /^[ \t]*/.exec(text.slice(first))?.[0] ?? '' };
}

function newItem(value: YamlValue, like: unknown, indent: string, eol: string): string {
  const document = new Document([value], { schema: 'core' });
  const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (isMap(node) && isMap(like) && like.flow === true) node.flow = true;
  const snippet = document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace(/\n$/, '').replaceAll('\n', eol);
  return indent + indented(snippet, indent, eol) + eol;
}

/** Puts other items into a block list. An item that is there already keeps its lines, comments and style. */
export function spliceItems(text: string, seq: YAMLSeq, values: readonly YamlValue[], eol: string): string | undefined {
  const found = itemsOf(text, seq);
  if (!found || values.length === 0) return undefined;
  const left = [...found.items];
  const lines = values.map((value) => {
    const at = left.findIndex((item) => sameValue(item.value, value));
    if (at < 0) return newItem(value, seq.items[0], found.indent, eol);
    const [item] = left.splice(at, 1);
    const own = item?.lines ?? '';
    return /[\r\n]$/.test(own) ? own : own + eol;
  });
  return text.slice(0, found.start) + lines.join('') + text.slice(found.end);
}
