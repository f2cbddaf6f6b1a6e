import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { body, expect, fileHolds, FILM, saved, test } from './support/fixtures.ts';

test('facts are understood as typed, stored in one line each, and the folder follows the title', async ({ library, launch }) => {
  const { page } = await launch();
  await body(page);
  const details = page.getByRole('complementary', { name: 'Details' });
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  await field('Release date').fill('Dec 4, 2020');
  await expect(details.getByText('Friday, 4 December 2020')).toBeVisible();
  await field('Run time').fill('2 hrs 1 min');
  await expect(details.getByText('121 minutes')).toBeVisible();
  await field('Rated').fill('R for language');
  await field('Distributor').fill('Halfmoon');
  await field('Directed by').fill('Bo Ek,');
  await field('Cast').fill('Ann Oak as Vera, Cy Poe');
  await page.keyboard.press('Enter');
  await saved(page);
  const film = join(library, 'Some Film (2019)/film.yaml');
  await fileHolds(film, 'Cy Poe');
  const text = await readFile(film, 'utf8');
  for (const line of ['# facts', 'my-key: kept', 'releaseDate: 2020-12-04', 'runtime: 121', 'certification: R for language', 'distributor: Halfmoon']) expect(text).toContain(line);
  expect(text).toMatch(/directors: \[Ann Lee, Bo Ek\] +# one/);
  await field('Title').fill('Another Film');
  await page.keyboard.press('Tab');
  await expect.poll(() => readdir(library)).toContain('Another Film (2019)');
  await field('Year').fill('2021');
  await field('Country').click();
  await expect.poll(() => readdir(library)).toContain('Another Film (2021)');
  await saved(page);
  const moved = await readFile(join(library, 'Another Film (2021)/film.yaml'), 'utf8');
  expect(moved).toBe(text.replace('Some Film', 'Another Film').replace('2019', '2021'));
  // The review that is open has moved with its folder: what is typed now arrives there.
  const box = await body(page);
  await box.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Begin: ');
  await fileHolds(join(library, 'Another Film (2021)/review.md'), 'Begin: First');
});

test('what cannot be understood is kept as typed and marked', async ({ library, launch }) => {
  const { page } = await launch();
  await body(page);
  const details = page.getByRole('complementary', { name: 'Details' });
  const run = details.getByRole('textbox', { name: 'Run time' });
  await run.fill('rather long');
  await expect(run).toHaveAttribute('aria-invalid', 'true');
  await expect(details.getByText(/kept as typed/).first()).toBeVisible();
  await saved(page);
  expect(await readFile(join(library, 'Some Film (2019)/film.yaml'), 'utf8')).toBe(FILM.replace('runtime: 104', 'runtime: rather long'));
  await page.getByRole('tab', { name: 'Review', exact: true }).click();
  await details.getByRole('textbox', { name: 'Embargo' }).fill('when they let me');
  await details.getByRole('textbox', { name: 'Rating' }).fill('3.5/4');
  await details.getByRole('textbox', { name: 'Tags' }).fill('three,');
  await saved(page);
  const review = await readFile(join(library, 'Some Film (2019)/review.md'), 'utf8');
  for (const line of ['embargo: when they let me', 'rating: 3.5/4', 'tags: [one, two, three]', 'layout: post   # of another tool']) expect(review).toContain(line);
});

test('a field is saved when the window closes in the middle of it', async ({ library, launch }) => {
  const { page, app } = await launch();
  await body(page);
  await page.getByRole('complementary', { name: 'Details' }).getByRole('textbox', { name: 'Distributor' }).pressSequentially('Half');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.waitForEvent('close');
  expect(await readFile(join(library, 'Some Film (2019)/film.yaml'), 'utf8')).toContain('distributor: Half');
});
