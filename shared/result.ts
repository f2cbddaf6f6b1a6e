/** Why something did not work, as a value that can cross processes. */
export interface Failure {
  readonly code: FailureCode;
  /** One sentence for the critic: what happened, to which file, what to do. */
  readonly message: string;
  /** The file concerned: library-relative where it is in the library, else absolute. */
  readonly file?: string;
}

/** Every code a failure can carry. The sentence is for people; the code is for our own decisions. */
export type FailureCode =
  | 'bad-input'
  | 'not-a-library'
  | 'not-found'
  | 'exists'
  | 'not-text'
  | 'too-large'
  | 'conflict'
  | 'read-only'
  | 'no-permission'
  | 'disk-full'
  | 'busy'
  | 'io'
  | 'cancelled'
  | 'internal';

/** The outcome of anything that may fail for reasons outside the program. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Builds a failure value. */
export function failure(code: FailureCode, message: string, file?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: file === undefined ? { code, message } : { code, message, file } };
}
