const HOST = /^(?:\[[0-9a-f:.]{2,45}\]|(?=.{1,253}$)[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,62})(?:\.[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62})*\.?)(?::\d{1,5})?$/iu;

/** Characters that may stand in a path, query or fragment; the others are percent-encoded. https://url.spec.whatwg.org/#url-code-points */
const NOT_URL = /[^A-Za-z0-9!$&'()*+,\-./:;=?@_~%\u00a1-\u{10ffff}]|\p{C}|\p{Z}/gu;

function encode(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(NOT_URL, (character) => encodeURIComponent(character));
}

/** Encodes what follows the host: everything but one `#`. */
function encodeRest(rest: string): string {
  const hash = rest.indexOf('#');
  return hash < 0 ? encode(rest) : `${encode(rest.slice(0, hash))}#${encode(rest.slice(hash + 1))}`;
}

function decoded(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

function webAddress(address: string): string | undefined {
  const parts = /^(https?):\/\/([^/?#]*)(.*)$/isu.exec(address);
  if (!parts) return undefined;
  const host = decoded(parts[2] ?? '');
  // A user name before the host only ever serves to make one address look like another.
  if (!HOST.test(host) || host.includes('..') || Number(/:(\d+)$/.exec(host)?.[1] ?? 0) > 65_535) return undefined;
  return `${(parts[1] ?? '').toLowerCase()}://${host.toLowerCase()}${encodeRest(parts[3] ?? '')}`;
}

/**
 * A link's address as it may be printed: http, https, plain mailto, or relative. Undefined for everything else, for
 * addresses without a scheme that leave for another host (`//host`, `\\host`) and for hidden characters, which
 * browsers take out of a scheme before they read it. https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function linkAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (address === '' || /[\u0000-\u001f\u007f]/.test(address)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webAddress(address);
  if (scheme === 'mailto') {
    const plain = /^mailto:[^\s?,;:@<>()[\]\\"%]+@[\p{L}\p{N}.-]+(?:\?(?:subject|body)=[^\s#]*)?$/iu.test(address);
    return plain && !/attach/i.test(address) ? encode(address) : undefined;
  }
  if (scheme !== undefined || /^[\\/]{2}|\\/.test(address) || /^[^/?#]*:/.test(address)) return undefined;
  return encodeRest(address);
}

/** An absolute http or https address, safe to print; undefined for anything else. */
export function absoluteAddress(typed: string | undefined): string | undefined {
  const address = typed === undefined ? undefined : linkAddress(typed);
  return address !== undefined && /^https?:/.test(address) ? address : undefined;
}

/** The address of a site as a person types it: `ada.example/blog` is taken for https. */
export function siteAddress(typed: string): string | undefined {
  const bare = !/^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(typed.trim());
  return absoluteAddress(bare ? `https://${typed.trim()}` : typed);
}

/** Whether words already show an address, give or take its scheme, final slash and encoding. */
export function showsAddress(words: string, address: string): boolean {
  return bare(words.trim()) === bare(address);
}

function bare(address: string): string {
  return decoded(address).replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '').toLowerCase();
}
