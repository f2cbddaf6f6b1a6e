import type { Rule } from '../finding.ts';

/** A status that Marquee does not know is in no list. */
export const status: Rule = {
  name: 'status',
  find: ({ post }) => {
    const known = post.facts.status;
    return known?.problem === undefined ? [] : [{ severity: 'should', message: `The status “${known.typed}” is not one of Marquee’s.` }];
  },
};
