import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handlers, type Options, type State } from 'mdast-util-to-markdown';
import type { Style } from './style.ts';

/**
 * Writes one block as Markdown in a style, with LF line endings and no line ending at the end. What comes out reads
 * back as the block in all but rare cases: verify it.
 */
export function serialise(node: RootContent, style: Style): string {
  return toMarkdown(node, optionsFor(style)).replace(/\n$/, '');
}

/** Writes phrasing content as Markdown in a style. */
export function serialisePhrasing(content: readonly PhrasingContent[], style: Style): string {
  return serialise({ type: 'paragraph', children: [...content] }, style);
}

function optionsFor(style: Style): Options {
  return {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: style.emphasis,
    strong: style.strong,
    setext: style.setext,
    closeAtx: style.closeAtx,
    listItemIndent: style.listItemIndent,
    quote: style.quote,
    rule: '-',
    handlers: handlersFor(style),
  };
}

function handlersFor(style: Style): Partial<Handlers> {
  return {
    break(node, parent, state, info) {
      const written = defaultHandlers.break(node, parent, state, info);
      return style.spacedBreak && written === '\\\n' ? '  \n' : written;
    },
    list(node, parent, state, info) {
      const marker = node.data?.marker;
      const chosen: Options = {};
      if (marker === '-' || marker === '*' || marker === '+') {
        chosen.bullet = marker;
        chosen.bulletOther = marker === '-' ? '*' : '-';
      }
      if (marker === '.' || marker === ')') chosen.bulletOrdered = marker;
      if (node.ordered) chosen.incrementListMarker = !node.data?.sameNumber;
      return withOptions(state, chosen, () => defaultHandlers.list(node, parent, state, info));
    },
    link: Object.assign<Handlers['link'], { peek: Handlers['link'] }>(
      (node, parent, state, info) => {
        const [text] = node.children;
        const bare = node.data?.form === 'bare' && node.children.length === 1 && text?.type === 'text' ? text.value : '';
        if (bare && [bare, `http://${bare}`, `mailto:${bare}`].includes(node.url)) return bare;
        const chosen = node.data?.form === 'angle' ? {} : { resourceLink: true };
        return withOptions(state, chosen, () => defaultHandlers.link(node, parent, state, info));
      },
      { peek: (node) => (node.data?.form === 'angle' ? '<' : node.data?.form === 'bare' ? 'a' : '[') },
    ),
    thematicBreak(node, parent, state) {
      return node.data?.rule ?? defaultHandlers.thematicBreak(node, parent, state);
    },
  };
}

function withOptions(state: State, chosen: Options, write: () => string): string {
  const before = state.options;
  state.options = { ...before, ...chosen };
  const written = write();
  state.options = before;
  return written;
}
