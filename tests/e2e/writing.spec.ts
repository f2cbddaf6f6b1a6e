import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { body, caretAfter, expect, fileHolds, FILM, REVIEW, saved, test, writeFiles } from './support/fixtures.ts';

const PATH = 'Some Film (2019)/review.md';

test('a file that is opened and not edited is never written', async ({ library, launch }) => {
  const inode = async () => (await stat(join(library, PATH))).ino;
  const before = await inode();
  const marquee = await launch();
  const { page, problems } = marquee;
  await body(page);
  await page.getByRole('textbox', { name: 'Headline' }).click();
  await page.getByRole('tab', { name: 'Review', exact: true }).click();
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.waitForTimeout(1500);
  await marquee.close();
  // Saving replaces the file, so the same file means that nothing was saved.
  expect(await inode()).toBe(before);
  expect(await readFile(join(library, PATH), 'utf8')).toBe(REVIEW);
  expect(await readFile(join(library, 'Some Film (2019)/film.yaml'), 'utf8')).toBe(FILM);
  expect(problems).toEqual([]);
});

test('typing changes the paragraph that was typed in, and nothing else of the file', async ({ library, launch }) => {
  const { page } = await launch();
  await caretAfter(page, 'First ');
  await page.keyboard.type('long ');
  await saved(page);
  await fileHolds(join(library, PATH), 'First long');
  expect(await readFile(join(library, PATH), 'utf8')).toBe(REVIEW.replace('First *', 'First long *'));
});

test('undo takes it back to the same bytes', async ({ library, launch }) => {
  const { page } = await launch();
  await caretAfter(page, 'item two');
  await page.keyboard.type(' and more');
  await fileHolds(join(library, PATH), 'item two and more');
  for (let count = 0; count < 12; count += 1) await page.keyboard.press('ControlOrMeta+z');
  await fileHolds(join(library, PATH), /item two\n\nSetext/);
  await saved(page);
  expect(await readFile(join(library, PATH), 'utf8')).toBe(REVIEW);
});

test('a field changes one line', async ({ library, launch }) => {
  const { page } = await launch();
  await page.getByRole('textbox', { name: 'Headline' }).fill('The second: headline');
  await saved(page);
  await fileHolds(join(library, PATH), 'second');
  expect(await readFile(join(library, PATH), 'utf8')).toBe(REVIEW.replace('headline: The first headline', 'headline: "The second: headline"'));
});

test('what is typed in mid-sentence is there after closing the window and opening it again', async ({ library, launch }) => {
  const first = await launch();
  await caretAfter(first.page, 'Last paragraph');
  await first.page.keyboard.type(' which nobody has fin');
  // No pause: the window closes before anything has been saved by itself.
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await first.app.waitForEvent('close');
  expect(await readFile(join(library, PATH), 'utf8')).toContain('Last paragraph which nobody has fin, hard');
  const second = await launch({ userData: first.userData });
  await expect(await body(second.page)).toContainText('which nobody has fin');
  await saved(second.page);
});

test('the library and the review that were open are open again, and the window is where it was', async ({ library, launch }) => {
  await writeFiles(library, { 'Another (2020)/film.yaml': 'title: Another\nyear: 2020\n', 'Another (2020)/review.md': 'Words about another.\n' });
  const first = await launch();
  await first.page.getByRole('treeitem', { name: /Another/ }).first().click();
  await first.page.getByRole('treeitem', { level: 2 }).filter({ hasText: /./ }).first().click();
  await expect(await body(first.page)).toContainText('Words about another');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1180, height: 760 }));
  await first.page.waitForTimeout(300);
  await first.app.evaluate(({ app }) => app.quit());
  await first.app.waitForEvent('close');
  const second = await launch({ userData: first.userData, library: null });
  await expect(await body(second.page)).toContainText('Words about another');
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1180, height: 760 });
});

test('a file changed by another program is shown, and one deleted under unsaved words is put back', async ({ library, launch }) => {
  const { page } = await launch();
  await expect(await body(page)).toContainText('Last paragraph');
  await writeFile(join(library, PATH), REVIEW.replace('Last paragraph', 'Changed elsewhere'));
  await expect(await body(page)).toContainText('Changed elsewhere');
  await saved(page);
  await rm(join(library, PATH));
  const state = page.getByRole('status', { name: 'Save state' });
  await expect(state).toContainText('deleted or moved by another program');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await saved(page);
  expect(await readFile(join(library, PATH), 'utf8')).toContain('Changed elsewhere');
});

test('a file that goes and comes back as it was, as by a switch of branches, is saved as before', async ({ library, launch }) => {
  const { page } = await launch();
  await expect(await body(page)).toContainText('Last paragraph');
  await rm(join(library, PATH));
  await expect(page.getByRole('status', { name: 'Save state' })).toContainText('deleted or moved');
  await writeFile(join(library, PATH), REVIEW);
  await saved(page);
  await caretAfter(page, 'First ');
  await page.keyboard.type('good ');
  await fileHolds(join(library, PATH), 'First good');
});

