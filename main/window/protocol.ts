import { protocol, type Session } from 'electron';
import { PAGE_STYLESHEET_HASH } from '../../shared/export/html/stylesheet.ts';
import { pageAsset, pictureAsset, type Asset } from '../disk/assets.ts';

/**
 * What the window may load: itself, pictures of the open library, and nothing else. The hash admits the
 * stylesheet of exported pages, which the preview shows in a sandboxed frame that inherits this policy.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${PAGE_STYLESHEET_HASH}'`,
  "img-src 'self' data: app://library",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types marquee-preview marquee-worker',
].join('; ');

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]);
}

function answer(asset: Asset | null): Response {
  if (!asset) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  return new Response(asset.bytes, {
    headers: {
      'content-type': asset.mediaType,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  });
}

/** Serves the window's files from `pages`, and pictures from the library that is open when they are asked for. */
export function serve(session: Session, pages: string, libraryRoot: () => string | undefined): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return answer(null);
    let path: string;
    try {
      path = decodeURIComponent(url.pathname);
    } catch {
      return answer(null);
    }
    if (url.host === 'marquee') return answer(await pageAsset(pages, path));
    const root = libraryRoot();
    return answer(url.host === 'library' && root !== undefined ? await pictureAsset(root, path) : null);
  });
}
