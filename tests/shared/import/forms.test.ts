import { describe, expect, test } from 'vitest';
import { readAuthorsLine } from '../../../shared/import/authors-lines.ts';
import { readByline } from '../../../shared/import/bylines.ts';
import { readCredits } from '../../../shared/import/credit-lines.ts';
import { readCast, splitPeople, splitThings } from '../../../shared/import/people.ts';
import { isCertification, isRating } from '../../../shared/import/ratings.ts';
import { readTitle } from '../../../shared/import/titles.ts';

describe('page titles and headlines', () => {
  test.each([
    ['Movie Review – The Quiet Orchard', 'The Quiet Orchard'],
    ['The Quiet Orchard — Movie Review', 'The Quiet Orchard'],
    ['Movie Review: The Quiet Orchard', 'The Quiet Orchard'],
    ['Movie Review - The Quiet Orchard', 'The Quiet Orchard'],
    ['Review: The Quiet Orchard', 'The Quiet Orchard'],
    ['REVIEW: The Quiet Orchard', 'The Quiet Orchard'],
    ['The Quiet Orchard review', 'The Quiet Orchard'],
    ['The Quiet Orchard Movie Review', 'The Quiet Orchard'],
    ['The Quiet Orchard (2019) review', 'The Quiet Orchard', 2019],
    ['The Quiet Orchard Review (2019)', 'The Quiet Orchard', 2019],
    ['The Quiet Orchard [2019] – Film Review', 'The Quiet Orchard', 2019],
    ['Review: The Quiet Orchard (dir. Ava Lindqvist, 2019)', 'The Quiet Orchard', 2019],
    ['Film Review: ‘The Quiet Orchard’', 'The Quiet Orchard'],
    ['Film Review: “The Quiet Orchard”', 'The Quiet Orchard'],
    ['Film Review: "The Quiet Orchard" Finds Grace in Grief', 'The Quiet Orchard'],
    ['‘The Quiet Orchard’ Review: A Slow Harvest', 'The Quiet Orchard'],
    ['‘The Lamplighter’s Daughter’ Review: Brighter Than It Looks', 'The Lamplighter’s Daughter'],
    ['The Quiet Orchard review – a slow harvest', 'The Quiet Orchard'],
    ['The Quiet Orchard | Movie Review', 'The Quiet Orchard'],
    ['The Quiet Orchard — Movie Review | Northern Screen', 'The Quiet Orchard'],
    ['Movie Review: The Quiet Orchard | Northern Screen', 'The Quiet Orchard'],
    ['The Quiet Orchard Review | Northern Screen', 'The Quiet Orchard'],
    ['Spoiler-Free Review: The Quiet Orchard', 'The Quiet Orchard'],
    ['TIFF 2019 Review: The Quiet Orchard', 'The Quiet Orchard'],
    ['Capsule review: The Quiet Orchard', 'The Quiet Orchard'],
    ['Blu-ray Review: The Quiet Orchard', 'The Quiet Orchard'],
    ['A Review of The Quiet Orchard', 'The Quiet Orchard'],
    ['Alien: Harvest — Movie Review', 'Alien: Harvest'],
    ['Movie Review: Alien: Harvest', 'Alien: Harvest'],
    ['Movie Review – Spider-Moth: No Way In', 'Spider-Moth: No Way In'],
    ['Movie Review: 1917', '1917'],
    ['Movie Review – What’s Up, Doctor?', 'What’s Up, Doctor?'],
    ['Movie Review: M*A*S*H', 'M*A*S*H'],
    ['Movie Review: In Review', 'In Review'],
    ['Film Review – Amélie à l’usine', 'Amélie à l’usine'],
    ['Movie Review – 기생충', '기생충'],
  ])('%s', (text, film, year?: number) => {
    expect(readTitle(text)).toMatchObject({ film, ...(year === undefined ? {} : { year }) });
    expect(readTitle(text)?.strength).not.toBe('weak');
  });

  test('a signature in the headline', () => {
    expect(readTitle('The Quiet Orchard – Film Review by Mira Holt')).toMatchObject({ film: 'The Quiet Orchard', author: 'Mira Holt' });
  });

  test.each(['Review', 'Movie Reviews', 'Review by Mira Holt', 'The year in review', '2019 in Review', 'Please review', 'For review: two drafts', 'I read your review', 'A preview of things to come', 'In review: the numbers'])('%s is none', (text) => {
    expect(readTitle(text)?.strength ?? 'none').toMatch(/^(?:none|weak)$/);
  });

  test.each(['Code Review: Import Parser', 'Book Review: The Quiet Orchard', 'Quarterly Budget Review', 'Performance review – Jan', 'Album Review: Kettle Songs', 'we should do a review of the kitchen'])('%s proves nothing', (text) => {
    expect(readTitle(text)?.strength ?? 'weak').toBe('weak');
  });
});

