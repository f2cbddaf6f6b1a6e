import { test as base, expect, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launchMarquee, type LaunchOptions, type Marquee } from './launch.ts';

/** A published review with every part, by an invented critic about an invented film. */
export const PUBLISHED = join(import.meta.dirname, '../../../scripts/tour-review.txt');

/** A review that holds what an editor could spoil. */
export const REVIEW = `---
# kept as it is
headline: The first headline
author: Nora Whitfield
outlet: The Late Reel
status: drafting
layout: post   # of another tool
tags: [one,  two]
---

First *paragraph* with a [link](https://example.org "title").

* item one
* item two

Setext heading
--------------

| a | b |
|---|---|
| 1 | 2 |

Last paragraph, hard  
broken, with a note[^1].

[^1]: The note.
`;

export const FILM = `# facts
title: Some Film
year: 2019
directors: [Ann Lee]   # one
runtime: 104
my-key: kept
`;

interface Rig {
  /** A new library folder with one film and one review. */
  readonly library: string;
  /** Starts the app; it is closed when the test ends. */
  readonly launch: (options?: LaunchOptions) => Promise<Marquee>;
}

/** Writes files into a folder, by their paths in it. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Every test gets a library of its own and leaves no process and no folder behind. */
export const test = base.extend<Rig>({
  // Playwright reads the names of what a fixture needs from its first parameter: it must be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  library: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'marquee-e2e-library-'));
    await writeFiles(folder, {
      'library.yaml': 'format: 1\nauthors:\n  - name: Nora Whitfield\n    blog: https://nora.example/\noutlets:\n  - name: The Late Reel\n',
      'Some Film (2019)/film.yaml': FILM,
      'Some Film (2019)/review.md': REVIEW,
    });
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  launch: async ({ library }, use) => {
    const started: Marquee[] = [];
    await use(async (options) => {
      const marquee = await launchMarquee({ library, ...options });
      started.push(marquee);
      return marquee;
    });
    // The last first: a second app may use the data folder of the one before.
    for (const marquee of started.toReversed()) await marquee.close();
  },
});

/** The body's text box, ready. */
export async function body(page: Page) {
  const box = page.getByRole('textbox', { name: 'Body' });
  await expect(box).toBeVisible();
  return box;
}

/** Waits until everything typed is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
}

/** Puts the caret behind a piece of text in the body. */
export async function caretAfter(page: Page, text: string): Promise<void> {
  const box = await body(page);
  await box.focus();
  await box.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        getSelection()?.collapse(node, at + wanted.length);
        return;
      }
    }
    throw new Error(`“${wanted}” is not in the body.`);
  }, text);
  // Lexical takes the selection over with the event that the browser sends next.
  await page.waitForTimeout(60);
}

/** The text of a file of the library, once it fits. */
export async function fileHolds(path: string, expected: string | RegExp): Promise<void> {
  const file = expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 10_000 });
  await (typeof expected === 'string' ? file.toContain(expected) : file.toMatch(expected));
}

export { expect };
