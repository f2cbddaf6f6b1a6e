import { dialog, shell, type BrowserWindow } from 'electron';
import { basename } from 'node:path';
import { failure, ok, type Result } from '../../shared/result.ts';
import { onDisk } from '../disk/failures.ts';
import { absolutePath } from '../disk/watch.ts';
import { writeDurably } from '../disk/write.ts';
import { readSources } from '../import/sources.ts';
import { createFilm, deleteFilm, renameFilm, restore } from '../library/films.ts';
import { Library } from '../library/library.ts';
import { createReview, deleteReview, moveReview, renameReview } from '../library/reviews.ts';
import { openText, saveText, setAside } from '../library/texts.ts';
import type { Settings } from '../settings/settings.ts';
import type { MainWindow } from '../window/window.ts';
import { openOutside } from '../window/security.ts';
import type { Services } from './bind.ts';
import type { Desk } from './desk.ts';

async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Open a library',
    message: 'Choose a library, or an empty folder to start one in.',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

async function chooseTarget(window: BrowserWindow, title: string, defaultPath: string): Promise<string | undefined> {
  const chosen = await dialog.showSaveDialog(window, { title, defaultPath });
  return chosen.canceled ? undefined : chosen.filePath;
}

function windowServices(main: MainWindow, settings: Settings, desk: Desk) {
  return {
    'preferences.read': async () => ok(settings.preferences),
    'preferences.write': async (change) => {
      const preferences = settings.change(change);
      desk.applyTheme(preferences.theme);
      return ok(preferences);
    },
    'shell.open-link': async ({ url }) => ((await openOutside(url)) ? ok(null) : failure('bad-input', `“${url}” is not a web or mail address, so it was not opened.`)),
    'shell.show-file': async ({ path }) =>
      desk.with(async (library) => {
        shell.showItemInFolder(absolutePath(library.root, path));
        return ok(null);
      }),
    'window.may-close': async () => {
      main.allowClose();
      return ok(null);
    },
  } satisfies Partial<Services>;
}

function textServices(main: MainWindow, desk: Desk) {
  return {
    'text.open': ({ path }) => desk.with((library) => openText(library, path)),
    'text.save': ({ path, text, base }) => desk.with((library) => saveText(library, path, text, base)),
    'text.set-aside': ({ path, text }) => desk.with((library) => setAside(library, path, text)),
    'text.save-copy': async ({ path, text }) => {
      const file = await chooseTarget(main.window, 'Save a copy elsewhere', basename(path));
      if (file === undefined) return ok(null);
      const written = await onDisk(file, () => writeDurably(file, text));
      return written.ok ? ok({ file }) : written;
    },
  } satisfies Partial<Services>;
}

function libraryServices(main: MainWindow, desk: Desk) {
  return {
    'library.view': () => desk.with(async (library) => ok(library.view)),
    'library.choose': async () => {
      const root = await chooseFolder(main.window);
      if (root === undefined) return ok(null);
      const opened = await Library.openOrCreate(root);
      if (!opened.ok) return opened;
      await desk.show(opened.value);
      return ok(opened.value.view);
    },
    'review.create': ({ folder, headline }) => desk.with((library) => createReview(library, folder, headline)),
    'review.rename': ({ path, name }) => desk.with((library) => renameReview(library, path, name)),
    'review.move': ({ path, folder }) => desk.with((library) => moveReview(library, path, folder)),
    'review.delete': ({ path }) => desk.with((library) => deleteReview(library, path)),
    'film.create': ({ title, year }) => desk.with((library) => createFilm(library, title, year)),
    'film.rename': ({ folder }) => desk.with((library) => renameFilm(library, folder)),
    'film.delete': ({ folder }) => desk.with((library) => deleteFilm(library, folder)),
    'trash.restore': ({ id }) => desk.with((library) => restore(library, id)),
  } satisfies Partial<Services>;
}

function tradeServices(main: MainWindow, desk: Desk) {
  return {
    'import.choose': async () => {
      const chosen = await dialog.showOpenDialog(main.window, {
        title: 'Bring in published reviews',
        filters: [{ name: 'Text and Markdown', extensions: ['txt', 'md', 'markdown'] }, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled ? ok(null) : ok(await readSources(chosen.filePaths));
    },
    'import.commit': ({ items }) => desk.with(async (library) => ok(await (await importing()).commitImports(library, items))),
    'export.save': ({ path, format, outlet }) =>
      desk.with(async (library): Promise<Result<{ readonly file: string; readonly notCarried: readonly string[] } | null>> => {
        const { exportName, exportReview } = await exporting();
        const made = await exportReview(library, path, format, outlet);
        if (!made.ok) return made;
        const file = await chooseTarget(main.window, 'Export', exportName(path, made.value.format));
        if (file === undefined) return ok(null);
        const written = await onDisk(file, () => writeDurably(file, made.value.text));
        return written.ok ? ok({ file, notCarried: made.value.notCarried }) : written;
      }),
    'export.text': ({ path, format, outlet }) =>
      desk.with(async (library) => {
        const made = await (await exporting()).exportReview(library, path, format, outlet);
        return made.ok ? ok({ text: made.value.text, mediaType: made.value.format.mediaType, notCarried: made.value.notCarried }) : made;
      }),
  } satisfies Partial<Services>;
}

/** Exporters and importers are half of the program, and no start needs them. */
const exporting = () => import('../export/export.ts');
const importing = () => import('../import/commit.ts');

/** Each command of the contract, bound to one call of a service. */
export function servicesFor(main: MainWindow, settings: Settings, desk: Desk): Services {
  return { ...windowServices(main, settings, desk), ...textServices(main, desk), ...libraryServices(main, desk), ...tradeServices(main, desk) };
}
