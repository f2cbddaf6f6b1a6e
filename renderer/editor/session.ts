import {
  $getRoot, $getSelection, $getState, $isElementNode, $isRangeSelection, $isTextNode, $setState, COLLABORATION_TAG,
  type LexicalEditor, type LexicalNode, type NodeKey,
} from 'lexical';
import { cut } from '../../shared/review/markdown/cut.ts';
import type { BodyDocument } from '../../shared/review/markdown/document.ts';
import { separatorBetween } from '../../shared/review/markdown/joint.ts';
import { sameMeaning } from '../../shared/review/markdown/same.ts';
import { writeBlock } from '../../shared/review/markdown/write.ts';
import { $readTopBlock, $writeTopBlock } from './bridge.ts';
import { $fillEmpty } from './containers.ts';
import { registerDirt } from './dirt.ts';
import { $sourceText, SourceNode } from './source/node.ts';
import { originState, type Origin } from './state.ts';

/** An update with this tag brings in what is in the file already: nothing was edited. */
export const LOAD_TAG = 'marquee-load';

/** The Markdown side of one editor: what was read, and what would be written. */
export interface Session {
  /** Puts a body in place of everything. */
  load(body: string): void;
  /** The whole body as it would be saved. Costs what changed since the last call, and the join. */
  text(): string;
  /** Reads `body` in, keeping the nodes of blocks that are the same. Answers whether anything changed. */
  replace(body: string): boolean;
  /** Stops watching the editor. */
  stop(): void;
}

/** What a top-level node stands for in the file. */
interface Written {
  /** Undefined for a node that leaves nothing. */
  readonly source: string | undefined;
  readonly origin: Origin | undefined;
  /** The separator before it, and what it was found between. */
  joint?: { readonly before: string; readonly gap: string | undefined; readonly separator: string };
}

/** Starts a session on an editor whose nodes are those of the registry. */
export function createSession(editor: LexicalEditor): Session {
  let document: BodyDocument = cut('');
  const cache = new Map<NodeKey, Written>();

  function $written(node: LexicalNode): Written {
    const known = cache.get(node.getKey());
    if (known) return known;
    const origin = $getState(node, originState);
    const written: Written = { source: $sourceOf(node, origin, document), origin };
    cache.set(node.getKey(), written);
    return written;
  }

  function $append(index: number): LexicalNode | undefined {
    const block = document.blocks[index];
    if (!block) return undefined;
    const origin: Origin = { block, index, document };
    const node = $setState($readTopBlock(block), originState, origin);
    cache.set(node.getKey(), { source: block.source, origin });
    return node;
  }

  return {
    load(body) {
      document = cut(body);
      cache.clear();
      const $fill = (): void => {
        const nodes = document.blocks.map((_, index) => $append(index)).filter((node) => node !== undefined);
        $fillEmpty($getRoot().clear().append(...nodes));
      };
      editor.update($fill, { discrete: true, tag: LOAD_TAG });
    },
    text: () => editor.read(() => $joined(document, $written)),
    replace(body) {
      if (editor.read(() => $joined(document, $written)) === body) return false;
      const before = document;
      document = cut(body);
      editor.update(() => $replace(before, document, $written, $append, cache), {
        discrete: true,
        // Like an edit of somebody else: the caret is not put into the editor when the focus is elsewhere.
        tag: [LOAD_TAG, COLLABORATION_TAG],
      });
      return true;
    },
    stop: registerDirt(editor, (keys, { tags }) => {
      if (!tags.has(LOAD_TAG)) for (const key of keys) cache.delete(key);
    }),
  };
}

function $sourceOf(node: LexicalNode, origin: Origin | undefined, document: BodyDocument): string | undefined {
  if (node instanceof SourceNode) {
    const text = $sourceText(node, document.eol);
    return /[^ \t\r\n]/.test(text) ? text : undefined;
  }
  const meant = $writeTopBlock(node);
  if (!meant) return undefined;
  return writeBlock(meant, origin?.block.opaque ? undefined : origin?.block, document);
}

