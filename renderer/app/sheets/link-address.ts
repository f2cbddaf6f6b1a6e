/** The address as it is written into the text, or undefined for what is none. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^film:\S+$/i.test(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  // A bare word is not a place on the web; one with a dot in it is.
  return url.protocol === 'mailto:' || url.hostname.includes('.') ? address : undefined;
}
