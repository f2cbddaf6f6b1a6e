import { app, dialog, nativeTheme, session } from 'electron';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindServices } from './ipc/bind.ts';
import { Desk } from './ipc/desk.ts';
import { servicesFor } from './ipc/services.ts';
import { firstLibrary } from './library/first.ts';
import { Settings } from './settings/settings.ts';
import { buildMenu } from './window/menu.ts';
import { registerScheme, serve } from './window/protocol.ts';
import { denyEverything, denyInSession, PAGE_ORIGIN } from './window/security.ts';
import { MainWindow } from './window/window.ts';

const dist = dirname(dirname(fileURLToPath(import.meta.url)));
/** Set only by the development script, and only heeded by an app that is not packaged. */
const developmentUrl = app.isPackaged ? undefined : process.env.MARQUEE_DEV_URL;

app.setName('Marquee');
const userData = process.env.MARQUEE_USER_DATA;
if (userData !== undefined && userData !== '') {
  app.setPath('userData', userData);
}

/** The system's documents folder. A Linux without such a setting names the home folder itself, where a library has no business. */
function documentsFolder(): string {
  const documents = app.getPath('documents');
  return documents === app.getPath('home') ? join(documents, 'Documents') : documents;
}

async function start(): Promise<void> {
  denyInSession(session.defaultSession, developmentUrl);
  const settings = await Settings.open(app.getPath('userData'));
  nativeTheme.themeSource = settings.preferences.theme;
  const desk = new Desk(settings);
  serve(session.defaultSession, join(dist, 'renderer'), () => desk.root);
  const main = new MainWindow(join(dist, 'preload', 'index.cjs'), settings);
  desk.connect((event, payload) => main.send(event, payload));
  buildMenu((id) => main.send('command', { id }), developmentUrl !== undefined);
  app.on('second-instance', () => main.present());
  app.on('will-quit', (event) => {
    // Writes under way end before the process does.
    event.preventDefault();
    void desk.close().finally(() => app.exit());
  });
  const isOwn = (url: string) => url.startsWith(`${PAGE_ORIGIN}/`) || (developmentUrl !== undefined && url.startsWith(developmentUrl));
  bindServices(servicesFor(main, settings, desk), () => main.window.webContents.mainFrame, isOwn);
  // Side by side: the window does not wait for the library, and what it asks for waits in the desk.
  const loading = main.load(developmentUrl);
  await desk.open(firstLibrary({ asked: process.env.MARQUEE_LIBRARY, last: settings.lastLibrary, documents: documentsFolder() }));
  await loading;
}

if (app.requestSingleInstanceLock()) {
  registerScheme();
  denyEverything();
  app.on('window-all-closed', () => app.quit());
  // Not awaited at top level: Electron is ready only after this module has been evaluated.
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Marquee could not start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.quit();
}
