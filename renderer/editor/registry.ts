import { hardBreak } from './break/index.ts';
import type { Construct } from './construct.ts';
import { heading } from './heading/index.ts';
import { link } from './link/index.ts';
import { list } from './list/index.ts';
import { opaque } from './opaque/index.ts';
import { paragraph } from './paragraph/index.ts';
import { picture } from './picture/index.ts';
import { quote } from './quote/index.ts';
import { rule } from './rule/index.ts';
import { source } from './source/index.ts';

/** Every construct the editor knows. Special kinds of text stand before plain text, which takes any text node. */
export const CONSTRUCTS: readonly Construct[] = [
  hardBreak, opaque, picture, link, paragraph, heading, quote, list, rule, source,
];
