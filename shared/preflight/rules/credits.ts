import type { Rule } from '../finding.ts';

/** The outlet prints these lines; a fact that is missing leaves a gap in its form. */
export const credits: Rule = {
  name: 'credits',
  find: ({ post, film }) => {
    if (!film) return [];
    const printed = new Set(post.credits.map((line) => line.field));
    const missing = post.outlet.houseStyle.credits.filter((line) => !printed.has(line.field)).map((line) => line.label);
    if (missing.length === 0) return [];
    return [{ severity: 'should', message: `${post.outlet.name} prints ${missing.join(', ')}; the film’s facts do not say.` }];
  },
};
