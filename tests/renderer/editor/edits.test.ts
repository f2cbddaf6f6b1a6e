import { array, assert, constantFrom, nat, oneof, property, record, string, tuple, type Arbitrary, type IRawProperty } from 'fast-check';
import {
  $getRoot, $getSelection, $getState, $isElementNode, $isRangeSelection, $isTextNode, $setSelection, FORMAT_TEXT_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, REDO_COMMAND, REMOVE_TEXT_COMMAND, UNDO_COMMAND, type ElementNode, type LexicalEditor, type LexicalNode,
  type NodeMap,
} from 'lexical';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { $insertRule, $setBlock, $setLink } from '../../../renderer/editor/actions.ts';
import { $writeTopBlock } from '../../../renderer/editor/bridge.ts';
import { $insertMarkdown } from '../../../renderer/editor/clipboard.ts';
import type { BlockKind, Format } from '../../../renderer/editor/handle.ts';
import { $indentItem, $itemOf, $outdentItem } from '../../../renderer/editor/list/moves.ts';
import { $sourceText, SourceNode } from '../../../renderer/editor/source/node.ts';
import { originState } from '../../../renderer/editor/state.ts';
import { cut } from '../../../shared/review/markdown/cut.ts';
import { parseFlow } from '../../../shared/review/markdown/parse.ts';
import { mergeTexts, sameMeanings, withoutBareLinks } from '../../../shared/review/markdown/same.ts';
import { gfm, nasty } from '../../shared/review/markdown/corpus.ts';
import { open, type Open } from './support.ts';

/** One thing a critic does; numbers choose places. */
type Step =
  | { readonly do: 'select'; readonly from: readonly [number, number]; readonly to: readonly [number, number] | null }
  | { readonly do: 'type' | 'paste' | 'link'; readonly text: string }
  | { readonly do: 'format'; readonly format: Format }
  | { readonly do: 'block'; readonly kind: BlockKind }
  | { readonly do: 'enter' | 'break' | 'delete' | 'rule' | 'indent' | 'outdent' | 'undo' | 'redo' | 'save' };

const place = tuple(nat(200), nat(200));
const words = oneof(
  constantFrom('word', ' ', 'a b', '*', '**', '_', '`', '[x]', '# ', '- ', '1. ', '> ', '+', '<', '&amp;', '\\', '|', '---', '===', '~~', 'http://a.b', '!', ':', '“', 'é🎬', '\t', '~', '2) ', '    x'),
  string({ minLength: 1, maxLength: 6 }),
);
const step: Arbitrary<Step> = oneof(
  record({ do: constantFrom('select' as const), from: place, to: constantFrom(null) }),
  record({ do: constantFrom('select' as const), from: place, to: place }),
  record({ do: constantFrom('type' as const), text: words }),
  record({ do: constantFrom('type' as const), text: words }),
  record({ do: constantFrom('paste' as const), text: constantFrom('one *two*', 'a\n\nb', '- x\n- y', '> q\n\nz', '| a |\n|---|\n| b |', '# H\n\ntext', '```\ncode\n```', '[l](http://u.v)') }),
  record({ do: constantFrom('link' as const), text: constantFrom('https://example.com/a(b)', '', 'mailto:a@b.c') }),
  record({ do: constantFrom('format' as const), format: constantFrom<Format>('bold', 'italic', 'strikethrough', 'code') }),
  record({ do: constantFrom('block' as const), kind: constantFrom<BlockKind>('paragraph', 'h2', 'h3', 'quote', 'bullet', 'number') }),
  record({ do: constantFrom('enter' as const, 'break' as const, 'delete' as const, 'rule' as const, 'indent' as const, 'outdent' as const, 'undo' as const, 'redo' as const, 'save' as const) }),
);

function $place([block, offset]: readonly [number, number]): readonly [LexicalNode, number] {
  const blocks = $textBlocks($getRoot());
  const one = blocks[block % blocks.length];
  if (!one) return [$getRoot(), 0];
  const texts = one.getAllTextNodes();
  const text = texts[offset % (texts.length || 1)];
  return text ? [text, offset % (text.getTextContentSize() + 1)] : [one, 0];
}

