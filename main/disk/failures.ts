import { failure, type Failure, type Result } from '../../shared/result.ts';

/** The code of an error of the operating system, if it is one. */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const SENTENCES: Readonly<Record<string, readonly [Failure['code'], (file: string) => string]>> = {
  ENOENT: ['not-found', (file) => `“${file}” is not there any more. It was deleted, renamed or moved by another program.`],
  EEXIST: ['exists', (file) => `“${file}” exists already. Nothing was changed; choose another name.`],
  ENOSPC: ['disk-full', (file) => `The disk is full, so “${file}” could not be saved. Your text is still here; free some space and it is saved by itself.`],
  EDQUOT: ['disk-full', (file) => `Your share of the disk is full, so “${file}” could not be saved. Your text is still here; free some space and it is saved by itself.`],
  EROFS: ['read-only', (file) => `“${file}” is on a disk that can only be read. Save a copy elsewhere to keep changes.`],
  EACCES: ['no-permission', (file) => `The system does not let Marquee open “${file}” for this. Check the permissions of the file and its folder, or save a copy elsewhere.`],
  EPERM: ['no-permission', (file) => `The system does not let Marquee change “${file}”. Check the permissions of the file and its folder, or save a copy elsewhere.`],
  EBUSY: ['busy', (file) => `Another program holds “${file}”. It is tried again by itself.`],
  EMFILE: ['busy', (file) => `Too many files are open to reach “${file}”. It is tried again by itself.`],
  ENOTDIR: ['bad-input', (file) => `Part of the path of “${file}” is a file where a folder should be.`],
  EISDIR: ['bad-input', (file) => `“${file}” is a folder, not a file.`],
  ELOOP: ['bad-input', (file) => `“${file}” is a link that leads in circles.`],
  ENAMETOOLONG: ['bad-input', (file) => `The name of “${file}” is too long for this disk.`],
};

/** A sentence for the critic from an error of the operating system; `file` as the critic knows it. */
export function diskFailure(error: unknown, file: string): { readonly ok: false; readonly error: Failure } {
  const errno = errnoOf(error);
  const known = errno === undefined ? undefined : SENTENCES[errno];
  if (known) return failure(known[0], known[1](file), file);
  const reason = error instanceof Error ? error.message : String(error);
  return failure('io', `“${file}” could not be read or written: ${reason}`, file);
}

/** Runs a disk operation; what the system refuses comes back as a sentence. */
export async function onDisk<T>(file: string, operation: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    return diskFailure(error, file);
  }
}
