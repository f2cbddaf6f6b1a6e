import { linkAddress } from '../../post/address.ts';

const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/i;

/**
 * A picture's address as it may be printed: on the web, a file beside the review or below it, or an embedded bitmap
 * (SVG can carry scripts). Undefined for everything else, above all for paths that climb out of the folder.
 */
export function pictureAddress(typed: string): string | undefined {
  if (EMBEDDED.test(typed)) return typed;
  const address = linkAddress(typed);
  if (address === undefined || /^https?:/.test(address)) return address;
  const isFile = !/^[/?#]|^mailto:|%2f|%5c/i.test(address) && !/(?:^|\/)(?:\.|%2e){2}(?:\/|$)/i.test(address);
  return isFile ? address : undefined;
}

/** Two spellings of one picture's address have the same key. */
export function pictureKey(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}
