import type { CommandId } from '../commands/commands.ts';
import type { LibraryChange, LibraryView } from '../library/view.ts';
import type { Result } from '../result.ts';
import type { Argument, Command, Results } from './contract.ts';

/** What main announces to the window, unasked. */
export interface Events {
  /** Another library is open now. */
  readonly 'library-opened': LibraryView;
  readonly 'library-changed': LibraryChange;
  /** A text file changed on disk by somebody else; version null when it is gone. */
  readonly 'text-changed': { readonly path: string; readonly version: string | null };
  /** A command chosen from the native menu. */
  readonly command: { readonly id: CommandId };
  /** The window wants to close: save, then answer with `window.may-close`. */
  readonly closing: null;
}

/** The name of an event. */
export type EventName = keyof Events;

/** All that the preload script exposes to the page, as `window.marquee`. */
export interface Bridge {
  /** Runs a command in main. Never rejects for reasons outside the program: failures come as values. */
  invoke<C extends Command>(command: C, argument: Argument<C>): Promise<Result<Results[C]>>;
  /** Listens to an event; returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** The names the preload script lets through; it imports no schema library. */
export const EVENT_NAMES: readonly EventName[] = ['library-opened', 'library-changed', 'text-changed', 'command', 'closing'];

/** The one channel of requests and the prefix of announcements. */
export const REQUEST_CHANNEL = 'marquee:request';
export const EVENT_PREFIX = 'marquee:event:';
