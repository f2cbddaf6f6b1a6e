import type { Rule } from '../finding.ts';

/** The outlet decides how the post looks. */
export const outlet: Rule = {
  name: 'outlet',
  find: ({ post, outletKnown }) => {
    const named = post.facts.outlet;
    if (named === undefined) return [{ severity: 'should', message: 'No outlet is named, so the built-in house style or the library’s first is used.' }];
    return outletKnown ? [] : [{ severity: 'should', message: `“${named}” is not among the outlets of library.yaml, so the built-in house style is used.` }];
  },
};
