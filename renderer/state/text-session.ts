import { failure, ok, type Failure, type Result } from '../../shared/result.ts';

/** After this long without a key, what was typed is saved. Milliseconds. */
const QUIET = 300;
/** At the latest this long after the first unsaved key, however steadily somebody types. Milliseconds. */
const LATEST = 1000;
/** First pause before a failed save is tried again; it doubles up to the last. Milliseconds. */
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;

/** Where a text stands between the screen and the disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  /** Typed, not yet being written. */
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  /** The disk refused; tried again by itself. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Another program wrote the file since; waits for the critic. */
  | { readonly kind: 'conflict'; readonly failure: Failure }
  /** The file was deleted or moved by another program; waits for the critic. */
  | { readonly kind: 'gone'; readonly failure: Failure }
  | { readonly kind: 'read-only' };

/** What a session needs from around it. */
export interface SessionPorts {
  /** Writes the text over the version it was based on (null: the file must not exist). */
  readonly save: (text: string, base: string | null) => Promise<Result<{ readonly version: string }>>;
  /** Called on every change of state, also when it is entered again. */
  readonly onState: (state: SaveState) => void;
}

/**
 * Brings one text file from the screen to the disk: one save at a time, each based on the version
 * before it; `saved` only when nothing was typed since the text was taken; a failure stays visible
 * and is retried with growing pauses. Typing never waits for it.
 */
export class TextSession {
  /** The text to save, taken at the moment of saving. */
  readText: () => string;
  private base: string | null;
  /** What is on disk in the version `base`, as far as this session put it there or was told. */
  private onDisk: string | null;
  /** Another program has written the file since: what is known of the disk is no longer so. */
  private stale = false;
  private current: SaveState;
  private edits = 0;
  private savedEdits = 0;
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private latestTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private retryPause = FIRST_RETRY;
  private running: Promise<void> | undefined;
  private readonly ports: SessionPorts;

  /** @param text what is on disk; null when the file is yet to be written. */
  constructor(version: string | null, readOnly: boolean, text: string | null, readText: () => string, ports: SessionPorts) {
    this.base = version;
    this.onDisk = text;
    this.readText = readText;
    this.ports = ports;
    this.current = readOnly ? { kind: 'read-only' } : { kind: 'saved' };
  }

  get state(): SaveState {
    return this.current;
  }

  /** The version the next save is based on. */
  get version(): string | null {
    return this.base;
  }

  /** Whether something typed is not on disk yet. */
  get unsaved(): boolean {
    return this.edits !== this.savedEdits;
  }

  /** Whether the words on the screen differ from those on disk. Takes the text, unlike {@link unsaved}. */
  get differs(): boolean {
    return this.unsaved && this.readText() !== this.onDisk;
  }

  /** Something was typed. Costs nothing but two timers. What cannot be written where it is, is not tried. */
  edited(): void {
    if (this.current.kind === 'read-only') return;
    this.edits += 1;
    if (this.current.kind === 'saved') this.enter({ kind: 'dirty' });
    this.schedule();
  }

  /** Saves what is unsaved now and waits until that save has ended, well or not. */
  async flush(): Promise<void> {
    this.clearTimers();
    if (this.running) await this.running;
    if (this.unsaved && this.current.kind !== 'conflict' && this.current.kind !== 'gone') await this.start();
  }

  /** The critic chose their own text in a conflict, or wants a deleted file written again. */
  async overwrite(base: string | null): Promise<void> {
    if (this.running) await this.running;
    this.base = base;
    this.stale = true;
    this.edits += 1;
    await this.start();
  }

  /** The screen now shows what is on disk in that version. */
  rebase(version: string | null, readOnly: boolean, text: string): void {
    this.clearTimers();
    this.base = version;
    this.onDisk = text;
    this.stale = false;
    this.savedEdits = this.edits;
    this.enter(readOnly ? { kind: 'read-only' } : { kind: 'saved' });
  }

  /** Another program wrote or removed the file while unsaved text is on the screen. */
  disturbed(state: SaveState & { readonly kind: 'conflict' | 'gone' }): void {
    this.clearTimers();
    // A file that is gone takes the screen's text with it unless that counts as unsaved.
    if (!this.unsaved) this.edits += 1;
    this.enter(state);
  }

  /** Another program wrote the file while something unsaved is on the screen: the next save must look. */
  outdated(): void {
    this.stale = true;
  }

  /** The file is there again, in the version this session knows. */
  returned(): void {
    if (this.current.kind !== 'gone' && this.current.kind !== 'conflict') return;
    this.stale = false;
    this.enter({ kind: 'dirty' });
    this.schedule();
  }

  /** Ends the session; nothing is saved after it. */
  close(): void {
    this.clearTimers();
  }

  private enter(state: SaveState): void {
    this.current = state;
    this.ports.onState(state);
  }

  private schedule(): void {
    if (this.running || ['conflict', 'gone', 'failed'].includes(this.current.kind)) return;
    clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => void this.start(), QUIET);
    this.latestTimer ??= setTimeout(() => void this.start(), LATEST);
  }

  private clearTimers(): void {
    clearTimeout(this.quietTimer);
    clearTimeout(this.latestTimer);
    clearTimeout(this.retryTimer);
    this.latestTimer = undefined;
  }

  private start(): Promise<void> {
    this.clearTimers();
    this.running ??= this.saveOnce().finally(() => {
      this.running = undefined;
      if (this.unsaved) this.schedule();
    });
    return this.running;
  }

  /** A fault of our own while taking the text is a failed save like any other: visible, and tried again. */
  private async attempt(): Promise<Result<{ readonly version: string }>> {
    try {
      const text = this.readText();
      // Typed and taken back again: a file that says the same is not written.
      if (text === this.onDisk && this.base !== null && !this.stale) return ok({ version: this.base });
      const result = await this.ports.save(text, this.base);
      if (result.ok) {
        this.onDisk = text;
        this.stale = false;
      }
      return result;
    } catch (error) {
      return failure('internal', `Marquee could not take the text to save it (${error instanceof Error ? error.message : String(error)}). It is tried again.`);
    }
  }

  private async saveOnce(): Promise<void> {
    const taken = this.edits;
    this.enter({ kind: 'saving' });
    const result = await this.attempt();
    if (result.ok) {
      this.base = result.value.version;
      this.savedEdits = taken;
      this.retryPause = FIRST_RETRY;
      this.enter(this.unsaved ? { kind: 'dirty' } : { kind: 'saved' });
      return;
    }
    const failure = result.error;
    if (failure.code === 'conflict') this.enter({ kind: 'conflict', failure });
    else if (failure.code === 'not-found') this.enter({ kind: 'gone', failure });
    else {
      this.enter({ kind: 'failed', failure });
      this.retryTimer = setTimeout(() => void this.start(), this.retryPause);
      this.retryPause = Math.min(this.retryPause * 2, LAST_RETRY);
    }
  }
}