describe('bylines', () => {
  test.each([
    ['Review by Mira Holt', 'Mira Holt'],
    ['Reviewed by: Mira Holt', 'Mira Holt'],
    ['Film Review by Mira Holt', 'Mira Holt'],
    ['By Mira Holt', 'Mira Holt'],
    ['by Mira Holt', 'Mira Holt'],
    ['BY MIRA HOLT', 'MIRA HOLT'],
    ['Words: Mira Holt', 'Mira Holt'],
    ['Words by Mira Holt', 'Mira Holt'],
    ['Written by Mira Holt', 'Mira Holt'],
    ['By Mira Holt | December 4, 2020', 'Mira Holt', 'December 4, 2020'],
    ['By Mira Holt on Dec 4, 2020', 'Mira Holt', 'Dec 4, 2020'],
    ['By Mira Holt, December 4, 2020', 'Mira Holt', 'December 4, 2020'],
    ['By Mira Holt – 4 December 2020', 'Mira Holt', '4 December 2020'],
    ['By Mira Holt (December 4, 2020)', 'Mira Holt', 'December 4, 2020'],
    ['By Mira Holt | December 4, 2020 | 4 min read', 'Mira Holt', 'December 4, 2020'],
    ['By Mira Holt, Staff Writer', 'Mira Holt'],
    ['By Mira Holt for Northern Screen', 'Mira Holt'],
    ['By Mira Holt in Toronto', 'Mira Holt'],
    ['By Mira Holt (@mira)', 'Mira Holt'],
    ['By Mira Holt and Tobias Renn', 'Mira Holt and Tobias Renn'],
    ['By J. P. Okonkwo-Reyes, Jr.', 'J. P. Okonkwo-Reyes, Jr.'],
    ['By Ana de la Cruz', 'Ana de la Cruz'],
    ['Posted by Mira Holt on December 4, 2020', 'Mira Holt', 'December 4, 2020'],
    ['Posted on December 4, 2020 by Mira Holt', 'Mira Holt', 'December 4, 2020'],
  ])('%s', (text, author, published?: string) => {
    expect(readByline(text, 'top')).toEqual(published === undefined ? { author } : { author, published });
  });

  test.each(['By the time the title appears, the forest has won.', 'By contrast, the villains are dull', 'By Friday, December 4', 'By then it was over', 'By Design', 'By December 2020', 'By Jane Campion, the director of two better films', 'Mira Holt', 'Bypass', 'By all means', 'Words fail me', 'Reviewed by nobody'])('%s is none', (text) => {
    expect(readByline(text, 'top')).toBeUndefined();
  });

  test('at the end only what says "review" is one', () => {
    expect(readByline('Review by Mira Holt', 'end')).toEqual({ author: 'Mira Holt' });
    expect(readByline('By Mira Holt', 'end')).toBeUndefined();
    expect(readByline('Mira Holt, Film Critic', 'underTitle')).toEqual({ author: 'Mira Holt' });
  });
});

