import { nativeTheme } from 'electron';
import type { EventName, Events } from '../../shared/ipc/bridge.ts';
import type { Preferences } from '../../shared/ipc/preferences.ts';
import { failure, type Failure, type Result } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import type { Settings } from '../settings/settings.ts';

/** What the desk tells the window. */
export type Announce = <E extends EventName>(event: E, payload: Events[E]) => void;

/** What is open in the window: one library at a time, or the reason why there is none. */
export class Desk {
  private library: Library | null = null;
  private reason: Failure = failure('not-found', 'No library is open.').error;
  private readonly settings: Settings;
  private announce: Announce = () => undefined;
  /** Settled when the first library of this start is open, or the reason why it is not is known. */
  private opening: Promise<void> = Promise.resolve();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** The window exists now: changes are told to it from here on. */
  connect(announce: Announce): void {
    this.announce = announce;
  }

  /** Absolute path of the open library. */
  get root(): string | undefined {
    return this.library?.root;
  }

  /** Runs a service on the open library, or answers why there is none. */
  async with<T>(service: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
    await this.opening;
    return this.library ? service(this.library) : { ok: false, error: this.reason };
  }

  /** Opens the first library of this start, or keeps the reason why it did not open. */
  async open(first: Promise<Result<Library>>): Promise<void> {
    this.opening = first.then(async (opened) => {
      if (opened.ok) await this.take(opened.value);
      else this.reason = opened.error;
    });
    await this.opening;
  }

  /** Puts another library on the desk and tells the window. */
  async show(library: Library): Promise<void> {
    await this.take(library);
    this.announce('library-opened', library.view);
  }

  /** Light, dark or as the system says. */
  applyTheme(theme: Preferences['theme']): void {
    nativeTheme.themeSource = theme;
  }

  /** Waits for every write under way. */
  async close(): Promise<void> {
    await this.library?.close();
  }

  private async take(library: Library): Promise<void> {
    await this.library?.close();
    this.library = library;
    this.settings.lastLibrary = library.root;
    library.listen({
      changed: (change) => this.announce('library-changed', change),
      textChanged: (path, version) => this.announce('text-changed', { path, version }),
    });
  }
}
