import { basename, join, resolve } from 'node:path';
import { UNFILED, type FolderEntry, type LibraryChange, type LibraryView } from '../../shared/library/view.ts';
import { failure, type Result } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { ensureFolder, exists, isFolder, namesIn, newestChange } from '../disk/folders.ts';
import { currentVersion, isWritable, readTextFile } from '../disk/read.ts';
import { absolutePath, watchLibrary } from '../disk/watch.ts';
import { createDurably } from '../disk/write.ts';
import { FileQueue } from './queue.ts';
import { foldersIn, readFolder, readFolders, readHead } from './scan.ts';

/** The file that makes a folder a library. */
export const LIBRARY_FILE = 'library.yaml';

/** A library is watched so long after it was opened: first its reviews are on the screen. Milliseconds. */
const WATCH_AFTER = 400;

/** What a new library starts with. */
const NEW_LIBRARY = `# This folder is a Marquee library. Plain files: edit them with anything.
format: 1
authors: []
outlets: []
`;

/** What the rest of the program hears from a library. */
export interface LibraryListener {
  readonly changed: (change: LibraryChange) => void;
  /** A text file has other bytes than those last read or written through this library; null when it is gone. */
  readonly textChanged: (path: string, version: string | null) => void;
}

/** One open library: what is in it, who waits to write to it, and what changed. The services beside this file work on it. */
export class Library {
  readonly root: string;
  readonly readOnly: boolean;
  readonly queue = new FileQueue();
  /** The version of each text as it was last read or written here. */
  readonly versions = new Map<string, string | null>();
  /** Where files went that were moved here, for saves that were asked for under the old path. */
  readonly moves = new Map<string, string>();
  private readonly folders: Map<string, FolderEntry>;
  /** When the folders were first read, with room for file systems that keep time by two seconds. Milliseconds since 1970. */
  private readonly readAt: number;
  private head: Pick<LibraryView, 'authors' | 'outlets' | 'problems'>;
  private listener: LibraryListener | null = null;
  private beginning: ReturnType<typeof setTimeout> | undefined;
  private watcher: { readonly close: () => Promise<void> } | null = null;

  private constructor(root: string, readOnly: boolean, folders: readonly FolderEntry[], head: Pick<LibraryView, 'authors' | 'outlets' | 'problems'>, readAt: number) {
    this.readAt = readAt - 2000;
    this.root = root;
    this.readOnly = readOnly;
    this.folders = new Map(folders.map((folder) => [folder.folder, folder]));
    this.head = head;
  }

  /** Opens the library in a folder. Fails when the folder is not one. */
  static async open(folder: string): Promise<Result<Library>> {
    const root = resolve(folder);
    const name = basename(root);
    const isThere = await onDisk(name, () => isFolder(root));
    if (!isThere.ok) return isThere;
    if (!isThere.value) return failure('not-found', `There is no folder at ${root}. Nothing was opened.`);
    const file = await readTextFile(join(root, LIBRARY_FILE), LIBRARY_FILE);
    if (!file.ok && file.error.code === 'not-found') {
      return failure('not-a-library', `“${name}” is not a Marquee library: it has no ${LIBRARY_FILE}. Choose another folder, or an empty one to start a library in it.`);
    }
    if (!file.ok) return file;
    const readAt = Date.now();
    return onDisk(name, async () => new Library(root, !(await isWritable(root)), await readFolders(root), readHead(file.value.text), readAt));
  }

  /** Makes a library of a folder that is empty or not there yet, and opens it. Never over anything that exists. */
  static async create(root: string, text = NEW_LIBRARY): Promise<Result<Library>> {
    const made = await onDisk(root, async () => {
      await ensureFolder(root);
      if (!(await exists(join(root, LIBRARY_FILE)))) await createDurably(join(root, LIBRARY_FILE), text);
      if (!(await exists(join(root, UNFILED)))) await ensureFolder(join(root, UNFILED));
    });
    return made.ok ? Library.open(root) : made;
  }

  /** Opens a library, making one of a folder that is missing or empty. */
  static async openOrCreate(root: string): Promise<Result<Library>> {
    const names = await onDisk(root, () => namesIn(root));
    if (!names.ok) return names;
    return names.value.some((name) => !name.startsWith('.')) ? Library.open(root) : Library.create(root);
  }

  get view(): LibraryView {
    return { name: basename(this.root), root: this.root, readOnly: this.readOnly, folders: [...this.folders.values()], ...this.head };
  }

  /** Names of the folders known now. */
  folder(name: string): FolderEntry | undefined {
    return this.folders.get(name);
  }

