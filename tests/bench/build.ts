/**
 * Builds the bare apps and the probe into a temporary folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { makeBody } from './text.ts';

/** What is built, as paths. */
export interface Built {
  /** The folder of the bare app, an argument for Electron. */
  readonly app: string;
  /** Loaded into every main process. */
  readonly hook: string;
  /** Source of the script that runs in every page. */
  readonly probe: string;
  /** Makes the page of a bare app and gives its path. */
  readonly page: (kind: BareKind, words: number) => Promise<string>;
}

export type BareKind = 'window' | 'contenteditable' | 'lexical';

/** One file for Electron's main process or for a page. */
async function bundle(input: string, outDir: string, name: string, place: 'main' | 'page'): Promise<void> {
  await build({
    configFile: false,
    root: dirname(input),
    publicDir: false,
    logLevel: 'warn',
    clearScreen: false,
    ssr: { noExternal: true },
    build: {
      ssr: place === 'main',
      outDir,
      emptyOutDir: false,
      target: place === 'main' ? 'node20.18' : 'chrome130',
      minify: place === 'page',
      reportCompressedSize: false,
      rolldownOptions: { input, external: ['electron', /^node:/u], output: { format: place === 'main' ? 'cjs' : 'iife', entryFileNames: name } },
    },
  });
}

const STYLE = 'body { margin: 0 } .text { max-width: 42rem; margin: 2rem auto; font: 18px/1.6 serif; white-space: pre-wrap; outline: none }';

async function writePage(folder: string, kind: BareKind, words: number): Promise<string> {
  const place = join(folder, `${kind}-${words}`);
  const path = join(place, 'index.html');
  await mkdir(place, { recursive: true });
  const scripts = kind === 'window' ? '' : `<script src="text.js"></script><script src="../${kind}.js"></script>`;
  await writeFile(path, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title><style>${STYLE}</style></head><body>${scripts}</body></html>`);
  await writeFile(join(place, 'text.js'), `globalThis.BENCH_TEXT = ${JSON.stringify(makeBody(words))};`);
  return path;
}

/** Builds all of it. */
export async function buildBare(root: string, folder: string): Promise<Built> {
  const source = join(root, 'tests', 'bench');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    bundle(join(source, 'bare', 'main.ts'), folder, 'main.cjs', 'main'),
    bundle(join(source, 'bare', 'hook.ts'), folder, 'hook.cjs', 'main'),
    bundle(join(source, 'bare', 'contenteditable.ts'), folder, 'contenteditable.js', 'page'),
    bundle(join(source, 'bare', 'lexical.ts'), folder, 'lexical.js', 'page'),
    bundle(join(source, 'page', 'probe.ts'), folder, 'probe.js', 'page'),
  ]);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'marquee-bench-bare', main: 'main.cjs' }));
  return { app: folder, hook: join(folder, 'hook.cjs'), probe: await readFile(join(folder, 'probe.js'), 'utf8'), page: (kind, words) => writePage(folder, kind, words) };
}
