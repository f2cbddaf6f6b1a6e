import type { PhrasingContent } from 'mdast';
import { $create, $getState, $setState, createState, TextNode, type EditorConfig } from 'lexical';

const contentState = createState('content', { parse: (): PhrasingContent | undefined => undefined });

/** Something inline that has no rich form (a note's number, HTML): its source, quiet, moved and deleted as one. */
export class OpaqueNode extends TextNode {
  override $config() {
    return this.config('opaque', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add('marquee-opaque');
    dom.spellcheck = false;
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/** A node that shows `source` and means `content`, with the marks on it as format bits. */
export function $createOpaque(content: PhrasingContent, source: string, format: number): OpaqueNode {
  const node = $create(OpaqueNode).setTextContent(source).setMode('token').setFormat(format);
  return $setState(node, contentState, content);
}

/** What an opaque node means. */
export function $opaqueContent(node: OpaqueNode): PhrasingContent {
  return $getState(node, contentState) ?? { type: 'text', value: node.getTextContent() };
}
