import { describe, expect, it } from 'vitest';
import { joinSuffixes, splitList, splitNames } from '../../../renderer/sidebar/split.ts';

describe('splitNames', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['Ana Ruiz', ['Ana Ruiz']],
    ['Ana Ruiz, Bo Li and Cy Young', ['Ana Ruiz', 'Bo Li', 'Cy Young']],
    ['Ana Ruiz, Bo Li, and Cy Young', ['Ana Ruiz', 'Bo Li', 'Cy Young']],
    ['A, B and C', ['A', 'B', 'C']],
    ['Joel Coen & Ethan Coen', ['Joel Coen', 'Ethan Coen']],
    ['Powell and Pressburger', ['Powell and Pressburger']],
    ['Robert Downey, Jr.', ['Robert Downey, Jr.']],
    ['Robert Downey, Jr. as Tony, Bo Li', ['Robert Downey, Jr. as Tony', 'Bo Li']],
    ['Ana Ruiz as Rosencrantz and Guildenstern', ['Ana Ruiz as Rosencrantz and Guildenstern']],
    ['Ana Ruiz (Vera, the widow), Bo Li', ['Ana Ruiz (Vera, the widow)', 'Bo Li']],
    ['Ana Ruiz\nBo Li\r\nCy Young', ['Ana Ruiz', 'Bo Li', 'Cy Young']],
  ])('%j', (text, names) => expect(splitNames(text)).toEqual(names));
});

describe('splitList', () => {
  it('leaves countries with an “and” in them whole', () => expect(splitList('Trinidad and Tobago; Norway')).toEqual(['Trinidad and Tobago', 'Norway']));
});

describe('joinSuffixes', () => {
  it('gives a suffix that was settled on its own back to its name', () => expect(joinSuffixes(['Robert Downey', 'Jr.', 'Bo Li'])).toEqual(['Robert Downey, Jr.', 'Bo Li']));
  it('keeps a lonely one', () => expect(joinSuffixes(['Jr.'])).toEqual(['Jr.']));
});
