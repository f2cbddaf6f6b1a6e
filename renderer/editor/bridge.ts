import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { $isTextNode, type LexicalNode } from 'lexical';
import type { Block } from '../../shared/review/markdown/document.ts';
import { fromRuns, toRuns, type Run } from '../../shared/review/markdown/inline.ts';
import { isRich } from '../../shared/review/markdown/rich.ts';
import { annotate } from '../../shared/review/markdown/style.ts';
import type { Reading, Writing } from './construct.ts';
import { $createLink } from './link/node.ts';
import { CONSTRUCTS } from './registry.ts';
import { $createSource } from './source/node.ts';

/** Makes the node that shows a block: rich where that is without loss, else its source. */
export function $readTopBlock(block: Block): LexicalNode {
  if (isRich(block)) {
    annotate(block);
    const node = $readBlock(block.node, readingOf(block));
    if (node) return node;
  }
  return $createSource(block.source, block.node);
}

/** The selected part of a document, for copying. */
export interface Part {
  /** Is the node, or something in it, selected? */
  has(node: LexicalNode): boolean;
  /** The selected characters of a text. */
  slice(node: LexicalNode, text: string): string;
}

/** What a block node means; undefined for one that leaves nothing in the file (an empty paragraph). */
export function $writeTopBlock(node: LexicalNode, part?: Part): RootContent | undefined {
  return $write(node, part ? writingOf(part) : WRITING);
}

function $write(node: LexicalNode, writing: Writing): RootContent | undefined {
  for (const construct of CONSTRUCTS) {
    const written = construct.$writeBlock?.(node, writing);
    if (written === null) return undefined;
    if (written && written.type !== 'listItem') return written;
  }
  return undefined;
}

function $readBlock(content: RootContent, reading: Reading): LexicalNode | undefined {
  for (const construct of CONSTRUCTS) {
    const node = construct.$readBlock?.(content, reading);
    if (node) return node;
  }
  return undefined;
}

function readingOf(block: Block): Reading {
  const reading: Reading = {
    block,
    $readBlocks(content, into) {
      for (const child of content) {
        const node = $readBlock(child, reading);
        if (node) into.append(node);
      }
    },
    $readPhrasing(content, into) {
      const runs = toRuns(content);
      for (let at = 0; at < runs.length; ) {
        const link = runs[at]?.link;
        let end = at + 1;
        while (end < runs.length && runs[end]?.link === link) end++;
        const some = runs.slice(at, end);
        if (link) into.append($createLink(link, some, reading));
        else reading.$readRuns(some, into);
        at = end;
      }
    },
    $readRuns(runs, into) {
      for (const run of runs) {
        for (const construct of CONSTRUCTS) {
          const node = construct.$readRun?.(run, reading);
          if (!node) continue;
          into.append(node);
          break;
        }
      }
    },
  };
  return reading;
}

function writingOf(part: Part | undefined): Writing {
  const writing: Writing = {
    $children: (element) => (part ? element.getChildren().filter((child) => part.has(child)) : element.getChildren()),
    $writeBlocks(container) {
      const content: (BlockContent | DefinitionContent)[] = [];
      for (const child of writing.$children(container)) {
        const written = $write(child, writing);
        if (written) content.push(written as BlockContent | DefinitionContent);
      }
      return content;
    },
    $writePhrasing: (element): PhrasingContent[] => fromRuns(writing.$writeRuns(element)),
    $writeRuns: (element) => writing.$children(element).flatMap((child) => $writeRun(child, writing, part)),
  };
  return writing;
}

const WRITING = writingOf(undefined);

function $writeRun(node: LexicalNode, writing: Writing, part: Part | undefined): readonly Run[] {
  for (const construct of CONSTRUCTS) {
    const runs = construct.$writeRun?.(node, writing);
    if (runs) return part && $isTextNode(node) ? cutRuns(node, runs, part) : runs;
  }
  // A node of nobody's: its text is kept.
  return [{ leaf: { type: 'text', value: node.getTextContent() }, marks: [], ordered: false, outside: 0 }];
}

/** Cuts the runs of a text to its selected characters. */
function cutRuns(node: LexicalNode, runs: readonly Run[], part: Part): readonly Run[] {
  return runs.map((run) => {
    if (run.leaf.type !== 'text' && run.leaf.type !== 'inlineCode') return run;
    return { ...run, leaf: { type: run.leaf.type, value: part.slice(node, run.leaf.value) } };
  });
}
