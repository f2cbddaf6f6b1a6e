import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../shared/export/formats.ts';
import { exported, post } from './support.ts';

describe('a complete review', () => {
  it.each([
    ['html', 'the-salt-ferry.html'],
    ['fragment', 'the-salt-ferry.fragment.html'],
    ['text', 'the-salt-ferry.txt'],
  ])('is exported as %s', async (name, file) => {
    await expect(exported(name, post()).text).toMatchFileSnapshot(`../../fixtures/export/golden/${file}`);
  });

  it('has a golden for every format', () => {
    expect(FORMATS.map((format) => format.name)).toEqual(['html', 'fragment', 'text']);
  });

  it('carries everything but the verdict, which fragment and text have no place for', () => {
    expect(exported('html', post()).notCarried).toEqual([]);
    expect(exported('fragment', post()).notCarried).toEqual(['The verdict is not in the fragment: put it into the blog’s excerpt.']);
    expect(exported('text', post()).notCarried).toEqual(['The verdict is not in the plain text: it has no place of its own there.']);
  });
});
