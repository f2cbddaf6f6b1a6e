import { extname, join, normalize, sep } from 'node:path';
import { leadsInside } from './folders.ts';
import { bytesOf } from './read.ts';

/** Media types of what the window loads. Anything else is not served. */
const PAGE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Media types of pictures in a library. No SVG: it can carry scripts. */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A file ready to be answered with. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

async function asset(root: string, path: string, types: Readonly<Record<string, string>>): Promise<Asset | null> {
  const mediaType = types[extname(path).toLowerCase()];
  const file = normalize(join(root, path));
  if (mediaType === undefined || path.includes('\0') || !file.startsWith(root + sep) || !(await leadsInside(file, root))) return null;
  try {
    const bytes = await bytesOf(file);
    return typeof bytes === 'string' ? null : { bytes: new Uint8Array(bytes), mediaType };
  } catch {
    return null;
  }
}

/** A file of the window itself; null where there is none. */
export function pageAsset(root: string, path: string): Promise<Asset | null> {
  return asset(root, path === '/' ? '/index.html' : path, PAGE_TYPES);
}

/** A picture inside a library; null for anything else, and for anything outside. */
export function pictureAsset(root: string, path: string): Promise<Asset | null> {
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  return hidden ? Promise.resolve(null) : asset(root, path, PICTURE_TYPES);
}
