import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { body, caretAfter, expect, PUBLISHED, saved, test } from './support/fixtures.ts';

test('a published review comes in by its parts, is corrected, and goes out as it came', async ({ library, launch }) => {
  const { page, app, problems } = await launch();
  await body(page);
  const source = await readFile(PUBLISHED, 'utf8');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Paste a published review' }).fill(source);
  await sheet.getByRole('button', { name: 'Show its parts' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Film title' })).toHaveValue('Night Bus to Averna');
  await expect(sheet.getByRole('textbox', { name: 'Author' })).toHaveValue('Ines Calder');
  await sheet.getByRole('button', { name: /^Send back to the body: Boilerplate/ }).click();
  await sheet.getByRole('textbox', { name: 'Year' }).fill('2020');
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(await body(page)).toContainText('independent magazine of film criticism');
  const film = await readFile(join(library, 'Night Bus to Averna (2020)/film.yaml'), 'utf8');
  for (const line of ['title: Night Bus to Averna', 'year: 2020', 'Luka Farrugia', 'releaseDate: 2020-12-04', 'runtime: 104', 'certification: R for language', 'Malta', 'distributor: Halfmoon Pictures']) expect(film).toContain(line);
  await caretAfter(page, 'and it it');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Backspace');
  const folder = await mkdtemp(join(tmpdir(), 'marquee-e2e-out-'));
  const file = join(folder, 'post.txt');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  // At once: the export waits for what was typed last.
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.locator('input[value="text"]').check();
  await sheet.getByRole('button', { name: /^Save as file/ }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('and it is as beautiful');
  const words = (text: string) => text.match(/\S+/g)?.sort();
  expect(words(await readFile(file, 'utf8'))).toEqual(words(source.replace('and it it is', 'and it is')));
  await rm(folder, { recursive: true });
  expect(problems).toEqual([]);
});

test('the preview follows typing within half a second and runs nothing', async ({ launch }) => {
  const { page, problems } = await launch();
  await body(page);
  await page.getByRole('tab', { name: 'Preview' }).click();
  const frame = page.frameLocator('iframe[title="Preview of the post"]');
  await expect(frame.getByText('Last paragraph')).toBeVisible();
  await expect(frame.getByText('The first headline')).toBeVisible();
  await caretAfter(page, 'First ');
  const start = Date.now();
  await page.keyboard.type('<script>x</script>swiftly ');
  await expect(frame.getByText('swiftly')).toBeVisible();
  console.log(`preview: ${Date.now() - start} ms after the first of 26 keys`);
  expect(await frame.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  await saved(page);
  expect(problems).toEqual([]);
});

test('files that are not text are refused with a sentence, the others come in', async ({ library, launch }) => {
  const { page, app } = await launch();
  await body(page);
  const folder = await mkdtemp(join(tmpdir(), 'marquee-e2e-in-'));
  const { writeFile } = await import('node:fs/promises');
  const files = [join(folder, 'good.txt'), join(folder, 'bad.txt')];
  await writeFile(files[0] ?? '', 'Movie Review – Small Hours\n\nReview by Nora Whitfield\n\nA paragraph about Small Hours.\n\nDirected by: Ann Lee\nRun Time: 90 Minutes\n');
  await writeFile(files[1] ?? '', Uint8Array.from([0xff, 0xfe, 0, 1]));
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /Choose files/ }).click();
  await expect(page.getByText(/“bad.txt” is text in UTF-16/).first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(sheet).toBeHidden();
  expect(await readFile(join(library, 'Small Hours/review.md'), 'utf8')).toContain('A paragraph about Small Hours.');
  await rm(folder, { recursive: true });
});
