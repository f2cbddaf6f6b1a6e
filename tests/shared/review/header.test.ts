import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutReview, editHeader, headerYaml, joinReview, readHeader, withHeaderYaml } from '../../../shared/review/header.ts';
import { readReviewFacts } from '../../../shared/review/facts.ts';

const REVIEW = '---\n# mine\nheadline: Old\nlayout: post # of another tool\ntags: [a, b]\n---\n\nText.\n';

describe('front matter', () => {
  it('is cut from the body byte for byte', () => {
    for (const text of [REVIEW, `\uFEFF${REVIEW}`, REVIEW.replaceAll('\n', '\r\n'), 'No header\n', '---\nnever closed\n', '---\n---\n', '---\na: 1\n...\nBody', '']) {
      expect(joinReview(cutReview(text))).toBe(text);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => joinReview(cutReview(text)) === text));
    const lines = fc.array(fc.constantFrom('---', '...', 'a: 1', '', 'text', '--- ', '----'), { maxLength: 8 });
    fc.assert(fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, eol) => joinReview(cutReview(parts.join(eol))) === parts.join(eol)));
  });

  it('changes one line when one field changes', () => {
    const { header, body } = cutReview(REVIEW);
    expect(editHeader(header, 'headline', 'New') + body).toBe(REVIEW.replace('headline: Old', 'headline: New'));
    const windows = cutReview(REVIEW.replaceAll('\n', '\r\n'));
    expect(editHeader(windows.header, 'headline', 'New')).toBe(windows.header.replace('Old', 'New'));
  });

  it('is added to a file without one, and the body stays', () => {
    const { header, body } = cutReview('Text.\n');
    const text = editHeader(header, 'verdict', 'Good: very') + body;
    expect(text).toBe('---\nverdict: "Good: very"\n---\n\nText.\n');
    expect(cutReview(text).body).toBe('Text.\n');
  });

  it('is left alone when it cannot be read', () => {
    const broken = '---\nheadline: [never closed\n---\n';
    expect(editHeader(broken, 'headline', 'New')).toBe(broken);
    expect(readHeader(broken).editable).toBe(false);
  });

  it('stays a header whatever is typed into it raw, letter by letter', () => {
    const body = '\nBody.\n';
    let header = '---\nheadline: [open\n---\n\n';
    for (const yaml of ['', 't', 'ti', 'title: x', 'title: x\n---', '...', '']) {
      header = withHeaderYaml(header, yaml);
      expect(cutReview(header + body).body, yaml).toBe('Body.\n');
    }
    expect(header).toBe('---\n---\n\n');
    expect(headerYaml(withHeaderYaml('---\n-\n---\n', 'a: 1'))).toBe('a: 1\n');
  });

  it('reads facts, keeping what it does not understand as typed', () => {
    const reading = readHeader('---\nstatus: Almost\nrating: 4\ntags: one\nembargo: Dec 4, 2020 9:00 am\nwatched: 2020-12-01\n---\n');
    const facts = readReviewFacts(reading.editable ? reading.values : {});
    expect(facts.status).toMatchObject({ typed: 'Almost' });
    expect(facts.status?.problem).toMatch(/kept as it is/);
    expect(facts).toMatchObject({ rating: '4', tags: ['one'], embargo: { value: '2020-12-04T09:00' }, watched: { date: '2020-12-01' } });
  });
});
