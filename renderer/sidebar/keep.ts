import { readCastMember, writeCastMember } from '../../shared/film/film-file.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { isRecord } from '../../shared/yaml/read.ts';
import { textOf } from '../../shared/yaml/values.ts';

/** A value as the file has it; what was read from YAML can be written as YAML. */
function asWritten(value: unknown): YamlValue {
  return value as YamlValue;
}

function listOf(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  return raw === undefined || raw === null ? [] : [raw];
}

function castText(raw: unknown): string | undefined {
  const plain = textOf(raw);
  if (plain !== undefined) return writeCastMember(readCastMember(plain));
  if (!isRecord(raw)) return undefined;
  const [name, role] = [textOf(raw.name), textOf(raw.role)];
  return name === undefined ? undefined : writeCastMember(role === undefined ? { name } : { name, role });
}

function merged(raw: unknown, texts: readonly string[], read: (value: unknown) => string | undefined, make: (text: string) => YamlValue): YamlValue {
  const old = [...listOf(raw)];
  const values = texts.map((text) => {
    const at = old.findIndex((value) => read(value) === text);
    return at < 0 ? make(text) : asWritten(old.splice(at, 1)[0]);
  });
  // What no chip stands for (another program's) is never dropped.
  const unread = old.filter((value) => read(value) === undefined && value !== null).map(asWritten);
  return [...values, ...unread];
}

/** A list with these texts, in which every entry that was there before keeps its form in the file. */
export function keepList(raw: unknown, texts: readonly string[]): YamlValue {
  return merged(raw, texts, textOf, (text) => text);
}

/** A cast with these members; who was there before keeps every key that the file has for them. */
export function keepCast(raw: unknown, texts: readonly string[]): YamlValue {
  return merged(raw, texts, castText, (text) => ({ ...readCastMember(text) }));
}

/** A mapping with one key set (or taken away by the empty text); `plain` is the key that a bare text stands for. */
export function keepMap(raw: unknown, key: string, value: string | boolean, plain?: string): YamlValue {
  const bare = textOf(raw);
  const old: Record<string, unknown> = isRecord(raw) ? raw : bare !== undefined && plain !== undefined ? { [plain]: bare } : {};
  const next = Object.fromEntries(Object.entries({ ...old, [key]: value }).filter(([name, entry]) => name !== key || (entry !== '' && entry !== false)));
  return Object.keys(next).length === 0 ? undefined : (asWritten(next));
}
