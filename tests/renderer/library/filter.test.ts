import { describe, expect, it } from 'vitest';
import { filterFolders } from '../../../renderer/library/filter.ts';
import { folder, review, year } from './support.ts';

const films = [
  folder('L’Avventura', { ...year(1960), directors: ['Michelangelo Antonioni'], cast: [{ name: 'Monica Vitti' }] }, [
    review('L’Avventura (1960)/review.md', { outlet: 'The Late Reel', headline: 'Gone', tags: ['restoration'] }),
    review('L’Avventura (1960)/capsule.md', { outlet: 'Nachtprogramm' }),
  ]),
  folder('Die Brücke', { originalTitle: 'Die Brücke', directors: ['Bernhard Wicki'] }, [review('Die Brücke/review.md', { outlet: 'The Late Reel' })]),
  folder('Unreviewed', {}, []),
];
const found = (query: string) => filterFolders(films, query).map(({ entry, reviews }) => [entry.folder, reviews.length]);

describe('filterFolders', () => {
  it.each([
    ['', 3],
    ['   ', 3],
    ['zebra', 0],
  ])('for %j finds %i films', (query, count) => expect(found(query)).toHaveLength(count));

  it('ignores accents, case and the kind of apostrophe', () => {
    expect(found('brucke')).toEqual([['Die Brücke', 1]]);
    expect(found("l'AVVENTURA")).toEqual([['L’Avventura (1960)', 2]]);
  });

  it('shows a film that is found itself with all its reviews, even without any', () => {
    expect(found('vitti')).toEqual([['L’Avventura (1960)', 2]]);
    expect(found('unreviewed')).toEqual([['Unreviewed', 0]]);
  });

  it('shows only the reviews that are found by their own words', () => {
    expect(found('restoration')).toEqual([['L’Avventura (1960)', 1]]);
    expect(found('late reel')).toEqual([['L’Avventura (1960)', 1], ['Die Brücke', 1]]);
  });

  it('wants every word, of film and review together', () => {
    expect(found('antonioni nacht')).toEqual([['L’Avventura (1960)', 1]]);
    expect(found('wicki nacht')).toEqual([]);
  });
});
