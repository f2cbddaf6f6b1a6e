import type { Nodes } from 'mdast';
import {
  $create, $createLineBreakNode, $createTextNode, $getState, $isLineBreakNode, $setState, createState, ElementNode,
  type LexicalNode,
} from 'lexical';
import { eolState } from '../state.ts';

const labelState = createState('label', { parse: () => 'Markdown' });

/** What a source block is called in words. */
const LABELS: Partial<Record<Nodes['type'], string>> = {
  table: 'Table',
  footnoteDefinition: 'Footnote',
  html: 'HTML',
  code: 'Code',
  definition: 'Link address',
  list: 'List',
  blockquote: 'Quote',
  heading: 'Heading',
};

/** A block shown as its Markdown source: lines of plain text, edited as they stand in the file. */
export class SourceNode extends ElementNode {
  override $config() {
    return this.config('marquee-source', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const label = $getState(this, labelState);
    const dom = document.createElement('div');
    dom.className = 'marquee-source';
    dom.dataset['label'] = label;
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', `${label}, shown as Markdown`);
    dom.spellcheck = false;
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  override canMergeWhenEmpty(): boolean {
    return true;
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

/** A source block holding `source`, named after what it is. */
export function $createSource(source: string, content: Nodes | undefined): SourceNode {
  const node = $create(SourceNode);
  $setState(node, labelState, (content && LABELS[content.type]) ?? 'Markdown');
  return node.append(...$sourceLines(source));
}

/** Plain nodes for lines of source. Their line endings are remembered. */
export function $sourceLines(source: string): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const part of source.split(/(\r\n|\r|\n)/)) {
    if (/^[\r\n]/.test(part)) nodes.push($setState($createLineBreakNode(), eolState, part));
    else if (part !== '') nodes.push($createTextNode(part));
  }
  return nodes;
}

/** The source in a source block; a line that was added ends as lines of the document do. */
export function $sourceText(node: SourceNode, eol: string): string {
  let text = '';
  for (const child of node.getChildren()) {
    if ($isLineBreakNode(child)) text += $getState(child, eolState) || eol;
    else text += child.getTextContent();
  }
  return text;
}
