import { plainText } from '../../post/words.ts';
import type { Rule } from '../finding.ts';

/** A post without a text is no review. */
export const body: Rule = {
  name: 'body',
  find: ({ post }) => (plainText(post.body).trim() === '' ? [{ severity: 'must', message: 'The review has no text yet.' }] : []),
};
