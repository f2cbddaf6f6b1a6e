import { describe, expect, it } from 'vitest';
import type { PreviewJob } from '../../../renderer/preview/messages.ts';
import { makePage } from '../../../renderer/preview/page.ts';
import { bareFilm } from '../../../shared/film/film.ts';
import { DEFAULT_HOUSE_STYLE } from '../../../shared/outlet/outlet.ts';

const NORTHERN = { name: 'Northern Screen', houseStyle: { ...DEFAULT_HOUSE_STYLE, byline: 'Words: {author}' } };

function job(change: Partial<PreviewJob>): PreviewJob {
  const text = '---\noutlet: Northern Screen\nauthor: Ada Quill\n---\nA **fine** film.\n';
  return { path: 'Ember Days/review.md', text, film: bareFilm('Ember Days'), authors: [], outlets: [NORTHERN], ...change };
}

describe('the page of the preview', () => {
  it('is the post as its outlet prints it', () => {
    const { html, remark } = makePage(job({}));
    expect(html).toContain('<strong>fine</strong>');
    expect(html).toContain('Words:');
    expect(html).toContain('Ember Days');
    expect(remark).toBeUndefined();
  });

  it('says so when no outlet is chosen, and takes the library’s first', () => {
    const { html, remark } = makePage(job({ text: 'No header, Ada.\n' }));
    expect(remark).toContain('Northern Screen');
    expect(html).toContain('No header, Ada.');
  });

  it('says so when the library does not know the outlet, or has none', () => {
    expect(makePage(job({ outlets: [] })).remark).toContain('“Northern Screen”');
    expect(makePage(job({ outlets: [], text: 'Words.\n' })).remark).toContain('built-in');
  });

  it('needs no film', () => {
    expect(makePage(job({ film: null })).html).toContain('A <strong>fine</strong> film.');
  });

  it('fails with a sentence when the header cannot be read', () => {
    expect(() => makePage(job({ text: '---\nauthor: [open\n---\nWords.\n' }))).toThrow(/header of the file cannot be read/);
  });
});
