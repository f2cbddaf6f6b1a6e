import { Document, isMap, isScalar, isSeq, Scalar, type Pair, type YAMLMap } from 'yaml';
import { parseYaml } from './read.ts';

/** What can be written under a key. `undefined` removes the key. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined } | undefined;

/** The line ending that a text uses first; a newline when it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

type Found = { readonly pair: Pair; readonly start: number; readonly valueStart: number; readonly valueEnd: number; readonly end: number };

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) ? (range as [number, number, number]) : undefined;
}

/** Where a pair stands in the source: from its key to the end of its value, and its value alone. */
function locate(map: YAMLMap, key: string): Found | undefined {
  const pair = map.items.find((item) => keyOf(item) === key);
  const keyRange = pair && rangeOf(pair.key);
  if (!pair || !keyRange) return undefined;
  const valueRange = rangeOf(pair.value) ?? ([keyRange[1] + 1, keyRange[1] + 1, keyRange[1] + 1] as const);
  return { pair, start: keyRange[0], valueStart: valueRange[0], valueEnd: valueRange[1], end: valueRange[2] };
}

/** Start of the line that holds an offset. */
function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset after the line ending of the line that holds an offset. */
function lineEnd(text: string, offset: number): number {
  const match = /\r\n|\r|\n/.exec(text.slice(offset));
  return match ? offset + match.index + match[0].length : text.length;
}

function scalarStyle(old: unknown, value: YamlValue): Scalar.Type | undefined {
  if (typeof value !== 'string' || value.includes('\n') || !isScalar(old)) return undefined;
  return old.type === Scalar.QUOTE_DOUBLE || old.type === Scalar.QUOTE_SINGLE ? old.type : undefined;
}

/** `key: value` as YAML, in the style the old value had (quotes, flow or block list), with `eol` line endings. */
function written(key: string, value: YamlValue, old: unknown, eol: string): string {
  const document = new Document({ [key]: value }, { schema: 'core' });
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  const style = scalarStyle(old, value);
  if (isScalar(node) && style !== undefined) node.type = style;
  // An empty list can only be written as []; that says nothing about how a list with something in it should look.
  const flow = (isSeq(old) || isMap(old)) && old.flow === true && old.items.length > 0;
  if ((isSeq(node) || isMap(node)) && flow) node.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '').replaceAll('\n', eol);
}

function indented(snippet: string, indent: string, eol: string): string {
  return snippet.split(eol).map((line, index) => (index === 0 || line === '' ? line : indent + line)).join(eol);
}

function removed(text: string, found: Found): string {
  return text.slice(0, lineStart(text, found.start)) + text.slice(lineEnd(text, Math.max(found.start, found.valueEnd - 1)));
}

/** A comment that trails the value on its own line stays there. */
function replaced(text: string, found: Found, key: string, value: YamlValue, eol: string): string {
  const indent = text.slice(lineStart(text, found.start), found.start);
  const snippet = indented(written(key, value, found.pair.value, eol), indent, eol);
  const oldValue = text.slice(found.valueStart, found.valueEnd);
  const keepsBreak = /[\r\n]$/.test(oldValue) ? (/(\r\n|\r|\n)$/.exec(oldValue)?.[0] ?? '') : '';
  return text.slice(0, found.start) + snippet + keepsBreak + text.slice(found.valueEnd);
}

/** Adds a pair after the last key that goes before it in `order`; at the end when there is none. */
function inserted(text: string, map: YAMLMap | null, key: string, value: YamlValue, order: readonly string[], eol: string): string {
  const snippet = written(key, value, undefined, eol);
  if (map === null || map.items.length === 0) {
    const start = text === '' || /[\r\n]$/.test(text) ? text : text + eol;
    return start + snippet + eol;
  }
  const rank = order.indexOf(key);
  const before = map.items.filter((item) => rank < 0 || (order.includes(keyOf(item)) && order.indexOf(keyOf(item)) < rank));
  const anchor = before.at(-1);
  const first = map.items[0];
  if (!anchor && first) {
    const start = lineStart(text, rangeOf(first.key)?.[0] ?? 0);
    return text.slice(0, start) + snippet + eol + text.slice(start);
  }
  const found = anchor && locate(map, keyOf(anchor));
  const at = found ? lineEnd(text, Math.max(found.start, found.valueEnd - 1)) : text.length;
  const head = text.slice(0, at);
  return head + (/[\r\n]$/.test(head) || head === '' ? '' : eol) + snippet + eol + text.slice(at);
}

function setAtTop(text: string, key: string, value: YamlValue, order: readonly string[]): string {
  const parsed = parseYaml(text);
  if ('problem' in parsed) throw new Error(`YAML that cannot be read cannot be edited key by key: ${parsed.problem}`);
  const eol = lineEnding(text);
  // A flow map at the top ({a: 1}) has no lines to splice: it is written anew, which keeps its comments and order.
  if (parsed.map?.flow === true) {
    if (value === undefined) parsed.document.delete(key);
    else parsed.document.set(key, value);
    return parsed.document.toString({ lineWidth: 0 }).replaceAll('\n', eol);
  }
  const found = parsed.map && locate(parsed.map, key);
  if (!found) return value === undefined ? text : inserted(text, parsed.map, key, value, order, eol);
  return value === undefined ? removed(text, found) : replaced(text, found, key, value, eol);
}

/**
 * Sets one top-level key of a YAML text and leaves every other byte as it is:
 * the pair is found by its source range and only its own lines are replaced.
 * The result is read again; if it does not say what was meant, the document is written
 * by the YAML library instead, which keeps comments and order but may change spacing.
 *
 * @param order the usual order of keys, to place a new one.
 * @throws Error when the text cannot be read as YAML (callers ask {@link parseYaml} first).
 */
export function setYamlKey(text: string, key: string, value: YamlValue, order: readonly string[] = []): string {
  const result = setAtTop(text, key, value, order);
  if (saysTheSame(text, result, key, value)) return result;
  const parsed = parseYaml(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  if (value === undefined) parsed.document.delete(key);
  else parsed.document.set(key, value);
  return parsed.document.toString({ lineWidth: 0 }).replaceAll('\n', lineEnding(text));
}

function saysTheSame(before: string, after: string, key: string, value: YamlValue): boolean {
  const [old, now] = [parseYaml(before), parseYaml(after)];
  if ('problem' in old || 'problem' in now) return false;
  const expected: unknown = old.map === null ? {} : old.document.toJS();
  const actual: unknown = now.map === null ? {} : now.document.toJS();
  const meant = Object.fromEntries(Object.entries({ ...(expected as object), [key]: value }).filter(([, v]) => v !== undefined));
  return sameValue(meant, actual);
}

/** Whether two plain values are equal; keys with undefined do not count, order of keys does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const present = (value: object) => Object.entries(value).filter(([, v]) => v !== undefined);
  const [left, right] = [present(one), new Map(present(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}
