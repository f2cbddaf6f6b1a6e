import type { TakenApart } from '../../shared/import/parts.ts';
import { outletNamed } from '../../shared/outlet/choose.ts';
import { ok, type Result } from '../../shared/result.ts';
import { setYamlKey } from '../../shared/yaml/edit.ts';
import type { YamlValue } from '../../shared/yaml/value.ts';
import { readYaml } from '../../shared/yaml/read.ts';
import { LIBRARY_FILE, type Library } from '../library/library.ts';
import { readText, saveText } from '../library/texts.ts';

/** Adds an entry to a list of `library.yaml`. A file that cannot be read is left alone: the review keeps the words itself. */
async function addTo(library: Library, key: 'authors' | 'outlets', entry: YamlValue): Promise<Result<null>> {
  const opened = await readText(library, LIBRARY_FILE);
  if (!opened.ok) return opened;
  const reading = readYaml(opened.value.text);
  const listed = reading.editable ? (reading.values[key] ?? []) : undefined;
  if (!Array.isArray(listed)) return ok(null);
  const text = setYamlKey(opened.value.text, key, [...(listed as readonly YamlValue[]), entry]);
  const saved = await saveText(library, LIBRARY_FILE, text, opened.value.version);
  return saved.ok ? ok(null) : saved;
}

/** Makes sure that whoever signs is among the library's authors. */
export async function knowAuthor(library: Library, name: string | undefined, blog: string | undefined): Promise<Result<null>> {
  if (name === undefined || library.view.authors.some((author) => author.name === name)) return ok(null);
  return addTo(library, 'authors', blog === undefined ? { name } : { name, blog });
}

/** Makes sure that a named outlet is among the library's; a new one keeps the boilerplate that was found under the post. */
export async function knowOutlet(library: Library, name: string | undefined, taken: TakenApart): Promise<Result<null>> {
  if (name === undefined || name.trim() === '' || outletNamed(library.view.outlets, name)) return ok(null);
  const lines = taken.parts.filter((part) => part.kind === 'boilerplate').flatMap((part) => taken.lines.slice(part.from, part.to));
  const boilerplate = lines.join('').trim();
  return addTo(library, 'outlets', boilerplate === '' ? { name } : { name, houseStyle: { boilerplate } });
}
