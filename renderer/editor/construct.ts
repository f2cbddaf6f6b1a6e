import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ElementNode, Klass, LexicalEditor, LexicalNode } from 'lexical';
import type { Block } from '../../shared/review/markdown/document.ts';
import type { Run } from '../../shared/review/markdown/inline.ts';

/** What a construct may use of the bridge while Markdown becomes nodes. */
export interface Reading {
  /** The block that is being read. */
  readonly block: Block;
  /** Appends the nodes of flow content to a container. */
  readonly $readBlocks: (content: readonly (RootContent | ListItem)[], into: ElementNode) => void;
  /** Appends the nodes of phrasing content to a paragraph or the like. */
  readonly $readPhrasing: (content: readonly PhrasingContent[], into: ElementNode) => void;
  /** Makes the nodes of runs, without the links around them. */
  readonly $readRuns: (runs: readonly Run[], into: ElementNode) => void;
}

/** What a construct may use of the bridge while nodes become Markdown. */
export interface Writing {
  /** The children to write: all of them, or those that are selected. */
  readonly $children: (element: ElementNode) => LexicalNode[];
  /** The flow content of a container; empty paragraphs leave nothing. */
  readonly $writeBlocks: (container: ElementNode) => (BlockContent | DefinitionContent)[];
  /** The phrasing content of a paragraph or the like. */
  readonly $writePhrasing: (element: ElementNode) => PhrasingContent[];
  /** The runs of the children of an element. */
  readonly $writeRuns: (element: ElementNode) => Run[];
}

/**
 * One editor construct: its nodes, both conversions, its behaviour. A function answers undefined for what is not its
 * own. Adding a construct is a folder with one of these and a row in the registry.
 */
export interface Construct {
  readonly nodes: readonly Klass<LexicalNode>[];
  /** Flow content to node. */
  readonly $readBlock?: (content: RootContent | ListItem, reading: Reading) => LexicalNode | undefined;
  /** Node to flow content; `null` for a node that leaves nothing. */
  readonly $writeBlock?: (node: LexicalNode, writing: Writing) => RootContent | ListItem | null | undefined;
  /** A run without its link to an inline node. */
  readonly $readRun?: (run: Run, reading: Reading) => LexicalNode | undefined;
  /** Inline node to runs. */
  readonly $writeRun?: (node: LexicalNode, writing: Writing) => readonly Run[] | undefined;
  /** Transforms and commands; answers how to take them back. */
  readonly register?: (editor: LexicalEditor) => () => void;
}
