/** Where the window finds a picture that a review names: relative to its folder, and only inside the library. */
export function pictureAddress(folder: string, url: string): string | undefined {
  if (/^data:image\//i.test(url)) return url;
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  const base = `app://library/${encodeURIComponent(folder)}/`;
  const address = url.replaceAll('\\', '/');
  // Backslashes and the like can name another host: whatever is not in the library is no picture.
  const resolved = URL.canParse(address, base) ? new URL(address, base).href : '';
  return resolved.startsWith('app://library/') ? resolved : undefined;
}
