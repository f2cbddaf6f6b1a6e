import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { EventName, Events } from '../../shared/ipc/bridge.ts';
import { EVENT_PREFIX } from '../../shared/ipc/bridge.ts';
import type { Settings, WindowPlace } from '../settings/settings.ts';
import { PAGE_ORIGIN } from './security.ts';

/** How long a closing window may take to save before the critic is asked. Milliseconds. */
const CLOSING_PATIENCE = 4000;
/** Grounds of the two themes (see the tokens of the renderer): the window is there at once, and the page appears on it. */
const GROUNDS = { light: '#FAF8F4', dark: '#141212' } as const;

/** The one window of the app. */
export class MainWindow {
  readonly window: BrowserWindow;
  private mayClose = false;
  private closing: ReturnType<typeof setTimeout> | undefined;
  private readonly settings: Settings;

  constructor(preload: string, settings: Settings) {
    this.settings = settings;
    const place = visiblePlace(settings.place);
    this.window = new BrowserWindow({
      ...(place ? { x: place.x, y: place.y } : {}),
      width: place?.width ?? 1360,
      height: place?.height ?? 860,
      minWidth: 480,
      minHeight: 400,
      title: 'Marquee',
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUNDS.dark : GROUNDS.light,
      webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
    });
    if (place?.maximized === true) this.window.maximize();
    this.window.on('close', (event) => this.onClose(event));
  }

  /** Loads the page: the built one, or the development server's. */
  async load(developmentUrl: string | undefined): Promise<void> {
    await this.window.loadURL(developmentUrl ?? `${PAGE_ORIGIN}/index.html`);
  }

  /** Tells the page something. */
  send<E extends EventName>(event: E, payload: Events[E]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(`${EVENT_PREFIX}${event}`, payload);
  }

  /** The page has saved everything: the window goes. */
  allowClose(): void {
    clearTimeout(this.closing);
    this.mayClose = true;
    this.window.close();
  }

  /** Brings the window before the critic's eyes. */
  present(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  private onClose(event: Electron.Event): void {
    const goes = this.mayClose || this.window.webContents.isCrashed();
    // First of all: whatever else happens here, a window with unsaved words does not go.
    if (!goes) event.preventDefault();
    this.settings.place = { ...this.window.getNormalBounds(), maximized: this.window.isMaximized() };
    if (goes) return;
    this.send('closing', null);
    this.closing ??= setTimeout(() => void this.ask(), CLOSING_PATIENCE);
  }

  /** Something typed cannot be saved: only the critic may give it up. */
  private async ask(): Promise<void> {
    this.closing = undefined;
    if (this.mayClose || this.window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: 'Some of what you typed could not be saved.',
      detail: 'Keep the window open to save a copy elsewhere; the save state says what went wrong. Closing now gives up what is not on disk.',
      buttons: ['Keep open', 'Close and give it up'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) this.allowClose();
  }
}

/** A remembered place, unless the screen it was on is gone. */
function visiblePlace(place: WindowPlace | undefined): WindowPlace | undefined {
  if (!place) return undefined;
  const { workArea } = screen.getDisplayMatching(place);
  const overlapX = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
  const overlapY = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
  return overlapX >= 100 && overlapY >= 100 ? place : undefined;
}
