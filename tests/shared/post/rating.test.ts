import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRating } from '../../../shared/post/rating.ts';

describe('ratings', () => {
  it.each([
    ['4.5/5', { value: 4.5, best: 5, worst: 0.5 }, '★★★★½', '4.5 out of 5 stars'],
    ['4,5 / 5', { value: 4.5, best: 5, worst: 0.5 }, '★★★★½', '4.5 out of 5 stars'],
    ['3½/4', { value: 3.5, best: 4, worst: 0.5 }, '★★★½', '3.5 out of 4 stars'],
    ['3 1/2 stars', { value: 3.5, best: 5, worst: 0.5 }, '★★★½', '3.5 out of 5 stars'],
    ['3 out of 4', { value: 3, best: 4, worst: 0.5 }, '★★★', '3 out of 4 stars'],
    ['3 stars out of 4', { value: 3, best: 4, worst: 0.5 }, '★★★', '3 out of 4 stars'],
    ['★★★½', { value: 3.5, best: 5, worst: 0.5 }, '★★★½', '3.5 out of 5 stars'],
    ['★★★½☆', { value: 3.5, best: 5, worst: 0.5 }, '★★★½', '3.5 out of 5 stars'],
    ['★★★☆', { value: 3, best: 4, worst: 0.5 }, '★★★', '3 out of 4 stars'],
    ['⭐⭐⭐', { value: 3, best: 5, worst: 0.5 }, '★★★', '3 out of 5 stars'],
    ['½', { value: 0.5, best: 5, worst: 0.5 }, '½', '0.5 out of 5 stars'],
    ['three and a half stars', { value: 3.5, best: 5, worst: 0.5 }, '★★★½', '3.5 out of 5 stars'],
    ['Four out of Five', { value: 4, best: 5, worst: 0.5 }, '★★★★', '4 out of 5 stars'],
    ['half a star', { value: 0.5, best: 5, worst: 0.5 }, '½', '0.5 out of 5 stars'],
    ['4.25/5', { value: 4.25, best: 5, worst: 0.5 }, undefined, '4.25 out of 5 stars'],
    ['0/5', { value: 0, best: 5, worst: 0 }, undefined, '0 out of 5 stars'],
    ['8/10', { value: 8, best: 10, worst: 1 }, undefined, '8 out of 10'],
    ['0.5/10', { value: 0.5, best: 10, worst: 0 }, undefined, '0.5 out of 10'],
    ['85/100', { value: 85, best: 100, worst: 0 }, undefined, '85 out of 100'],
    ['85 %', { value: 85, best: 100, worst: 0 }, undefined, '85%'],
    ['B+', undefined, undefined, 'Grade: B+'],
    ['a-', undefined, undefined, 'Grade: A−'],
    ['thumbs up', undefined, '👍', 'Thumbs up'],
    ['Two Thumbs Down', undefined, '👎👎', 'Two thumbs down'],
    ['👍', undefined, '👍', 'Thumbs up'],
    ['11/10', undefined, undefined, '11/10'],
    ['a mixed bag', undefined, undefined, 'a mixed bag'],
    ['7', undefined, undefined, '7'],
  ])('%s', (typed, scale, glyphs, words) => {
    const read = readRating(typed);
    expect(read).toEqual({ typed, words, ...(scale ? { scale } : {}), ...(glyphs ? { glyphs } : {}) });
  });

  it('always lie on their scale, and are never lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.tuple(fc.float({ min: 0, max: 120, noNaN: true }), fc.constantFrom('/', ' out of ', '%', ' stars'), fc.nat(120)).map(([a, b, c]) => `${a.toFixed(1)}${b}${c}`)), (typed) => {
        const { scale, words } = readRating(typed);
        if (scale) expect(scale.worst <= scale.value && scale.value <= scale.best && scale.worst < scale.best).toBe(true);
        else if (typed.trim() !== '') expect(words).not.toBe('');
      }),
    );
  });
});
