import { basename, extname } from 'node:path';
import type { ImportSource, ImportSources } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { readTextFile } from '../disk/read.ts';

/** Reads one file as something to bring in. */
export async function readSource(file: string): Promise<Result<ImportSource>> {
  const name = basename(file);
  const read = await readTextFile(file, name);
  if (!read.ok) return read;
  const kind = ['.md', '.markdown'].includes(extname(file).toLowerCase()) ? 'markdown' : 'text';
  return { ok: true, value: { name, kind, source: read.value.text } };
}

/** Reads several files; those that are not text are named in sentences, and do not stop the others. */
export async function readSources(files: readonly string[]): Promise<ImportSources> {
  const results = await Promise.all(files.map(readSource));
  return {
    sources: results.flatMap((result) => (result.ok ? [result.value] : [])),
    refused: results.flatMap((result) => (result.ok ? [] : [result.error.message])),
  };
}
