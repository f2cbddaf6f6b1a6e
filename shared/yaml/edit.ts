import { Document, isMap, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import { isRecord, parseYaml } from './read.ts';
import { indentAt, indented, keyOf, lineEnd, lineStart, locate, rangeOf, spliceItems, type Found } from './splice.ts';
import { sameValue, type YamlValue } from './value.ts';

/** The line ending that a text uses first; a newline when it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
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

function removed(text: string, found: Found): string {
  return text.slice(0, lineStart(text, found.start)) + text.slice(lineEnd(text, Math.max(found.start, found.valueEnd - 1)));
}

/** A comment that trails the value on its own line stays there. */
function replaced(text: string, found: Found, key: string, value: YamlValue, eol: string): string {
  const old = found.pair.value;
  if (isSeq(old) && old.flow !== true && Array.isArray(value)) {
    const spliced = spliceItems(text, old, value, eol);
    if (spliced !== undefined) return spliced;
  }
  const snippet = indented(written(key, value, old, eol), indentAt(text, found.start), eol);
  const keepsBreak = /(?:\r\n|\r|\n)$/.exec(text.slice(found.valueStart, found.valueEnd))?.[0] ?? '';
  return text.slice(0, found.start) + snippet + keepsBreak + text.slice(found.valueEnd);
}

/** Adds a pair after the last key that goes before it in `order`; at the end when there is none. */
function inserted(text: string, map: YAMLMap | null, key: string, value: YamlValue, order: readonly string[], eol: string): string {
  const first = map?.items[0];
  if (!map || !first) {
    const start = text === '' || /[\r\n]$/.test(text) ? text : text + eol;
    return start + written(key, value, undefined, eol) + eol;
  }
  const firstKey = rangeOf(first.key)?.[0] ?? 0;
  const indent = indentAt(text, firstKey);
  const snippet = indent + indented(written(key, value, undefined, eol), indent, eol) + eol;
  const rank = order.indexOf(key);
  const before = map.items.filter((item) => rank < 0 || (order.includes(keyOf(item)) && order.indexOf(keyOf(item)) < rank));
  const anchor = before.at(-1);
  if (!anchor) {
    // Whatever stands before the first key on its line (a byte order mark) stays in front.
    const start = firstKey - indent.length;
    return text.slice(0, start) + snippet + text.slice(start);
  }
  const found = locate(map, keyOf(anchor));
  const at = found ? lineEnd(text, Math.max(found.start, found.valueEnd - 1)) : text.length;
  const head = text.slice(0, at);
  return head + (/[\r\n]$/.test(head) ? '' : eol) + snippet + text.slice(at);
}

/** The mapping under a path of keys, written in lines; undefined when there is none, or it is written in braces. */
function mapAt(root: YAMLMap | null, path: readonly string[]): YAMLMap | null | undefined {
  let map = root;
  for (const key of path) {
    const value: unknown = map?.items.find((item) => keyOf(item) === key)?.value;
    if (!isMap(value) || value.flow === true) return undefined;
    map = value;
  }
  return map;
}

function setAt(text: string, path: readonly string[], key: string, value: YamlValue, order: readonly string[]): string {
  const parsed = parseYaml(text);
  if ('problem' in parsed) throw new Error(`YAML that cannot be read cannot be edited key by key: ${parsed.problem}`);
  const map = mapAt(parsed.map, path);
  // A mapping in braces at the top ({a: 1}) has no lines to splice: the whole document is written anew.
  if (map === undefined || map?.flow === true) return text;
  const eol = lineEnding(text);
  const found = map && locate(map, key);
  if (!found) return value === undefined ? text : inserted(text, map, key, value, order, eol);
  if (value === undefined) return removed(text, found);
  const old = found.pair.value;
  if (isMap(old) && old.flow !== true && old.items.length > 0 && isRecord(value) && old.items.some((item) => value[keyOf(item)] !== undefined)) {
    return setEach(text, [...path, key], old, value);
  }
  return replaced(text, found, key, value, eol);
}

/** Changes a mapping key by key, so that what did not change keeps its lines. */
function setEach(text: string, path: readonly string[], old: YAMLMap, value: Readonly<Record<string, YamlValue>>): string {
  const before: unknown = old.toJSON();
  const known = isRecord(before) ? before : {};
  // New keys first: a mapping that loses all its old ones must not be empty in between.
  const keys = [...Object.keys(value), ...Object.keys(known).filter((key) => value[key] === undefined)];
  return keys.reduce((now, key) => (sameValue(known[key], value[key]) ? now : setAt(now, path, key, value[key], [])), text);
}

/** The document written by the YAML library: comments and order stay, spacing may change. */
function rewritten(text: string, key: string, value: YamlValue): string {
  const parsed = parseYaml(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  if (value === undefined) parsed.document.delete(key);
  else parsed.document.set(key, value);
  return parsed.document.toString({ lineWidth: 0 }).replaceAll('\n', lineEnding(text));
}

/**
 * Sets one top-level key of a YAML text and leaves every other byte as it is: the pair is found by its source range
 * and only its own lines are replaced; in a list or mapping only those of the items that changed.
 * The result is read again; if it does not say what was meant, the document is written
 * by the YAML library instead, which keeps comments and order but may change spacing.
 *
 * @param order the usual order of keys, to place a new one.
 * @throws Error when the text cannot be read as YAML (callers ask {@link parseYaml} first).
 */
export function setYamlKey(text: string, key: string, value: YamlValue, order: readonly string[] = []): string {
  const result = setAt(text, [], key, value, order);
  return saysTheSame(text, result, key, value) ? result : rewritten(text, key, value);
}

function saysTheSame(before: string, after: string, key: string, value: YamlValue): boolean {
  const [old, now] = [parseYaml(before), parseYaml(after)];
  if ('problem' in old || 'problem' in now) return false;
  const expected: unknown = old.map === null ? {} : old.document.toJS();
  const actual: unknown = now.map === null ? {} : now.document.toJS();
  const meant = Object.fromEntries(Object.entries({ ...(expected as object), [key]: value }).filter(([, v]) => v !== undefined));
  return sameValue(meant, actual);
}