  /** Starts telling what changes, by us or by other programs. */
  listen(listener: LibraryListener): void {
    this.listener = listener;
    // What changes until then is looked for when the watching begins.
    this.beginning ??= setTimeout(() => {
      this.watcher = watchLibrary(
        this.root,
        (paths) => void this.disturbed(paths),
        () => void this.catchUp(),
      );
    }, WATCH_AFTER);
  }

  /** Waits for everything under way and stops watching. */
  async close(): Promise<void> {
    this.listener = null;
    clearTimeout(this.beginning);
    await this.watcher?.close();
    await this.queue.settled();
  }

  /** Takes in that whole folders changed: reads them again and tells. */
  async refresh(names: Iterable<string>, moved: LibraryChange['moved'] = []): Promise<void> {
    const [upserted, removed]: [FolderEntry[], string[]] = [[], []];
    for (const name of new Set(names)) {
      const entry = await readFolder(this.root, name).catch(() => null);
      if (entry) {
        this.folders.set(name, entry);
        upserted.push(entry);
      } else if (this.folders.delete(name)) removed.push(name);
    }
    this.tell({ upserted, removed, moved });
  }

  /** Takes in a folder whose entry is known without reading. */
  update(entry: FolderEntry): void {
    this.folders.set(entry.folder, entry);
    this.tell({ upserted: [entry], removed: [], moved: [] });
  }

  /** Takes in another text of `library.yaml`. */
  updateHead(text: string): void {
    this.head = readHead(text);
    this.tell({ upserted: [], removed: [], moved: [], head: this.head });
  }

  /** Tells that a text was written here by something other than the window that may show it. */
  announce(path: string, version: string): void {
    this.listener?.textChanged(path, version);
  }

  /** Where a file went that was moved here; the path itself when it was not. */
  currentPath(path: string): string {
    let current = path;
    for (let hops = 0; hops < 16; hops += 1) {
      const next = this.moves.get(current);
      if (next === undefined) break;
      current = next;
    }
    return current;
  }

  /** Takes in that files have other paths now. */
  remember(moved: LibraryChange['moved']): void {
    for (const { from, to } of moved.filter((move) => move.from !== move.to)) {
      this.moves.delete(to);
      this.moves.set(from, to);
      const version = this.versions.get(from);
      this.versions.delete(from);
      if (version !== undefined) this.versions.set(to, version);
    }
  }

  private tell(change: LibraryChange): void {
    const { upserted, removed, moved, head } = change;
    if (upserted.length + removed.length + moved.length > 0 || head) this.listener?.changed(change);
  }

  /** Whatever changed between the first reading and the moment from which changes are told. */
  private async catchUp(): Promise<void> {
    const names = await onDisk(this.root, () => foldersIn(this.root));
    if (!names.ok) return;
    const missing = [...this.folders.keys()].filter((name) => !names.value.includes(name));
    const touched: string[] = [];
    for (const name of names.value) {
      const newest = await newestChange(join(this.root, name)).catch(() => Infinity);
      if (!this.folders.has(name) || newest > this.readAt) touched.push(name);
    }
    await this.disturbed(new Set([LIBRARY_FILE, ...this.versions.keys(), ...touched, ...missing]));
  }

  /** Something in the folder changed, perhaps by us: what we know already is passed over. */
  private async disturbed(paths: ReadonlySet<string>): Promise<void> {
    const folders = new Set<string>();
    for (const path of paths) {
      const change = await this.changeOf(path);
      if (change === 'none') continue;
      if (path === LIBRARY_FILE) await this.readHeadAgain();
      else if (path !== '') folders.add(path.split('/')[0] ?? path);
      if (change !== 'no text' && this.versions.has(path)) {
        this.versions.set(path, change.version);
        this.listener?.textChanged(path, change.version);
      }
    }
    if (folders.size > 0) await this.refresh(folders);
  }

  /** What happened to a path: another version of a text (null: gone), none when we wrote it ourselves, or no text at all. */
  private async changeOf(path: string): Promise<{ readonly version: string | null } | 'none' | 'no text'> {
    if (!/\.(?:md|yaml)$/i.test(path)) return 'no text';
    // In the queue, so that a save under way is never taken for somebody else's.
    return this.queue.run([path], async () => {
      const version = await currentVersion(absolutePath(this.root, path)).catch(() => undefined);
      if (version === undefined) return 'no text';
      return version === this.versions.get(path) ? 'none' : { version };
    });
  }

  private async readHeadAgain(): Promise<void> {
    const file = await readTextFile(join(this.root, LIBRARY_FILE), LIBRARY_FILE);
    if (file.ok) this.updateHead(file.value.text);
  }
}
