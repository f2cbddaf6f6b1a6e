import type { Rule } from '../finding.ts';

/** A review is of something. */
export const film: Rule = {
  name: 'film',
  find: ({ film }) => {
    if (!film) return [{ severity: 'should', message: 'The review is unfiled: no film, so no credits are printed. Move it to a film.' }];
    return film.year ? [] : [{ severity: 'should', message: `“${film.title}” has no year, so it may be taken for another film of that name.` }];
  },
};
