import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';

/** Limits beyond which a header is shown raw instead of being taken apart. */
const MAX_LENGTH = 64 * 1024;
const MAX_KEYS = 500;
const MAX_DEPTH = 20;

/** YAML text that was read, or the sentence why its keys cannot be edited one by one. */
export type YamlReading =
  | { readonly editable: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly editable: false; readonly problem: string };

/** A parsed document that passed every limit, or a sentence saying what is wrong with it. */
export type ParsedYaml = { readonly document: Document; readonly map: YAMLMap | null } | { readonly problem: string };

function countedProblem(document: Document): string | undefined {
  let keys = 0;
  let problem: string | undefined;
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node) || ('anchor' in node && node.anchor)) problem = 'It uses anchors or aliases.';
      else if (path.length / 2 > MAX_DEPTH) problem = 'It is nested too deeply.';
      return problem === undefined ? undefined : visit.BREAK;
    },
    Pair(_, pair) {
      keys += 1;
      if (keys > MAX_KEYS) problem = `It has more than ${MAX_KEYS} keys.`;
      else if (!isScalar(pair.key) || typeof pair.key.value === 'object') problem = 'One of its keys is not plain text.';
      return problem === undefined ? undefined : visit.BREAK;
    },
  });
  return problem;
}

/** Brackets nested beyond the limit are refused before parsing: the parser is recursive. */
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > MAX_DEPTH * 4) return true;
  }
  return false;
}

/**
 * Parses YAML by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema):
 * no tags, no merge keys, no aliases, so that nothing in a file can run or multiply.
 */
export function parseYaml(text: string): ParsedYaml {
  if (text.length > MAX_LENGTH) return { problem: 'It is longer than 64 KB.' };
  if (nestsTooDeeply(text)) return { problem: 'It is nested too deeply.' };
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', merge: false, lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return { problem: `Line ${lines.linePos(error.pos[0]).line}: ${reason}.` };
  }
  // A tag of another program does not stop the parser; it only warns.
  if (document.warnings.some((warning) => warning.code === 'TAG_RESOLVE_FAILED')) return { problem: 'It uses tags of another program.' };
  const problem = countedProblem(document);
  if (problem !== undefined) return { problem };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return { document, map: null };
  return isMap(document.contents) ? { document, map: document.contents } : { problem: 'It is not a list of “key: value” lines.' };
}

/** Reads YAML into plain values. Never throws: what cannot be read comes back as a problem in a sentence. */
export function readYaml(text: string): YamlReading {
  const parsed = parseYaml(text);
  if ('problem' in parsed) return { editable: false, problem: parsed.problem };
  const values: unknown = parsed.map === null ? {} : parsed.document.toJS({ maxAliasCount: 0 });
  return { editable: true, values: isRecord(values) ? values : {} };
}

/** Whether a value is a plain mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
