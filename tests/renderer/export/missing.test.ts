import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../../renderer/export/missing.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../shared/outlet/outlet.ts';

const OUTLET = { name: 'Northern Screen', houseStyle: DEFAULT_HOUSE_STYLE };
const WHOLE = { author: 'Ada', rating: '4/5', verdict: 'Yes.', tags: [] };

describe('what a post would be without', () => {
  it('names the credits that the house style prints and the film lacks', () => {
    const film = { ...bareFilm('Ember Days'), directors: ['Lou Carver'], countries: ['Norway'], distributor: 'Harbor', certification: 'PG' };
    expect(missingFrom(WHOLE, film, OUTLET)).toEqual(['The credits lack the release date and the run time.']);
  });

  it('says quietly that there is no author, rating, verdict or film', () => {
    expect(missingFrom({ tags: [] }, null, undefined)).toEqual(['The review is unfiled: no film, no credits.', 'No author, so no byline.', 'No rating.', 'No verdict.']);
  });

  it('misses nothing where the published words stand', () => {
    const asPublished = { byline: 'By Ada', credits: 'Directed by: Lou Carver' };
    expect(missingFrom({ rating: '4/5', verdict: 'Yes.', tags: [], asPublished }, bareFilm('Ember Days'), OUTLET)).toEqual([]);
  });
});
