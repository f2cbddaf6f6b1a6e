import { describe, expect, it } from 'vitest';
import type { PostJob } from '../../../../renderer/state/posts/messages.ts';
import { MAKE } from '../../../../renderer/state/posts/make.ts';
import { bareFilm } from '../../../../shared/film/film.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../../shared/outlet/outlet.ts';

const NORTHERN = { name: 'Northern Screen', houseStyle: { ...DEFAULT_HOUSE_STYLE, byline: 'Words: {author}' } };

function job(change: Partial<PostJob>): PostJob {
  const text = '---\noutlet: Northern Screen\nauthor: Ada Quill\n---\nA **fine** film.\n';
  return { path: 'Ember Days/review.md', text, film: bareFilm('Ember Days'), authors: [], outlets: [NORTHERN], now: '2026-01-01T00:00:00Z', ...change };
}

describe('the page of the preview', () => {
  it('is the post as its outlet prints it', () => {
    const { html, remark } = MAKE.page(job({}));
    expect(html).toContain('<strong>fine</strong>');
    expect(html).toContain('Words:');
    expect(html).toContain('Ember Days');
    expect(remark).toBeUndefined();
  });

  it('says so when no outlet is chosen, and takes the library’s first', () => {
    const { html, remark } = MAKE.page(job({ text: 'No header, Ada.\n' }));
    expect(remark).toContain('Northern Screen');
    expect(html).toContain('No header, Ada.');
  });

  it('says so when the library does not know the outlet, or has none', () => {
    expect(MAKE.page(job({ outlets: [] })).remark).toContain('“Northern Screen”');
    expect(MAKE.page(job({ outlets: [], text: 'Words.\n' })).remark).toContain('built-in');
  });

  it('needs no film', () => {
    expect(MAKE.page(job({ film: null })).html).toContain('A <strong>fine</strong> film.');
  });

  it('fails with a sentence when the header cannot be read', () => {
    expect(() => MAKE.page(job({ text: '---\nauthor: [open\n---\nWords.\n' }))).toThrow(/header of the file cannot be read/);
  });
});

describe('preflight of the review on the screen', () => {
  it('finds what is missing, the gravest first', () => {
    const findings = MAKE.findings(job({ text: '---\nauthor: Ada\nembargo: 2026-02-01T09:00Z\n---\nWords TK.\n' }));
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`).slice(0, 2)).toEqual(['must embargo', 'must marks']);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['film', 'credits', 'outlet', 'rating', 'verdict']));
  });

  it('is content when nothing is', () => {
    const film = { ...bareFilm('Ember Days'), year: { typed: '2019', value: 2019 }, directors: ['A B'], runtime: { typed: '90', value: 90 }, releaseDate: { typed: '2019-01-01', value: { year: 2019, month: 1, day: 1 } }, certification: 'R', countries: ['Malta'], distributor: 'Halfmoon' };
    const text = '---\noutlet: Northern Screen\nauthor: Ada\nrating: 4/5\nverdict: Good.\nstatus: ready\n---\nWords.\n';
    expect(MAKE.findings(job({ film, text }))).toEqual([]);
  });
});
