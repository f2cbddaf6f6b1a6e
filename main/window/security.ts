import { app, shell, type Session, type WebContents } from 'electron';

/** Where the window's own pages come from. */
export const PAGE_ORIGIN = 'app://marquee';

/** Opens an address outside the app; only plain web and mail addresses. Answers whether it was one. */
export async function openOutside(address: string): Promise<boolean> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && url.username === '' && url.password === '';
  // A mail address may name a subject and a text, but never a file to attach.
  const isMail = url.protocol === 'mailto:' && /^[^\s?<>"']+@[^\s?<>"']+$/.test(url.pathname) && !/attach/i.test(url.search);
  if (!isWeb && !isMail) return false;
  await shell.openExternal(url.href);
  return true;
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    void openOutside(event.url);
  });
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Denies what no page of ours ever needs (https://www.electronjs.org/docs/latest/tutorial/security). Called before any window exists. */
export function denyEverything(): void {
  app.on('web-contents-created', (_, contents) => lockDown(contents));
}

/** Denies every permission, download and request that is not to the app itself. */
export function denyInSession(session: Session, developmentUrl: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = /^(?:app|devtools|data|blob):/.test(details.url) || details.url.startsWith('about:') || isDevelopment(details.url, developmentUrl);
    callback({ cancel: !allowed });
  });
}

function isDevelopment(url: string, developmentUrl: string | undefined): boolean {
  if (developmentUrl === undefined) return false;
  const [asked, own] = [new URL(url), new URL(developmentUrl)];
  return asked.host === own.host;
}
