import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Nodes as MdastNodes, RootContent as MdastContent } from 'mdast';
import { fromHtml as parse } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import { serialise } from './serialise.ts';
import { PLAIN_STYLE } from './style.ts';

/** What of a pasted page can become Markdown; everything else loses its element and keeps its words, or goes whole. */
const ALLOWED: Schema = {
  tagNames: [
    'a', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'kbd', 'li', 'ol', 'p', 'pre', 'q', 's', 'samp', 'span', 'strike',
    'strong', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'article', 'section', 'header', 'footer', 'main',
  ],
  attributes: { a: ['href', 'title'], img: ['src', 'alt', 'title'], ol: ['start'], td: ['align'], th: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: [
    'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'xml',
    'audio', 'video', 'canvas', 'map', 'link', 'meta', 'base',
  ],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
};

/** Deeper than any page that a person copies from; what lies deeper keeps its words. */
const DEEPEST = 200;

/**
 * {@link convert}, and empty for nesting that is too deep to be read at all (no page that a person copies from is), so
 * that the plain text beside it is taken.
 */
export function fromHtml(html: string): string {
  try {
    return convert(html);
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/**
 * Turns HTML from the clipboard, a drop or another program into Markdown with LF line endings, without running, fetching
 * or keeping anything active: no scripts, handlers, styles or frames, links to http, https and mail addresses only.
 * Empty when nothing readable is in it.
 */
function convert(html: string): string {
  const tree = parse(html, { fragment: true });
  prepare(tree, 0);
  const clean = sanitize(tree, ALLOWED);
  const mdast = toMdast(clean.type === 'root' ? clean : { type: 'root', children: [clean] }, {
    handlers: {
      // Form fields, media and frames have gone; a table that cannot be one in Markdown keeps its words.
      q: (state, node) => state.all(node),
    },
  });
  return blocksOf(withoutDeadEnds(mdast)).map((block) => serialise(block, PLAIN_STYLE)).filter((text) => text !== '').join('\n\n');
}

/** A tree without links and pictures whose address was taken away; a link's words stay. */
function withoutDeadEnds(node: MdastNodes): MdastNodes {
  if (!('children' in node)) return node;
  const inside: readonly MdastNodes[] = node.children;
  const children = inside.flatMap((child): readonly MdastNodes[] => {
    if (child.type === 'image' && child.url === '') return child.alt ? [{ type: 'text', value: child.alt }] : [];
    const inner = withoutDeadEnds(child);
    return inner.type === 'link' && inner.url === '' ? inner.children : [inner];
  });
  return { ...node, children } as MdastNodes;
}

function blocksOf(tree: MdastNodes): MdastContent[] {
  const children: MdastContent[] = tree.type === 'root' ? tree.children : [tree];
  const blocks: MdastContent[] = [];
  for (const child of children) {
    const last = blocks.at(-1);
    if (!isPhrasing(child)) blocks.push(child);
    else if (last?.type === 'paragraph' && !children.includes(last)) last.children.push(child);
    else blocks.push({ type: 'paragraph', children: [child] });
  }
  return blocks.filter((block) => !(block.type === 'paragraph' && block.children.length === 0));
}

type Phrasing = Extract<MdastContent, { type: 'text' | 'emphasis' | 'strong' | 'delete' | 'inlineCode' | 'link' | 'image' | 'break' }>;

function isPhrasing(node: MdastContent): node is Phrasing {
  return ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'image', 'break'].includes(node.type);
}

/** Reads what word processors say by style alone, before style is taken away, and cuts off bottomless nesting. */
function prepare(parent: Root | Element, depth: number): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    if (depth >= DEEPEST) return { type: 'text', value: wordsIn(child) };
    prepare(child, depth + 1);
    return styled(child);
  }) as typeof parent.children;
}

function styled(element: Element): Element {
  const { style: css } = element.properties;
  const style = typeof css === 'string' ? css.toLowerCase() : '';
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  // Google Docs wraps all it copies in <b style="font-weight:normal">.
  if ((element.tagName === 'b' || element.tagName === 'strong') && (weight === 'normal' || weight === '400')) {
    return { ...element, tagName: 'div', properties: {} };
  }
  if (element.tagName !== 'span') return element;
  let children: ElementContent[] = element.children;
  const wrap = (tagName: string): void => {
    children = [{ type: 'element', tagName, properties: {}, children }];
  };
  if (/text-decoration[a-z-]*:[^;]*line-through/.test(style)) wrap('del');
  if (/font-style:\s*(?:italic|oblique)/.test(style)) wrap('em');
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) wrap('strong');
  return { ...element, children };
}

/** The text in a subtree, without recursion. */
function wordsIn(element: Element): string {
  const words: string[] = [];
  const queue: RootContent[] = [element];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'element' && !ALLOWED.strip?.includes(node.tagName)) queue.push(...node.children.toReversed());
  }
  return words.join('');
}
