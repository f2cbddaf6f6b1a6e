// @ts-check
/**
 * Draws the app's icons from build/icon.svg and build/icon-small.svg: PNGs for Linux, an .ico for
 * Windows, an .icns for macOS. The browser inside Electron is the drawing tool, so nothing else
 * is needed. Run it after changing a drawing, and commit what it writes.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkInstall } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { isProgram, runProgram } from './lib/trouble.mjs';

/** Where electron-builder looks for icons. */
const folder = join(root, 'build');
/** Widths in pixels. Up to the second number the drawing with fewer parts is used. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const largestSmall = 32;

/** What macOS calls a picture of a size: plain, and at double density. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16], ['icp5', 32], ['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024],
]);

/** An app that does nothing but hold a page to draw on. */
const drawingApp = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));`;

/**
 * Draws an SVG at a size, in a page.
 * @param {import('playwright').Page} page
 * @param {string} svg
 * @param {number} size Pixels.
 * @returns {Promise<Buffer>} A PNG.
 */
async function draw(page, svg, size) {
  const address = await page.evaluate(async ([source, width]) => {
    const image = new Image(width, width);
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = width;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, width);
    return canvas.toDataURL('image/png');
  }, /** @type {const} */ ([svg, size]));
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/**
 * Packs PNGs into a Windows icon: a header, an entry of 16 bytes each, the pictures.
 * @param {{ size: number, png: Buffer }[]} pictures Up to 256 pixels.
 * @returns {Buffer}
 */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 means 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * Packs PNGs into a macOS icon: blocks of type, length and picture.
 * @param {{ type: string, png: Buffer }[]} pictures
 * @returns {Buffer}
 */
function icns(pictures) {
  const blocks = pictures.map(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/**
 * Opens a page in the resolved Electron, and closes all of it afterwards.
 * @template T
 * @param {(page: import('playwright').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withPage(work) {
  const { _electron } = await import('playwright');
  const { prepare, switches } = await import('./lib/prepare.mjs');
  const ready = await prepare({ log: console.log });
  const temporary = await mkdtemp(join(tmpdir(), 'marquee-icons-'));
  try {
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ name: 'draw', version: '0.0.0', main: 'main.cjs' }));
    await writeFile(join(temporary, 'main.cjs'), drawingApp);
    const env = /** @type {Record<string, string>} */ ({ ...process.env, ...ready.env });
    const app = await _electron.launch({ executablePath: ready.runtime.binary, args: [...switches(), `--user-data-dir=${join(temporary, 'data')}`, temporary], env });
    try {
      return await work(await app.firstWindow());
    } finally {
      await app.close();
    }
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    await ready.stop();
  }
}

/**
 * @returns {Promise<number>}
 */
async function main() {
  checkInstall();
  const [full, small] = await Promise.all([readFile(join(folder, 'icon.svg'), 'utf8'), readFile(join(folder, 'icon-small.svg'), 'utf8')]);
  /** @type {Map<number, Buffer>} */
  const drawn = await withPage(async (page) => {
    /** @type {Map<number, Buffer>} */
    const all = new Map();
    for (const size of sizes) all.set(size, await draw(page, size <= largestSmall ? small : full, size));
    return all;
  });
  const pngOf = (/** @type {number} */ size) => drawn.get(size) ?? Buffer.alloc(0);
  await mkdir(join(folder, 'icons'), { recursive: true });
  for (const [size, png] of drawn) await writeFile(join(folder, 'icons', `${size}x${size}.png`), png);
  await writeFile(join(folder, 'icon.ico'), ico(sizes.filter((size) => size <= 256).map((size) => ({ size, png: pngOf(size) }))));
  await writeFile(join(folder, 'icon.icns'), icns(icnsTypes.map(([type, size]) => ({ type, png: pngOf(size) }))));
  console.log(`Drew ${drawn.size} sizes into build/icons, and build/icon.ico and build/icon.icns.`);
  return 0;
}

if (isProgram(import.meta.url)) await runProgram(main);