function $textBlocks(element: ElementNode): ElementNode[] {
  return element.getChildren().flatMap((child) => {
    if (!$isElementNode(child) || child.isInline()) return [];
    const first = child.getFirstChild();
    return !first || first.isInline() ? [child] : $textBlocks(child);
  });
}

function $select(from: readonly [number, number], to: readonly [number, number] | null): void {
  const [node, offset] = $place(from);
  const [end, endOffset] = $place(to ?? from);
  const selection = $isElementNode(node) ? node.select(0, 0) : $isTextNode(node) ? node.select(offset, offset) : null;
  if (!selection) return;
  if ($isTextNode(node)) selection.format = node.getFormat();
  selection.focus.set(end.getKey(), endOffset, $isTextNode(end) ? 'text' : 'element');
}

function $do(editor: LexicalEditor, one: Step): void {
  const selection = $getSelection();
  if (one.do === 'select') $select(one.from, one.to);
  if (!$isRangeSelection(selection)) return;
  const item = $itemOf(selection.anchor.getNode());
  if (one.do === 'type') editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, one.text);
  else if (one.do === 'paste') $insertMarkdown(one.text);
  else if (one.do === 'link') $setLink(one.text);
  else if (one.do === 'format') editor.dispatchCommand(FORMAT_TEXT_COMMAND, one.format);
  else if (one.do === 'block') $setBlock(one.kind);
  else if (one.do === 'enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  else if (one.do === 'break') editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
  else if (one.do === 'delete') editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  else if (one.do === 'rule') $insertRule();
  else if (one.do === 'indent' && item) $indentItem(item);
  else if (one.do === 'outdent' && item) $outdentItem(item);
}

function run(review: Open, steps: readonly Step[]): void {
  review.edit(() => $setSelection(null));
  review.edit(() => $select([0, 0], null));
  for (const one of steps) {
    if (one.do === 'undo') review.editor.dispatchCommand(UNDO_COMMAND, undefined);
    else if (one.do === 'redo') review.editor.dispatchCommand(REDO_COMMAND, undefined);
    else if (one.do === 'save') review.text();
    else review.edit(() => $do(review.editor, one));
    review.editor.read(() => undefined);
  }
}

/** What the editor shows, as Markdown means it. */
function meaning(review: Open): RootContent[] {
  return review.editor.read(() =>
    $getRoot().getChildren().flatMap((node) => {
      if (node instanceof SourceNode) return parseFlow($sourceText(node, '\n'), []).children;
      const written = $writeTopBlock(node);
      return written ? [written] : [];
    }),
  );
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value === '<!-- -->';
}

const bodies = [...nasty(), ...gfm()].map(({ body }) => body);
/** Without definitions, which change what others mean, and without HTML, which turns a paragraph it begins into HTML. */
const plain = bodies.filter((body) => !/\[[^\]]*\]:|<[a-z!/]/i.test(body));