describe('author’s lines', () => {
  test.each([
    ['Visit Mira’s blog at https://miraholt.example/reels', 'https://miraholt.example/reels'],
    ["Visit Mira's blog at http://miraholt.example.", 'http://miraholt.example'],
    ['Visit Mira Holt’s website at www.miraholt.example', 'https://www.miraholt.example'],
    ['Read more of Mira’s reviews at miraholt.example/reviews', 'https://miraholt.example/reviews'],
    ['Follow Mira on Twitter @miraholt'],
    ['Follow Mira Holt on Mastodon at https://mastodon.example/@mira'],
    ['You can find Mira at https://letterboxd.com/mira'],
    ['Mira Holt is a critic based in Duluth.'],
    ['Mira is a film critic and programmer.'],
    ['Mira Holt writes about film at https://miraholt.example.', 'https://miraholt.example'],
  ])('%s', (text, blog?: string) => {
    const found = readAuthorsLine(text, text, 'Mira Holt', false);
    expect(found).toBeDefined();
    expect(found?.blog).toBe(text.includes('mastodon') ? undefined : blog);
  });

  test('a link in Markdown', () => {
    expect(readAuthorsLine('Visit Mira’s blog', 'Visit [Mira’s blog](https://miraholt.example).', 'Mira Holt', false)).toMatchObject({ blog: 'https://miraholt.example' });
  });

  test.each(['Solveig is a critic of the navy who rose through its ranks.', 'Visit the engine room with a strong stomach.', 'Follow the water and you will find the ending.', 'Read it as a comedy and it works.', 'Mira turns back at the door.', 'See it on the biggest screen you can find.', 'Tom Oke is a writer who cannot write.'])('%s is none', (text) => {
    expect(readAuthorsLine(text, text, 'Mira Holt', false)).toBeUndefined();
  });
});

describe('credits', () => {
  const read = (line: string) => readCredits(line).map(({ label, value, fields, special }) => [label, value, ...fields, ...(special ? [special] : [])]);
  test.each<[string, ...string[][]]>([
    ['Directed by: Ava Lindqvist', ['Directed by', 'Ava Lindqvist', 'directors']],
    ['DIRECTOR(S): Ava Lindqvist & Bo Li', ['DIRECTOR(S)', 'Ava Lindqvist & Bo Li', 'directors']],
    ['Written and directed by: Ava Lindqvist', ['Written and directed by', 'Ava Lindqvist', 'directors', 'writers']],
    ['**Run Time:** 120 Minutes', ['Run Time', '120 Minutes', 'runtime']],
    ['**Run Time**: 120 Minutes', ['Run Time', '120 Minutes', 'runtime']],
    ['Director    Ava Lindqvist', ['Director', 'Ava Lindqvist', 'directors']],
    ['Director .......... Ava Lindqvist', ['Director', 'Ava Lindqvist', 'directors']],
    ['| Director | Ava Lindqvist |', ['Director', 'Ava Lindqvist', 'directors']],
    ['Rating: PG-13 for language', ['Rating', 'PG-13 for language', 'certification']],
    ['Rating: 3.5/5', ['Rating', '3.5/5', 'rating']],
    ['Stars: Ava Lind, Bo Li', ['Stars', 'Ava Lind, Bo Li', 'cast']],
    ['Stars: 4', ['Stars', '4', 'rating']],
    ['In theaters: December 4', ['In theaters', 'December 4', 'releaseDate']],
    ['Dir: Ava Lind. Cert: 18. Running time: 88 min', ['Dir', 'Ava Lind', 'directors'], ['Cert', '18', 'certification'], ['Running time', '88 min', 'runtime']],
    ['Starring [Ava Lind](https://a.example), Bo Li', ['Starring', 'Ava Lind, Bo Li', 'cast']],
    ['NR | 1h 32min | Drama, Crime | 2022', ['', 'NR', 'certification'], ['', '1h 32min', 'runtime'], ['', 'Drama, Crime', 'genres'], ['', '2022', 'year']],
  ])('%s', (line, ...expected) => {
    expect(read(line)).toEqual(expected);
  });

  test.each(['Directed by Jane Campion, the film has manners.', 'With: that said, a warning.', 'Rated: a waste of two hours.', 'Director: that is the word on her chair.', 'Starring: nobody you know, and that is the point.', 'Length: that is what they will complain about.', 'Country: the film has none.', 'Opens: hearts, minds, and one coffin.', 'Run time: too long.', 'Rated R for reasons that escape me, it could be shown in church.', 'Starring Sara Quint as a deaf conductor, it sings.', 'Verdict: see it.', 'Time: it passes', 'Note: A, B and C'])('%s is prose', (line) => {
    expect(read(line)).toEqual([]);
  });
});

