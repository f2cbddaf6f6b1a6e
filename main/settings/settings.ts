import Store from 'electron-store';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/ipc/preferences.ts';
import { argumentSchemas } from '../../shared/ipc/contract.ts';
import { textOf, at } from '../../shared/yaml/values.ts';
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
  private readonly store: Store;

  private constructor(store: Store) {
    this.store = store;
  }

  /** Opens the settings in a folder. A damaged file is set aside under another name, and the app starts with defaults. */
  static async open(folder: string): Promise<Settings> {
    const options = { cwd: folder, name: 'preferences', accessPropertiesByDotNotation: false } as const;
    try {
      return new Settings(new Store(options));
    } catch {
      const file = join(folder, 'preferences.json');
      await moveEntry(file, `${file.slice(0, -5)} (damaged ${new Date().toISOString().replaceAll(':', '.')}).json`);
      return new Settings(new Store(options));
    }
  }

  /** Preferences of the window; whatever is absent or makes no sense is as at first start. */
  get preferences(): Preferences {
    const stored = this.store.get('window-preferences');
    const read: Record<string, unknown> = { ...DEFAULT_PREFERENCES };
    for (const [key, schema] of Object.entries(argumentSchemas['preferences.write'].shape)) {
      const parsed = schema.safeParse(at(stored, key));
      if (parsed.success && parsed.data !== undefined) read[key] = parsed.data;
    }
    return read as unknown as Preferences;
  }

  /** Remembers some preferences and answers all of them. */
  change(change: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }): Preferences {
    this.store.set('window-preferences', { ...this.preferences, ...change });
    return this.preferences;
  }

  /** Absolute path of the library that was open last. */
  get lastLibrary(): string | undefined {
    return textOf(this.store.get('last-library'));
  }

  set lastLibrary(path: string) {
    this.store.set('last-library', path);
  }

  /** Where the window was; undefined at first start. */
  get place(): WindowPlace | undefined {
    const stored = this.store.get('window-place');
    const number = (key: string) => {
      const value = at(stored, key);
      return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : undefined;
    };
    const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
    if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
    return { x, y, width: Math.max(width, 480), height: Math.max(height, 400), maximized: at(stored, 'maximized') === true };
  }

  set place(place: WindowPlace) {
    this.store.set('window-place', place);
  }
}
