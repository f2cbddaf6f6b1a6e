import type { Element, ElementContent } from 'hast';
import { linkAddress } from '../../post/address.ts';
import { element, prints, text, textIn, trimmed } from './nodes.ts';
import { pictureAddress } from './pictures.ts';
import { BLOCK, INLINE } from './schema.ts';
import { table } from './tables.ts';

/** Words for a sentence about them. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCK.has(node.tagName) || node.children.some(isBlock));
}

function isPicture(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  const [only] = node.children;
  return node.tagName === 'img' || (node.tagName === 'a' && node.children.length === 1 && only !== undefined && isPicture(only));
}

/** The pictures of a line that holds nothing else; none for any other line. */
function picturesOnly(line: readonly ElementContent[]): readonly Element[] {
  const parts = line.filter((node) => (node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && node.tagName !== 'br'));
  return parts.every(isPicture) ? parts.filter(isPicture) : [];
}

/**
 * Turns sanitized HTML into the few plain constructs that every format prints and every blog takes: paragraphs,
 * headings, lists, quotes, figures, tables, rules, code and foldable passages, without wrappers and without any
 * attribute of the critic's but addresses. What holds nothing to read is left out, since checkers and screen readers
 * trip over it.
 */
export class Flattener {
  /** Sentences about what could not be kept. */
  readonly problems: string[] = [];

  /** Content in which lines may stand without a paragraph around them (list items), or may not. */
  flow(nodes: readonly ElementContent[], wrap: boolean): ElementContent[] {
    const blocks: ElementContent[] = [];
    let line: ElementContent[] = [];
    const endLine = () => {
      const words = trimmed(line);
      if (prints(words)) blocks.push(...(wrap || picturesOnly(words).length > 0 ? this.paragraph(words) : words));
      line = [];
    };
    for (const node of nodes) {
      if (!isBlock(node)) line.push(...this.inline([node], false));
      else if (node.type === 'element') {
        endLine();
        blocks.push(...this.block(node));
      }
    }
    endLine();
    return blocks;
  }

  private paragraph(words: readonly ElementContent[]): Element[] {
    const pictures = picturesOnly(words);
    if (pictures.length > 0) return pictures.map((picture) => this.figure([picture]));
    return [element('p', {}, words)];
  }

  /** A figure; the title of its picture is the caption, unless it has one. */
  private figure(pictures: readonly Element[], caption: readonly ElementContent[] = []): Element {
    const titles: string[] = [];
    const bare = (node: Element): Element => {
      if (node.tagName !== 'img') return { ...node, children: node.children.map((child) => (child.type === 'element' ? bare(child) : child)) };
      const { title, ...properties } = node.properties;
      if (typeof title === 'string' && title.trim() !== '') titles.push(title.trim());
      return { ...node, properties };
    };
    const shown = pictures.map(bare);
    const words = prints(caption) ? caption : titles.length > 0 ? [text(titles.join(' '))] : [];
    return element('figure', {}, words.length > 0 ? [...shown, element('figcaption', {}, words)] : shown);
  }

