/**
 * How the four parts are built: plain Vite, one configuration per mode. `scripts/build.mjs` runs
 * all of them; `vite build --mode renderer` runs one.
 */
import react from '@vitejs/plugin-react';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * The oldest runtime that must work: Electron 33 (Node 20.18, Chromium 130). See
 * ARCHITECTURE.md, the runtime.
 */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/**
 * What starts in Node or Electron's main process, by output name. A worker or utility process
 * gets a line of its own here and is then dist/main/<name>.js.
 */
const mainEntries: Record<string, string> = {
  index: 'main/index.ts',
};

/** Everything but Electron and Node goes into the bundles: a package holds no node_modules. */
const outside = ['electron', /^electron\//u, /^node:/u];

/** The common part of the three builds that are no web page. */
function node(
  outDir: string,
  input: Record<string, string>,
  output: { format: 'es' | 'cjs'; entryFileNames: string; banner?: string },
): UserConfig {
  return {
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(root, outDir),
      emptyOutDir: true,
      target: output.format === 'cjs' ? chromeTarget : nodeTarget,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input, external: outside, output },
    },
  };
}

const modes: Record<string, UserConfig> = {
  main: node('dist/main', mainEntries, { format: 'es', entryFileNames: '[name].js' }),
  // A sandboxed preload script can only be CommonJS.
  preload: node('dist/preload', { index: 'main/preload.ts' }, { format: 'cjs', entryFileNames: '[name].cjs' }),
  cli: node('dist/cli', { marquee: 'main/cli.ts' }, { format: 'es', entryFileNames: '[name].js', banner: '#!/usr/bin/env node' }),
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' },
    resolve: {
      alias: {
        // Its form for browsers decodes by innerHTML: not there in a worker, and refused by Trusted Types in the page.
        'decode-named-character-reference': join(root, 'node_modules/decode-named-character-reference/index.js'),
      },
    },
    build: {
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      target: chromeTarget,
      // The page's Content-Security-Policy admits no inline script, and files only from itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Loaded from the disk, so the size of one file is no concern.
      chunkSizeWarningLimit: 8000,
    },
  },
};

export default defineConfig(({ mode }) => {
  // Vite's own default modes mean the part that is a web page.
  const config = modes[mode === 'development' || mode === 'production' ? 'renderer' : mode];
  if (config === undefined) {
    throw new Error(`There is no build called '${mode}'. Choose one with --mode: ${Object.keys(modes).join(', ')}.`);
  }
  return config;
});