function $joined(document: BodyDocument, $written: (node: LexicalNode) => Written): string {
  const parts: string[] = [];
  let last: Written | undefined;
  for (let node = $getRoot().getFirstChild(); node; node = node.getNextSibling()) {
    const written = $written(node);
    if (written.source === undefined) continue;
    parts.push(last?.source === undefined ? leading(document, written) : separator(document, last, last.source, written));
    parts.push(written.source);
    last = written;
  }
  if (last) parts.push(document.blocks.length > 0 ? document.tail : document.eol);
  else if (document.blocks.length === 0) parts.push(document.tail);
  return parts.join('');
}

function leading(document: BodyDocument, first: Written): string {
  const gap = document.blocks[0]?.gap ?? '';
  // At the very start of a file a rule of hyphens would be taken for the fence of front matter.
  const rule = /^---[ \t]*(?:[\r\n]|$)/.test(first.source ?? '') && first.origin?.index !== 0;
  return gap === '' && rule ? document.eol : gap;
}

function separator(document: BodyDocument, last: Written, before: string, written: Written): string {
  const { origin, source = '' } = written;
  const follows = origin?.document === last.origin?.document && origin?.index === (last.origin?.index ?? 0) + 1;
  const gap = origin && follows ? origin.block.gap : undefined;
  if (gap !== undefined && source === origin?.block.source && before === last.origin?.block.source) return gap;
  const known = written.joint;
  if (known && known.before === before && known.gap === gap) return known.separator;
  written.joint = { before, gap, separator: separatorBetween(before, source, gap, document) };
  return written.joint.separator;
}

/** Replaces the blocks that differ; nodes of the same blocks stay, and with them caret and scroll position. */
function $replace(
  before: BodyDocument,
  after: BodyDocument,
  $written: (node: LexicalNode) => Written,
  $append: (index: number) => LexicalNode | undefined,
  cache: Map<NodeKey, Written>,
): void {
  const root = $getRoot();
  // Empty paragraphs are in no file: without them, nodes and blocks can be paired.
  for (const node of root.getChildren()) if ($written(node).source === undefined) node.remove();
  const nodes = root.getChildren();
  const $keeps = (node: LexicalNode | undefined, index: number): boolean => {
    const block = after.blocks[index];
    const origin = node && $getState(node, originState);
    if (!node || !block || origin?.document !== before || $written(node).source !== block.source) return false;
    return origin.block.source === block.source && sameMeaning(origin.block.node, block.node);
  };
  let head = 0;
  while (head < nodes.length && $keeps(nodes[head], head)) head++;
  let tail = 0;
  const most = Math.min(nodes.length, after.blocks.length) - head;
  while (tail < most && $keeps(nodes.at(-1 - tail), after.blocks.length - 1 - tail)) tail++;
  const caret = $caretPlace(head, nodes.length - tail);
  const added = after.blocks.slice(head, after.blocks.length - tail).map((_, index) => $append(head + index));
  root.splice(head, nodes.length - head - tail, added.filter((node) => node !== undefined));
  root.getChildren().forEach((node, index) => {
    const block = after.blocks[index];
    if (!block) return;
    const origin: Origin = { block, index, document: after };
    $setState(node, originState, origin);
    cache.set(node.getKey(), { source: block.source, origin });
  });
  $fillEmpty(root);
  if (caret) $putCaret(root.getChildAtIndex(Math.min(caret.index, head + added.length - 1, root.getChildrenSize() - 1)), caret.offset);
}

/** Where the caret stands when it is in one of the top-level nodes from `from` to before `to`, which are about to go. */
function $caretPlace(from: number, to: number): { readonly index: number; readonly offset: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = selection.anchor.getNode();
  const top = node.getTopLevelElement();
  const index = top?.getIndexWithinParent() ?? -1;
  if (!top || index < from || index >= to) return undefined;
  let offset = $isTextNode(node) ? selection.anchor.offset : 0;
  for (const text of $isElementNode(top) ? top.getAllTextNodes() : []) {
    if (text.is(node)) break;
    offset += text.getTextContentSize();
  }
  return { index, offset };
}

/** Puts the caret after so many characters of a top-level node, or at its end when it has fewer. */
function $putCaret(top: LexicalNode | null, offset: number): void {
  if (!$isElementNode(top)) return;
  let left = offset;
  for (const text of top.getAllTextNodes()) {
    if (left <= text.getTextContentSize()) {
      text.select(left, left);
      return;
    }
    left -= text.getTextContentSize();
  }
  top.selectEnd();
}