  private block(node: Element): ElementContent[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.heading(node);
      case 'ul':
      case 'ol':
        return this.list(node);
      case 'blockquote': {
        const quoted = this.flow(node.children, true);
        return quoted.length > 0 ? [element('blockquote', {}, quoted)] : [];
      }
      case 'pre':
        return textIn(node).trim() === '' ? [] : [element('pre', {}, [element('code', {}, [text(textIn(node).replace(/\n$/, ''))])])];
      case 'hr':
        return [element('hr', {}, [])];
      case 'table':
        return table(node, (children) => this.inline(children, false));
      case 'figure':
        return this.foundFigure(node);
      case 'details':
        return this.details(node);
      default:
        return this.flow(node.children, true);
    }
  }

  private heading(node: Element): ElementContent[] {
    const words = trimmed(this.inline(node.children, false));
    if (textIn(element('p', {}, words)).trim() === '') return prints(words) ? this.paragraph(words) : [];
    return [element(node.tagName, {}, words)];
  }

  private list(node: Element): ElementContent[] {
    const items: Element[] = [];
    for (const child of node.children) {
      if (child.type === 'text' && child.value.trim() === '') continue;
      const isItem = child.type === 'element' && child.tagName === 'li';
      items.push(element('li', {}, this.flow(isItem ? child.children : [child], false)));
    }
    if (!items.some((item) => prints(item.children))) return [];
    const start = Number(node.properties.start);
    const numbered = node.tagName === 'ol' && Number.isInteger(start) && start !== 1 && Math.abs(start) < 1e9;
    return [element(node.tagName, numbered ? { start } : {}, items)];
  }

  private foundFigure(node: Element): ElementContent[] {
    const captions = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'figcaption');
    const rest = this.flow(node.children.filter((child) => !captions.some((caption) => caption === child)), true);
    const caption = trimmed(captions.flatMap((found) => this.inline(found.children, false)));
    const pictures = rest.flatMap((block) => (block.type === 'element' && block.tagName === 'figure' ? block.children.filter(isPicture) : []));
    if (pictures.length > 0 && rest.every((block) => block.type === 'element' && block.tagName === 'figure')) return [this.figure(pictures, caption)];
    return prints(caption) ? [...rest, element('p', {}, caption)] : rest;
  }

  private details(node: Element): ElementContent[] {
    const summary = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'summary');
    const folded = this.flow(node.children.filter((child) => child !== summary), true);
    const words = summary === undefined ? [] : trimmed(this.inline(summary.children, true));
    if (folded.length === 0) return prints(words) ? [element('p', {}, words)] : [];
    return [element('details', {}, [element('summary', {}, prints(words) ? words : [text('Spoiler')]), ...folded])];
  }

  /** What stands within one line. `inLink` is true where no further link may stand. */
  private inline(nodes: readonly ElementContent[], inLink: boolean): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      return node.type === 'element' ? this.inlineElement(node, inLink) : [];
    });
  }

  private inlineElement(node: Element, inLink: boolean): ElementContent[] {
    const { tagName, properties } = node;
    if (tagName === 'br') return [element('br', {}, [])];
    if (tagName === 'img') return this.picture(node);
    if (tagName === 'input') return properties.type === 'checkbox' ? [text(properties.checked === true ? '☑' : '☐')] : [];
    if (tagName === 'sup' && typeof properties.dataNote === 'string') {
      // Within a link the number cannot be one.
      return [element('sup', { dataNote: properties.dataNote, ...(inLink ? { dataLinked: 'no' } : {}) }, [text(properties.dataNote)])];
    }
    if (tagName === 'a') return this.link(node, inLink);
    const words = this.inline(node.children, inLink);
    if (BLOCK.has(tagName)) return [text(' '), ...words, text(' ')];
    if (!INLINE.has(tagName) || !prints(words)) return words;
    return [element(tagName, typeof properties.title === 'string' && tagName === 'abbr' ? { title: properties.title } : {}, words)];
  }

  private link(node: Element, inLink: boolean): ElementContent[] {
    const typed = typeof node.properties.href === 'string' ? node.properties.href : '';
    const words = this.inline(node.children, true);
    const address = linkAddress(typed);
    if (inLink) return words;
    const named = textIn(element('p', {}, words)).trim() !== '' || words.some((child) => child.type === 'element' && child.tagName === 'img' && child.properties.alt !== '');
    if (address !== undefined && named) return [element('a', { href: address }, words)];
    if (address !== undefined) this.problems.push(`A link to ${shortened(address)} has no words, so it cannot be printed.`);
    return words;
  }

  private picture(node: Element): ElementContent[] {
    const { src, alt, title } = node.properties;
    const address = typeof src === 'string' ? pictureAddress(src) : undefined;
    const words = typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : '';
    if (address === undefined) {
      this.problems.push(`${words === '' ? 'A picture' : `The picture “${shortened(words)}”`} is left out: its address is neither on the web nor in the film’s folder.`);
      return [];
    }
    return [element('img', { src: address, alt: words, ...(typeof title === 'string' ? { title } : {}) }, [])];
  }
}
