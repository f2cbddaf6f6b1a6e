import Store from 'electron-store';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/ipc/preferences.ts';
import { argumentSchemas } from '../../shared/ipc/contract.ts';
import { sameValue } from '../../shared/yaml/value.ts';
import { at, textOf } from '../../shared/yaml/values.ts';
import { moveEntry } from '../disk/folders.ts';

/** Place and size of the window, in pixels of the desktop. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** What this machine remembers: preferences of the window only, never anything of a review. */
export class Settings {
  private readonly store: Store | null;
  /** What was set since the start: it holds also when the disk does not take it. */
  private readonly fresh = new Map<string, unknown>();

  private constructor(store: Store | null) {
    this.store = store;
  }

  /**
   * Opens the settings in a folder. A damaged file is set aside under another name, and the app starts with
   * defaults. Never throws: a folder that cannot be written gives settings that last until the app ends.
   */
  static async open(folder: string): Promise<Settings> {
    const options = { cwd: folder, name: 'preferences', accessPropertiesByDotNotation: false } as const;
    try {
      return new Settings(new Store(options));
    } catch {
      // Falls through: the file is damaged, or cannot be reached.
    }
    try {
      const file = join(folder, 'preferences.json');
      await moveEntry(file, `${file.slice(0, -5)} (damaged ${new Date().toISOString().replaceAll(':', '.')}).json`);
      return new Settings(new Store(options));
    } catch {
      return new Settings(null);
    }
  }

  private read(key: string): unknown {
    return this.fresh.has(key) ? this.fresh.get(key) : this.store?.get(key);
  }

  /** Written at once where the disk takes it. A preference is not worth a word: that it could not be written stops nothing. */
  private remember(key: string, value: unknown): void {
    // What stands there already is not written again: a start that changes nothing waits for no disk.
    if (sameValue(this.read(key), value)) return;
    this.fresh.set(key, value);
    try {
      this.store?.set(key, value);
    } catch {
      // Held in memory until the app ends.
    }
  }

  /** Preferences of the window; whatever is absent or makes no sense is as at first start. */
  get preferences(): Preferences {
    const stored = this.read('window-preferences');
    const read: Record<string, unknown> = { ...DEFAULT_PREFERENCES };
    for (const [key, schema] of Object.entries(argumentSchemas['preferences.write'].shape)) {
      const parsed = schema.safeParse(at(stored, key));
      if (parsed.success && parsed.data !== undefined) read[key] = parsed.data;
    }
    return read as unknown as Preferences;
  }

  /** Remembers some preferences and answers all of them. */
  change(change: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }): Preferences {
    this.remember('window-preferences', { ...this.preferences, ...change });
    return this.preferences;
  }

  /** Absolute path of the library that was open last. */
  get lastLibrary(): string | undefined {
    return textOf(this.read('last-library'));
  }

  set lastLibrary(path: string) {
    this.remember('last-library', path);
  }

  /** Where the window was; undefined at first start. */
  get place(): WindowPlace | undefined {
    const stored = this.read('window-place');
    const number = (key: string) => {
      const value = at(stored, key);
      return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : undefined;
    };
    const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
    if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
    return { x, y, width: Math.max(width, 480), height: Math.max(height, 400), maximized: at(stored, 'maximized') === true };
  }

  set place(place: WindowPlace) {
    this.remember('window-place', place);
  }
}
