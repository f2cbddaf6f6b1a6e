/**
 * Loaded into the main process of every app that is measured (NODE_OPTIONS): says when its window
 * is shown.
 */
import { writeSync } from 'node:fs';
import type { App } from 'electron';

// Electron's own module can be loaded only once its start-up code has run, which is after this.
setImmediate(() => {
  const { app } = process.getBuiltinModule('node:module').createRequire(__filename)('electron') as { app: App };
  app.on('browser-window-created', (_, window) => {
    window.once('show', () => writeSync(1, `bench:show ${performance.timeOrigin + performance.now()}\n`));
  });
});
