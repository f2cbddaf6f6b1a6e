import type { Rule } from '../finding.ts';

/** The verdict is the pull quote, the excerpt and the social card. */
export const verdict: Rule = {
  name: 'verdict',
  find: ({ post }) => (post.verdict === undefined ? [{ severity: 'should', message: 'There is no verdict: the one sentence that is quoted.' }] : []),
};
