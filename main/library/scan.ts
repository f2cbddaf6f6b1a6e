import { join } from 'node:path';
import { filmFromFolder, readFilm } from '../../shared/film/film-file.ts';
import { UNFILED, type FolderEntry, type LibraryView, type ReviewEntry } from '../../shared/library/view.ts';
import { readOutlets } from '../../shared/outlet/read-outlets.ts';
import { countWords } from '../../shared/post/words.ts';
import { readReviewFacts } from '../../shared/review/facts.ts';
import { cutReview, readHeader } from '../../shared/review/header.ts';
import { readYaml } from '../../shared/yaml/read.ts';
import { errnoOf } from '../disk/failures.ts';
import { listFolder } from '../disk/folders.ts';
import { readTextFile } from '../disk/read.ts';
import { absolutePath } from '../disk/watch.ts';

/** Files read at the same time during a scan: enough to keep a disk busy, few enough for any limit. */
const SIDE_BY_SIDE = 16;

/** What a list shows of a review with that text. */
export function reviewEntry(path: string, text: string): ReviewEntry {
  const { header, body } = cutReview(text);
  const reading = readHeader(header);
  const words = countWords(body);
  if (reading.editable) return { path, facts: readReviewFacts(reading.values), words };
  return { path, facts: { tags: [] }, words, problem: `The header of “${path}” cannot be read. ${reading.problem}` };
}

async function readReview(root: string, path: string): Promise<ReviewEntry> {
  const file = await readTextFile(absolutePath(root, path), path);
  return file.ok ? reviewEntry(path, file.value.text) : { path, facts: { tags: [] }, words: 0, problem: file.error.message };
}

/** What a list shows of a film whose `film.yaml` holds that text. */
export function filmEntry(folder: string, text: string): Pick<FolderEntry, 'film' | 'problem'> {
  const reading = readFilm(text, filmFromFolder(folder).title);
  if (reading.editable) return { film: reading.film };
  return { film: filmFromFolder(folder), problem: `The facts in “${folder}/film.yaml” cannot be read. ${reading.problem}` };
}

async function readFilmEntry(root: string, folder: string, hasFile: boolean): Promise<Pick<FolderEntry, 'film' | 'problem'>> {
  if (folder === UNFILED) return { film: null };
  if (!hasFile) return { film: filmFromFolder(folder) };
  const file = await readTextFile(absolutePath(root, `${folder}/film.yaml`), `${folder}/film.yaml`);
  return file.ok ? filmEntry(folder, file.value.text) : { film: filmFromFolder(folder), problem: file.error.message };
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return results;
}

/** Reads one folder of a library; null when it is no film's folder (any more). */
export async function readFolder(root: string, folder: string): Promise<FolderEntry | null> {
  try {
    const names = (await listFolder(join(root, folder), root)).filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    const texts = names.filter((name) => name.toLowerCase().endsWith('.md'));
    const hasFilm = names.includes('film.yaml');
    if (folder !== UNFILED && !hasFilm && texts.length === 0) return null;
    const [film, reviews] = await Promise.all([
      readFilmEntry(root, folder, hasFilm),
      inParallel(texts, (name) => readReview(root, `${folder}/${name}`)),
    ]);
    return { folder, ...film, reviews };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return null;
    throw error;
  }
}

/** Names of everything in a library that may be a film's folder. */
export async function foldersIn(root: string): Promise<readonly string[]> {
  return (await listFolder(root, root)).filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map((entry) => entry.name);
}

/** Reads every film's folder of a library and its unfiled reviews. */
export async function readFolders(root: string): Promise<readonly FolderEntry[]> {
  const names = await foldersIn(root);
  const entries = await inParallel(names, async (name) => {
    try {
      return await readFolder(root, name);
    } catch (error) {
      // One folder that the system closes to us must not hide the others.
      const reason = error instanceof Error ? error.message : String(error);
      return { folder: name, film: filmFromFolder(name), reviews: [], problem: `The folder “${name}” cannot be read: ${reason}` };
    }
  });
  return entries.filter((entry) => entry !== null);
}

/** Reads what `library.yaml` says: authors, outlets, and sentences about what could not be understood. */
export function readHead(text: string): Pick<LibraryView, 'authors' | 'outlets' | 'problems'> {
  const reading = readYaml(text);
  if (reading.editable) return readOutlets(reading.values);
  const { authors, outlets } = readOutlets({});
  return { authors, outlets, problems: [`“library.yaml” cannot be read, so the built-in house style is used. ${reading.problem}`] };
}
