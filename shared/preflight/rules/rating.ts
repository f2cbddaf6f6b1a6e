import type { Rule } from '../finding.ts';

/** Without a rating on a scale, search engines show no stars (https://developers.google.com/search/docs/appearance/structured-data/review-snippet). */
export const rating: Rule = {
  name: 'rating',
  find: ({ post }) => {
    if (!post.rating) return [{ severity: 'should', message: 'There is no rating, so search engines show no stars.' }];
    return post.rating.scale ? [] : [{ severity: 'should', message: `The rating “${post.rating.typed}” is on no scale that search engines read; it prints as typed.` }];
  },
};
