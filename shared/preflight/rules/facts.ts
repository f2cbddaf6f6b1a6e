import type { Rule } from '../finding.ts';

/** Facts that are kept as typed are printed as typed and not marked up for search engines. */
export const facts: Rule = {
  name: 'facts',
  find: ({ film }) =>
    [
      { label: 'Year', fact: film?.year },
      { label: 'Release date', fact: film?.releaseDate },
      { label: 'Run time', fact: film?.runtime },
    ].flatMap(({ label, fact }) => (fact?.problem === undefined ? [] : [{ severity: 'should' as const, message: `${label} “${fact.typed}” is not understood and prints as typed.` }])),
};
