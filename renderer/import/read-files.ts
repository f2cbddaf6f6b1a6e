import type { ImportSource, ImportSources } from '../../shared/ipc/contract.ts';

/** The largest file that is read here; a review is a thousandth of it. Bytes. */
const LARGEST = 16 * 1024 * 1024;

function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

async function readOne(file: File): Promise<ImportSource | string> {
  if (file.size > LARGEST) return `“${file.name}” is larger than any review. It was left where it is.`;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return `“${file.name}” cannot be read. If it is a folder, drop the files in it instead.`;
  }
  // Texts hold no zero bytes; pictures, archives and word processor files do.
  if (new Uint8Array(bytes).includes(0)) return `“${file.name}” is not a text file. It was left where it is.`;
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (source.trim() === '') return `“${file.name}” is empty.`;
    return { name: file.name, kind: isMarkdown(file.name) ? 'markdown' : 'text', source };
  } catch {
    return `“${file.name}” is not text in UTF-8. Save it as a UTF-8 text file and bring it in again.`;
  }
}

/** Reads files that were dropped on the window: texts, and one sentence for each file that is none. */
export async function readFiles(files: readonly File[]): Promise<ImportSources> {
  const read = await Promise.all(files.map(readOne));
  return {
    sources: read.filter((one) => typeof one !== 'string'),
    refused: read.filter((one) => typeof one === 'string'),
  };
}
