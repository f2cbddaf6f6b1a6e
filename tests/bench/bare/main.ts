/**
 * The bare app that Marquee is compared to: one window with the same options, and one page.
 */
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.env['BENCH_USER_DATA'] ?? '');
app.on('window-all-closed', () => app.quit());

async function start(): Promise<void> {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Bare',
    backgroundColor: '#FAF8F4',
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(process.env['BENCH_PAGE'] ?? '');
}

// Not awaited at top level: Electron is ready only after this module has been evaluated.
void app.whenReady().then(start);
