import { basename } from 'node:path';
import { failure, ok, type Result } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { findUpwards } from '../disk/place.ts';
import { Library, LIBRARY_FILE } from '../library/library.ts';
import { isEditable } from '../library/texts.ts';

/** A review named on the command line, with the library above it. */
export interface NamedReview {
  readonly library: Library;
  readonly path: string;
}

/** Finds reviews by their paths; libraries are opened once, however many of their reviews are named. */
export class ReviewFinder {
  private readonly libraries = new Map<string, Promise<Result<Library>>>();

  /** The review at a path, absolute or relative to the current folder. */
  async find(file: string): Promise<Result<NamedReview>> {
    const place = await onDisk(file, () => findUpwards(file, LIBRARY_FILE));
    if (!place.ok) return place;
    if (!place.value) return failure('not-a-library', `“${file}” is not in a library: there is no ${LIBRARY_FILE} in any folder above it.`, file);
    const { root, path } = place.value;
    if (!isEditable(path) || !path.endsWith('.md')) return failure('bad-input', `“${basename(file)}” is not a review: reviews are .md files in a film’s folder or in Unfiled.`, file);
    const opening = this.libraries.get(root) ?? Library.open(root);
    this.libraries.set(root, opening);
    const library = await opening;
    return library.ok ? ok({ library: library.value, path }) : library;
  }
}
