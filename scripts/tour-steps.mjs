// @ts-check
/**
 * What the tour does, step by step.
 */

/**
 * @typedef {object} Tour
 * @property {import('playwright').ElectronApplication} app
 * @property {import('playwright').Page} page The app's window.
 * @property {string} library The library's folder.
 * @property {string} out The folder for what the tour leaves behind.
 * @property {(name: string) => Promise<void>} screenshot Leaves `<name>.png` of the window.
 */
/** @typedef {{ name: string, run: (tour: Tour) => Promise<void> }} Step */

/** @type {Step[]} */
export const steps = [
  {
    name: 'Open the window',
    async run({ page, screenshot }) {
      await page.locator('body').waitFor({ state: 'visible' });
      await screenshot('01-window');
    },
  },
];
