/**
 * Libraries for Marquee to open, with the same text as the bare pages show.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBody, toMarkdown } from './text.ts';

const HEAD = `format: 1
authors:
  - name: Ines Calder
    blog: https://inescalder.example/
outlets:
  - name: The Late Reel
    url: https://thelatereel.example/
`;

function film(index: number): string {
  return `id: film-${index}
title: The Long Reel ${index}
year: 2023
directors: [Marta Ebanks]
cast:
  - { name: Adaeze Lindqvist, role: Runa }
  - { name: Corin Vale, role: The harbour master }
releaseDate: 2023-10-11
runtime: 112
countries: [Portugal, Norway]
distributor: Halfmoon Pictures
`;
}

function header(index: number): string {
  return `---
id: review-${index}
author: Ines Calder
outlet: The Late Reel
status: draft
rating: 3.5/4
verdict: A film about waiting that never once keeps you waiting.
tags: [drama, debut]
created: 2023-09-08T01:12:00Z
---

`;
}

/** The review that the benchmarks open: library-relative. */
const OPEN_REVIEW = 'The Long Reel 0 (2023)/review.md';
/** A review that is never on the screen: saves go to it. */
export const SAVED_REVIEW = 'The Long Reel 1 (2023)/review.md';

/** A whole review as a file. */
export function reviewFile(index: number, words: number): string {
  return `${header(index)}${toMarkdown(makeBody(words, index === 0 ? words : index))}`;
}

async function writeFilm(folder: string, index: number, words: number): Promise<void> {
  const place = join(folder, `The Long Reel ${index} (2023)`);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'film.yaml'), film(index));
  await writeFile(join(place, 'review.md'), reviewFile(index, words));
}

/** Writes a library whose first review has `words` words, the others 1,000 each. */
export async function writeLibrary(folder: string, words: number, reviews: number): Promise<void> {
  await mkdir(join(folder, 'Unfiled'), { recursive: true });
  await writeFile(join(folder, 'library.yaml'), HEAD);
  for (let index = 0; index < reviews; index += 1) await writeFilm(folder, index, index === 0 ? words : 1000);
}

/** What a run before may have changed: the review that is opened, and what the window remembers. */
export async function resetRun(library: string, userData: string, words: number, preview: boolean): Promise<void> {
  await writeFilm(library, 0, words);
  await mkdir(userData, { recursive: true });
  const preferences = { libraryPane: true, detailsPane: true, detailsTab: preview ? 'preview' : 'film', lastReview: OPEN_REVIEW };
  await writeFile(join(userData, 'preferences.json'), JSON.stringify({ 'window-preferences': preferences }));
}
