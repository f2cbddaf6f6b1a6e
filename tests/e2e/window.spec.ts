import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { body, expect, fileHolds, saved, test, writeFiles } from './support/fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds wrong in the window as it stands, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Violation[] }> } };
    // The preview's frame runs no script, not even axe's; exported pages are checked on their own.
    return (await checker.run({ exclude: [['iframe']] }, { resultTypes: ['violations'], iframes: false })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const SCREENS: readonly { readonly name: string; readonly show: (page: Page) => Promise<unknown> }[] = [
  { name: 'film', show: (page) => page.getByRole('tab', { name: 'Film' }).click() },
  { name: 'review', show: (page) => page.getByRole('tab', { name: 'Review', exact: true }).click() },
  { name: 'preflight', show: (page) => page.getByRole('tab', { name: 'Preflight' }).click() },
  { name: 'preview', show: (page) => page.getByRole('tab', { name: 'Preview' }).click() },
  { name: 'new film', show: (page) => page.keyboard.press('ControlOrMeta+Shift+N') },
  { name: 'import', show: (page) => page.getByRole('button', { name: 'Import', exact: true }).click() },
  {
    name: 'import parts',
    show: async (page) => {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('textbox', { name: 'Paste a published review' }).fill('Movie Review – X\n\nReview by A Critic\n\nA paragraph about X.\n\nDirected by: B C\nRun Time: 90 Minutes\n');
      await page.getByRole('button', { name: 'Show its parts' }).click();
    },
  },
  { name: 'export', show: (page) => page.getByRole('button', { name: 'Export', exact: true }).click() },
  { name: 'rename', show: (page) => page.keyboard.press('F2') },
  { name: 'move', show: (page) => page.keyboard.press('ControlOrMeta+Shift+M') },
  { name: 'empty search', show: (page) => page.getByRole('searchbox', { name: 'Search reviews' }).fill('nothing like this') },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is clean by axe, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await body(page);
    for (const { name, show } of SCREENS) {
      await show(page);
      await page.waitForTimeout(250);
      expect(await violations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

// Only on Linux can a test have a documents folder of its own.
if (process.platform === 'linux') {
  test('first start: a sample library in the documents folder, ready to type in, never over anything', async ({ launch }) => {
    const home = await mkdtemp(join(tmpdir(), 'marquee-home-'));
    await mkdir(join(home, 'Documents/My Reviews'), { recursive: true });
    await writeFile(join(home, 'Documents/My Reviews/taxes.txt'), 'mine');
    const env = { HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
    const first = await launch({ library: null, env });
    const box = await body(first.page);
    await expect(box).toContainText('The Salt Ferry');
    await box.click();
    await first.page.keyboard.press('ControlOrMeta+End');
    await first.page.keyboard.type(' Typed.');
    await saved(first.page);
    await fileHolds(join(home, 'Documents/My Reviews 2/The Salt Ferry (2024)/review.md'), 'to get across. Typed.');
    expect(await readdir(join(home, 'Documents/My Reviews'))).toEqual(['taxes.txt']);
    await rm(home, { recursive: true, force: true });
  });
}

test('the whole job by keyboard alone', async ({ library, launch }) => {
  const { page } = await launch();
  await body(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  await page.keyboard.press('ControlOrMeta+T');
  await expect.poll(focused).toBe('Body');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Keys. ');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type('Bold');
  await page.keyboard.press('ControlOrMeta+B');
  await page.keyboard.type(' ');
  await fileHolds(join(library, 'Some Film (2019)/review.md'), 'Keys. **Bold** First');
  // F6 goes round the panes.
  const places = new Set<string>();
  for (let count = 0; count < 3; count += 1) {
    await page.keyboard.press('F6');
    places.add(await page.evaluate(() => document.activeElement?.closest('nav, main, aside')?.tagName ?? ''));
  }
  expect([...places].sort()).toEqual(['ASIDE', 'MAIN', 'NAV']);
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(page.getByRole('searchbox', { name: 'Search reviews' })).toBeFocused();
  await page.keyboard.type('Ann Lee');
  await expect(page.getByRole('treeitem')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('nothing of Node or Electron is in the page, and nothing leaves it', async ({ library, launch }) => {
  await writeFiles(library, {
    'Some Film (2019)/review.md': '![x](https://tracker.invalid/x.png) <img src="https://tracker.invalid/y.png" onerror="window.pwned=1">\n\n<script>window.pwned = 1</script>\n\n[go](javascript:window.pwned=1)\n\n![etc](../../etc/passwd)\n',
  });
  const { page, app } = await launch();
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await body(page);
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'pwned'].filter((name) => name in globalThis))).toEqual([]);
  expect(await page.evaluate(() => Object.keys((globalThis as unknown as { marquee: object }).marquee).sort())).toEqual(['invoke', 'on']);
  expect(urls.filter((url) => !/^(?:app|data|about):/.test(url))).toEqual([]);
  const refused = await page.evaluate(() => {
    const { marquee } = globalThis as unknown as { marquee: { invoke: (command: string, argument: unknown) => Promise<{ ok: boolean }> } };
    return Promise.all([
      marquee.invoke('text.open', { path: '../../etc/passwd' }),
      marquee.invoke('text.save', { path: '/etc/passwd', text: 'x', base: null }),
      marquee.invoke('text.open', { path: 'Some Film (2019)/review.md', more: 1 }),
      marquee.invoke('no.such', {}),
      marquee.invoke('constructor', {}),
      marquee.invoke('shell.open-link', { url: 'file:///etc/passwd' }),
    ]);
  });
  expect(refused.map(({ ok }) => ok)).toEqual([false, false, false, false, false, false]);
  const web = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents ? { url: contents.getURL(), windows: BrowserWindow.getAllWindows().length } : null;
  });
  expect(web).toEqual({ url: 'app://marquee/index.html', windows: 1 });
  await page.evaluate(() => window.open('https://example.org/'));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a library that is not one is said to be so, and nothing is written into it', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-not-'));
  await writeFile(join(folder, 'taxes.txt'), 'mine');
  const { page } = await launch({ library: folder });
  await expect(page.getByText(/is not a Marquee library/).first()).toBeVisible();
  expect(await readdir(folder)).toEqual(['taxes.txt']);
  expect((await stat(join(folder, 'taxes.txt'))).size).toBe(4);
  expect(await readFile(join(folder, 'taxes.txt'), 'utf8')).toBe('mine');
  await rm(folder, { recursive: true });
});
