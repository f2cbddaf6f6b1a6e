// @ts-check
/**
 * What the tour does, step by step: a critic's main job from a published text to a page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/project.mjs';

/**
 * @typedef {object} Tour
 * @property {import('playwright').ElectronApplication} app
 * @property {import('playwright').Page} page The app's window.
 * @property {string} out The folder for what the tour leaves behind.
 * @property {(name: string) => Promise<void>} screenshot Leaves `<name>.png` of the window.
 */
/** @typedef {{ name: string, run: (tour: Tour) => Promise<void> }} Step */

/** The sentence with a slip in it, as it was published. */
const SLIP = 'and it it is as beautiful';

/**
 * Waits until everything typed is on disk.
 * @param {import('playwright').Page} page
 */
async function saved(page) {
  await page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor();
}

/**
 * Exports the open review in a format: the system's own dialog is answered, everything else is the app.
 * @param {Tour} tour
 * @param {string} format Its stable name.
 * @param {string} file
 */
async function exportTo({ app, page, out }, format, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, join(out, file));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.locator(`input[value="${format}"]`).check();
  await sheet.getByRole('button', { name: /^Save as file/ }).click();
  await page.getByText(/^Exported to /).first().waitFor();
  if (await sheet.isVisible()) await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
}

/** @type {Step[]} */
export const steps = [
  {
    name: 'Open the sample library, ready to type in',
    async run({ page, screenshot }) {
      await page.getByRole('textbox', { name: 'Body' }).waitFor();
      await page.getByText('There is a moment').waitFor();
      await screenshot('1-library');
    },
  },
  {
    name: 'Bring in a published review and see its parts',
    async run({ page, screenshot }) {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const published = await readFile(join(root, 'scripts', 'tour-review.txt'), 'utf8');
      await page.getByRole('textbox', { name: 'Paste a published review' }).fill(published);
      await page.getByRole('button', { name: 'Show its parts' }).click();
      await page.getByRole('region', { name: 'What was found' }).waitFor();
      await screenshot('2-import');
    },
  },
  {
    name: 'Import it',
    async run({ page }) {
      await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByText('The last bus to Averna').waitFor();
    },
  },
  {
    name: 'Correct a sentence',
    async run({ page }) {
      const paragraph = page.getByRole('textbox', { name: 'Body' }).getByText(SLIP);
      await paragraph.scrollIntoViewIfNeeded();
      await paragraph.evaluate((element, slip) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(slip) ?? -1;
          // Just behind the first of the two words.
          if (at >= 0) getSelection()?.collapse(node, at + 'and it it'.length);
        }
      }, SLIP);
      for (const _ of ' it') await page.keyboard.press('Backspace');
      await page.getByText('and it is as beautiful').waitFor();
      await saved(page);
    },
  },
  {
    name: 'Complete the film’s facts',
    async run({ page, screenshot }) {
      const details = page.getByRole('complementary', { name: 'Details' });
      await details.getByRole('textbox', { name: 'Year' }).fill('2020');
      await details.getByRole('textbox', { name: 'Run time' }).fill('1h 44 min');
      await details.getByRole('textbox', { name: 'Cast' }).fill('Rosa Camilleri as Delia, Agnes Portelli as The pharmacist,');
      await page.keyboard.press('Tab');
      await details.getByText('104 minutes').waitFor();
      await page.getByRole('tab', { name: 'Review', exact: true }).click();
      await details.getByRole('textbox', { name: 'Rating' }).fill('4/5');
      await page.getByRole('textbox', { name: 'Verdict' }).fill('Eleven trips, forty-one seats and one broken heater: the warmest film of the year.');
      await page.getByRole('tab', { name: 'Film' }).click();
      await saved(page);
      await screenshot('3-facts');
    },
  },
  {
    name: 'Look at the page as the outlet prints it',
    async run({ page, screenshot }) {
      await page.getByRole('tab', { name: 'Preview' }).click();
      await page.frameLocator('iframe').getByText('Visit Ines').waitFor();
      await screenshot('4-preview');
    },
  },
  { name: 'Export the page', run: (tour) => exportTo(tour, 'html', 'night-bus-to-averna.html') },
  { name: 'Export the fragment to paste into a blog', run: (tour) => exportTo(tour, 'fragment', 'night-bus-to-averna.fragment.html') },
  { name: 'Export the plain text', run: (tour) => exportTo(tour, 'text', 'night-bus-to-averna.txt') },
  {
    name: 'Write a screenshot of the exported page',
    async run({ app, out }) {
      const image = await app.evaluate(async ({ BrowserWindow }, file) => {
        const window = new BrowserWindow({ show: false, width: 1100, height: 1000, webPreferences: { sandbox: true, partition: 'tour' } });
        await window.loadFile(file);
        const page = await window.webContents.capturePage();
        window.destroy();
        return page.toPNG().toString('base64');
      }, join(out, 'night-bus-to-averna.html'));
      await writeFile(join(out, '5-page.png'), Buffer.from(image, 'base64'));
    },
  },
];