describe('random edits', () => {
  it('never lose words, and read back as shown', () => {
    const holds = property(constantFrom(...plain), array(step, { minLength: 1, maxLength: 12 }), (body, steps) => {
      const review = open(body);
      run(review, steps);
      const shown = meaning(review).filter((node) => !isComment(node));
      const text = review.text();
      const read = cut(text).blocks.map(({ node }) => node).filter((node) => !isComment(node));
      if (sameMeanings(read.map(settled), shown.map(settled))) return true;
      throw new Error(`${JSON.stringify(text)}\nshown ${shown.map(brief).join(' ')}\nread  ${read.map(brief).join(' ')}`);
    });
    check(holds, Number(process.env['RUNS'] ?? 400));
  });

  it('never lose words where HTML and definitions are about', () => {
    const some = bodies.filter((body) => !body.includes('&'));
    const holds = property(constantFrom(...some), array(step, { minLength: 1, maxLength: 12 }), (body, steps) => {
      const review = open(body);
      run(review, steps);
      const shown = letters(review.editor.read(() => $getRoot().getTextContent()));
      const text = review.text();
      let at = 0;
      // A letter beside a mark that would not take effect there is written as a character reference.
      const written = letters(text.replace(/&#x([\dA-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))));
      for (const letter of shown) at = written.indexOf(letter, at) + 1 || Number.NaN;
      if (Number.isNaN(at)) throw new Error(`${JSON.stringify(text)}\nshown ${shown}`);
    });
    check(holds, Number(process.env['RUNS'] ?? 400));
  });

  it('leave every other block as it was, byte for byte and in order', () => {
    const holds = property(constantFrom(...bodies), array(step, { maxLength: 10 }), (body, steps) => {
      const review = open(body);
      const before = review.editor.getEditorState()._nodeMap;
      run(review, steps);
      const text = review.text();
      const after = review.editor.getEditorState()._nodeMap;
      const same = (key: string): boolean => before.get(key) === after.get(key) && childrenOf(key).every(same);
      const childrenOf = (key: string): string[] => {
        const node = after.get(key);
        return review.editor.read(() => ($isElementNode(node) ? node.getChildrenKeys() : []));
      };
      let at = 0;
      for (const key of childrenOf('root')) {
        const node = before.get(key);
        const source = node && review.editor.read(() => $getState(node, originState)?.block.source);
        if (source === undefined || !shape(before, after, key) || !childrenOf(key).every(same)) continue;
        const found = text.indexOf(source, at);
        if (found < 0) throw new Error(`${JSON.stringify(source)} is not in ${JSON.stringify(text)}`);
        at = found + source.length;
      }
    });
    check(holds, 300);
  });

  it('can all be undone, to the same bytes, and redone', () => {
    const holds = property(constantFrom(...bodies), array(step, { maxLength: 12 }), (body, steps) => {
      const review = open(body);
      run(review, steps);
      const after = review.text();
      for (let i = 0; i < 40; i++) review.editor.dispatchCommand(UNDO_COMMAND, undefined);
      const undone = review.text();
      for (let i = 0; i < 40; i++) review.editor.dispatchCommand(REDO_COMMAND, undefined);
      const redone = review.text();
      return undone === body && (redone === after || steps.some((one) => one.do === 'undo'));
    });
    check(holds, 400);
  });
});

/** A top-level node counts as the same when only its neighbours changed. */
function shape(before: NodeMap, after: NodeMap, key: string): boolean {
  const [then, now] = [before.get(key), after.get(key)];
  if ($isElementNode(then) && $isElementNode(now)) return then.__first === now.__first && then.__last === now.__last && then.__size === now.__size;
  return then?.getType() === now?.getType();
}

function check<Args>(holds: IRawProperty<Args>, numRuns: number): void {
  expect(() => {
    try {
      void assert(holds, { numRuns });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.stack : '';
      throw new Error(`${String(error)}\n${cause}`, { cause: error });
    }
  }).not.toThrow();
}

/** What there is to read, in order, without spaces and marks. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Bare addresses as text, and lists in quotes as tight: the reader misses some blank lines between items there. */
function settled(node: RootContent): RootContent {
  return node.type === 'blockquote' ? tight(withoutBareLinks(node)) : withoutBareLinks(node);
}

function tight<Kind extends Nodes>(node: Kind): Kind {
  const copy = 'spread' in node ? { ...node, spread: false } : node;
  return 'children' in copy ? { ...copy, children: copy.children.map(tight) } : copy;
}

function brief(node: Nodes): string {
  const spread = 'spread' in node ? (node.spread ? '+' : '-') : '';
  if ('children' in node) return `${node.type}${spread}(${mergeTexts(node.children).map(brief).join(' ')})`;
  return node.type === 'text' ? JSON.stringify(node.value) : node.type;
}