describe('several in one value', () => {
  test.each([
    ['Ava Lind, Bo Li and Tom Lee, Jr.', ['Ava Lind', 'Bo Li', 'Tom Lee, Jr.']],
    ['Lee, Jr.', ['Lee, Jr.']],
    ['Ava Lind & Bo Li', ['Ava Lind', 'Bo Li']],
    ['Ava Lind/Bo Li; Cy Ox', ['Ava Lind', 'Bo Li', 'Cy Ox']],
    ['Ava Lind, Bo Li, and Cy Ox', ['Ava Lind', 'Bo Li', 'Cy Ox']],
    ['Ava Lind (screenplay), Bo Li, based on the novel by Cy Ox', ['Ava Lind', 'Bo Li']],
    ['Sandy Alexander', ['Sandy Alexander']],
    ['Ava Lind and others', ['Ava Lind']],
    ['N/A', []],
  ])('people: %s', (value, expected) => {
    expect(splitPeople(value)).toEqual(expected);
  });

  test.each([
    ['Ava Lind (Mara), Bo Li as Jon the Elder and Cy Ox', [{ name: 'Ava Lind', role: 'Mara' }, { name: 'Bo Li', role: 'Jon the Elder and Cy Ox' }]],
    ['Ava Lind as Mara and Bo Li as Jon', [{ name: 'Ava Lind', role: 'Mara' }, { name: 'Bo Li', role: 'Jon' }]],
    ['Ava Lind (Mara, the baker), Ray Lott, Jr.', [{ name: 'Ava Lind', role: 'Mara, the baker' }, { name: 'Ray Lott, Jr.' }]],
    ['Ava Lind … Mara', [{ name: 'Ava Lind', role: 'Mara' }]],
    ['the voices of Ava Lind and Bo Li', [{ name: 'Ava Lind' }, { name: 'Bo Li' }]],
  ])('cast: %s', (value, expected) => {
    expect(readCast(value)).toEqual(expected);
  });

  test.each([
    ['Canada, Norway', ['Canada', 'Norway']],
    ['Bosnia and Herzegovina / France', ['Bosnia and Herzegovina', 'France']],
    ['Trinidad & Tobago and Canada', ['Trinidad & Tobago', 'Canada']],
    ['USA', ['USA']],
    ['French with English subtitles', ['French']],
    ['Mandarin (with English subtitles)', ['Mandarin']],
  ])('things: %s', (value, expected) => {
    expect(splitThings(value)).toEqual(expected);
  });
});

describe('certifications and ratings', () => {
  test.each(['PG-13', 'R', 'R for language', 'PG-13 (for thematic elements)', 'Rated R', 'Not Rated', 'NR', '12A', '15', 'TV-MA', 'Unrated', 'PG-13, for language', 'R.', 'Not yet rated'])('%s certifies', (text) => {
    expect(isCertification(text)).toBe(true);
  });
  test.each(['R you kidding me', '3.5/5', 'a waste of two hours', 'Really good', 'Great', '8', 'X-tremely long'])('%s does not', (text) => {
    expect(isCertification(text)).toBe(false);
  });
  test.each(['3.5/5', '4.5 / 5', '★★★½', '★★★☆☆', '⭐⭐⭐', 'B+', '8/10', '85%', '3 stars', '3 ½ stars', '3 1/2 stars out of 4', 'Four out of five stars', 'three and a half stars', 'thumbs up', 'Two thumbs up', '3 stars (out of 4)'])('%s rates', (text) => {
    expect(isRating(text)).toBe(true);
  });
  test.each(['PG-13', 'G', 'R', 'see it', 'five stars is too few, really, for this'])('%s does not rate', (text) => {
    expect(isRating(text)).toBe(false);
  });
});