test('a film’s folder that another program took away can be put back, and let go', async ({ library, launch }) => {
  const { page } = await launch();
  await body(page);
  const folder = join(library, 'Some Film (2019)');
  await rm(folder, { recursive: true });
  const back = page.getByRole('button', { name: 'Put it back' });
  await expect(back).toHaveCount(2);
  await back.first().click();
  await expect(back).toHaveCount(1);
  await page.getByRole('button', { name: 'Let it go' }).click();
  await saved(page);
  expect((await readdir(folder)).length).toBe(1);
});

test('unsaved words and another program’s words: both are kept, and the critic chooses', async ({ library, launch }) => {
  const { page } = await launch();
  await caretAfter(page, 'First ');
  await page.keyboard.type('mine ');
  await writeFile(join(library, PATH), 'theirs entirely\n');
  const state = page.getByRole('status', { name: 'Save state' });
  await page.keyboard.type('again ');
  await expect(state).toContainText('Another program changed');
  expect(await readFile(join(library, PATH), 'utf8')).toBe('theirs entirely\n');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  expect(await readFile(join(library, PATH), 'utf8')).toContain('mine again');
  const trash = join(library, '.marquee/trash');
  const [id = ''] = await readdir(trash);
  expect(await readFile(join(trash, id, 'review.md'), 'utf8')).toBe('theirs entirely\n');
});

test('a header that cannot be read is shown raw and can be mended, the body stays editable', async ({ library, launch }) => {
  await writeFile(join(library, PATH), '---\nheadline: [never closed\n---\n\nStill here.\n');
  const { page } = await launch();
  await caretAfter(page, 'Still here');
  await page.keyboard.type(' and editable');
  await fileHolds(join(library, PATH), 'Still here and editable.');
  expect(await readFile(join(library, PATH), 'utf8')).toBe('---\nheadline: [never closed\n---\n\nStill here and editable.\n');
  await page.getByRole('textbox', { name: 'Header of the file' }).fill('headline: Mended');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Mended');
  await fileHolds(join(library, PATH), '---\nheadline: Mended\n---\n\nStill here');
});

test('a file that is not text is left alone and said to be so', async ({ library, launch }) => {
  await writeFile(join(library, 'Some Film (2019)/review.md'), Uint8Array.from([0, 1, 2, 255]));
  const { page } = await launch();
  await expect(page.getByRole('main').getByText('is not a text file in UTF-8')).toBeVisible();
  expect([...(await readFile(join(library, PATH)))]).toEqual([0, 1, 2, 255]);
});

test('new film, new review, rename, move, trash and undo', async ({ library, launch }) => {
  const { page } = await launch();
  await body(page);
  await page.keyboard.press('ControlOrMeta+Shift+N');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Face/Off: the “director’s” cut');
  await sheet.getByRole('textbox', { name: 'Year' }).fill('1997');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  const folder = 'Face-Off – the “director’s” cut (1997)';
  const box = await body(page);
  await box.click();
  await page.keyboard.type('A first sentence.');
  await saved(page);
  expect(await readFile(join(library, folder, 'review.md'), 'utf8')).toMatch(/status: drafting\n[\s\S]*\n\nA first sentence\.\n?$/);
  await page.keyboard.press('F2');
  await sheet.getByRole('textbox').fill('capsule');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await box.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' A second.');
  await saved(page);
  await fileHolds(join(library, folder, 'capsule.md'), 'A first sentence. A second.');
  await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  await page.getByRole('button', { name: 'Undo' }).click();
  await fileHolds(join(library, folder, 'capsule.md'), 'A second.');
  await expect(await body(page)).toContainText('A second.');
});

test('in a review as long as a book, typing arrives at both ends and in the middle', async ({ library, launch }) => {
  const paragraphs = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of a very long review, with enough words in it to fill a line or two of the window that it is read in.`);
  await writeFile(join(library, PATH), `${paragraphs.join('\n\n')}\n`);
  const { page } = await launch();
  const box = await body(page);
  await expect(box).toHaveAttribute('data-long', '');
  await box.click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' The end.');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Beginning. ');
  await caretAfter(page, 'Paragraph 200');
  await page.keyboard.type(' in the middle');
  await saved(page);
  const text = await readFile(join(library, PATH), 'utf8');
  expect(text).toBe(`Beginning. ${paragraphs.join('\n\n').replace('Paragraph 200', 'Paragraph 200 in the middle')} The end.\n`);
  await page.keyboard.press('ControlOrMeta+Shift+End');
  expect(await page.evaluate(() => getSelection()?.toString().endsWith('The end.'))).toBe(true);
});
