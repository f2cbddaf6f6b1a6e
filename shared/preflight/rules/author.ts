import type { Rule } from '../finding.ts';

/** Search engines want the author of a review by name; so do readers. */
export const author: Rule = {
  name: 'author',
  find: ({ post }) => (post.author ? [] : [{ severity: 'must', message: 'Nobody signs the review. Fill in Author.' }]),
};
