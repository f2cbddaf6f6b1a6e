import type { Emphasis, PhrasingContent, Root } from 'mdast';
import type { TitleForm } from '../outlet/outlet.ts';
import { plainText } from './words.ts';

/** A link to a film of the library. */
const FILM_LINK = /^film:/i;

/** Film titles are compared as they read, whatever their case and quotes. */
function titleKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/[“”"]/g, '').replace(/\s+/g, ' ').trim();
}

function asText(children: readonly PhrasingContent[]): string {
  return plainText({ type: 'root', children: [...children] });
}

/** Sets titles in one post; see {@link setTitles}. */
class TitleSetter {
  private readonly films = new Set<string>();

  constructor(
    root: Root,
    private readonly reviewed: string | undefined,
    private readonly form: TitleForm,
  ) {
    const waiting: Root['children'] = [...root.children];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node.type === 'definition' && FILM_LINK.test(node.url)) this.films.add(node.identifier);
      else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') waiting.push(...node.children);
    }
  }

  /** The words of a film mention, or undefined for anything else. */
  private mention(node: PhrasingContent): readonly PhrasingContent[] | undefined {
    if (node.type === 'link') return FILM_LINK.test(node.url) ? node.children : undefined;
    return node.type === 'linkReference' && this.films.has(node.identifier) ? node.children : undefined;
  }

  private isTitle(node: Emphasis): boolean {
    return this.reviewed !== undefined && titleKey(asText(node.children)) === this.reviewed;
  }

  private set(words: readonly PhrasingContent[], wasItalic: boolean, quoted: boolean): PhrasingContent[] {
    // `[*X*](film:x)` was set in italics already.
    const [only] = words;
    if (words.length === 1 && only?.type === 'emphasis') return this.set(only.children, true, quoted);
    if (this.form === 'italic') return [{ type: 'emphasis', data: { hName: 'cite' }, children: [...words] }];
    if (this.form === 'quotes') return quoted ? [...words] : [{ type: 'text', value: '“' }, ...words, { type: 'text', value: '”' }];
    return wasItalic ? [{ type: 'emphasis', data: { hName: 'cite' }, children: [...words] }] : [...words];
  }

  /** The same phrasing with every title set. */
  phrasing(content: readonly PhrasingContent[]): PhrasingContent[] {
    return content.flatMap((node, index): PhrasingContent[] => {
      const mentioned = this.mention(node);
      const quoted = isQuoted(content[index - 1], content[index + 1]);
      if (mentioned !== undefined) return this.set(mentioned, false, quoted);
      if (node.type === 'emphasis') {
        const [only] = node.children;
        const inner = only !== undefined && node.children.length === 1 ? this.mention(only) : undefined;
        if (inner !== undefined) return this.set(inner, true, quoted);
        if (this.isTitle(node)) return this.set(node.children, true, quoted);
      }
      if ('children' in node) return [{ ...node, children: this.phrasing(node.children) }];
      return [node];
    });
  }
}

function isQuoted(before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  return before?.type === 'text' && /[“"]$/.test(before.value) && after?.type === 'text' && /^[”"]/.test(after.value);
}

/**
 * Sets film titles in a body, in place, as the house style wants them: film mentions (`[X](film:some-id)`) and
 * emphasised text that is the reviewed film's title. `italic` makes an emphasis with the HTML name `cite`, `quotes` curly
 * quotes unless the critic already typed some; `as typed` leaves italics where there were any.
 */
export function setTitles(root: Root, reviewed: string | undefined, form: TitleForm): void {
  const setter = new TitleSetter(root, reviewed === undefined ? undefined : titleKey(reviewed), form);
  const waiting: Root['children'] = [...root.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') node.children = setter.phrasing(node.children);
    else if ('children' in node) waiting.push(...(node.children as Root['children']));
  }
}
