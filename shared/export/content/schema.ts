import type { Schema } from 'hast-util-sanitize';

/** Elements that are dropped with everything in them: they run, load, draw or swallow the text that follows. */
export const ACTIVE: ReadonlySet<string> = new Set([
  'applet', 'audio', 'canvas', 'embed', 'frame', 'frameset', 'iframe', 'math', 'noembed', 'noframes', 'noscript', 'object', 'plaintext', 'script',
  'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp', 'base', 'link', 'meta', 'param', 'source', 'track',
]);

/** Elements that stand within a line and are printed. */
export const INLINE: ReadonlySet<string> = new Set([
  'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'strong', 'sub', 'sup', 'u', 'var',
]);

/** Elements that begin a block of their own, whether they are printed or only unwrapped. */
export const BLOCK: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section',
  'summary', 'table', 'ul', 'caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
]);

/**
 * The one allow-list of everything that is exported. Elements that are not named are unwrapped (their words stay), and
 * no attribute passes but these. https://github.com/syntax-tree/hast-util-sanitize#schema
 */
export const SCHEMA: Schema = {
  tagNames: ['a', 'br', 'img', 'input', ...INLINE, ...BLOCK],
  strip: [...ACTIVE],
  attributes: {
    a: ['href'],
    abbr: ['title'],
    details: ['open'],
    img: ['alt', 'src', 'title'],
    input: [['type', 'checkbox'], 'checked'],
    ol: ['start'],
    sup: [['dataNote', /^\d{1,6}$/]],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  // First sieve; the exact rules for addresses are in shared/post/address.ts.
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data'] },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tfoot: ['table'], tr: ['table'], caption: ['table'] },
  required: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
