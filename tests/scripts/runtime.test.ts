import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cachedFallback, fallback, places, sweep } from '../../scripts/runtime/fallback.mjs';
import { withLock } from '../../scripts/runtime/lock.mjs';
import { binaryName, fetchOwn, ownElectron } from '../../scripts/runtime/own.mjs';

const { signal } = new AbortController();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-runtime-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('the cached fallback', () => {
  async function build(): Promise<string> {
    const { dist } = places(folder);
    await mkdir(dist);
    await writeFile(join(dist, 'electron'), 'a binary');
    await writeFile(join(dist, 'version'), fallback.version);
    await writeFile(join(dist, 'marquee-files.json'), JSON.stringify({ electron: 8, version: fallback.version.length }));
    return dist;
  }

  test('is used when it is whole', async () => {
    const dist = await build();
    expect(cachedFallback(folder)).toEqual({ binary: join(dist, 'electron'), dist, version: fallback.version });
  });

  test('is not used when a file is cut off, missing or of another version', async () => {
    const dist = await build();
    await truncate(join(dist, 'electron'), 3);
    expect(cachedFallback(folder)).toBeUndefined();
    await rm(join(dist, 'electron'));
    expect(cachedFallback(folder)).toBeUndefined();
    await writeFile(join(dist, 'electron'), 'a binary');
    expect(cachedFallback(folder)).toBeDefined();
    await writeFile(join(dist, 'version'), '1.0.0');
    expect(cachedFallback(folder)).toBeUndefined();
  });

  test('is not used before its list of files is there', async () => {
    const dist = await build();
    await rm(join(dist, 'marquee-files.json'));
    expect(cachedFallback(folder)).toBeUndefined();
  });

  test('leaves no half-built folders of dead processes behind, and those of living ones alone', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [`build-${dead}-abc`, `own-${dead}-abc`, `build-${process.pid}-abc`]) await mkdir(join(folder, name));
    await writeFile(join(folder, 'other.part'), '');
    await sweep(folder);
    expect((await readdir(folder)).toSorted()).toEqual([`build-${process.pid}-abc`, 'other.part']);
  });
});

describe('the own Electron', () => {
  async function packageWith(installer: string): Promise<string> {
    const packageFolder = join(folder, 'electron');
    await mkdir(packageFolder);
    await writeFile(join(packageFolder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1' }));
    await writeFile(join(packageFolder, 'install.js'), `const fs = require('fs'), path = require('path');\n${installer}`);
    return packageFolder;
  }
  const unpack = `fs.mkdirSync(path.dirname(path.join(__dirname, 'dist', ${JSON.stringify(binaryName())})), { recursive: true });
    fs.writeFileSync(path.join(__dirname, 'dist', ${JSON.stringify(binaryName())}), 'x');
    fs.writeFileSync(path.join(__dirname, 'dist', 'version'), 'v45.4.1');`;
  const common = { signal, onProgress: () => undefined };

  test('is taken when its installer has finished', async () => {
    const packageFolder = await packageWith(`${unpack} fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`);
    expect(ownElectron(packageFolder)).toBeUndefined();
    expect(await fetchOwn({ ...common, packageFolder, workFolder: folder })).toMatchObject({ version: '45.4.1' });
  });

  test('is not taken when its installer was stopped half-way', async () => {
    const packageFolder = await packageWith(`${unpack} process.exit(1);`);
    expect(await fetchOwn({ ...common, packageFolder, workFolder: folder })).toBeUndefined();
  });

  test('is given up when nothing more arrives', async () => {
    const packageFolder = await packageWith('setInterval(() => {}, 1000);');
    const start = performance.now();
    expect(await fetchOwn({ ...common, packageFolder, workFolder: folder, patienceMs: 600 })).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await readdir(folder)).toEqual(['electron']);
  });

  test('is waited for as long as something arrives', async () => {
    const packageFolder = await packageWith(`let n = 0; setInterval(() => {
      fs.appendFileSync(path.join(require('os').tmpdir(), 'electron.zip'), 'more');
      if (++n === 15) { ${unpack} fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron'); process.exit(0); }
    }, 100);`);
    expect(await fetchOwn({ ...common, packageFolder, workFolder: folder, patienceMs: 1000 })).toBeDefined();
  });
});

describe.runIf(process.platform === 'linux')('the lock', () => {
  const never = () => Promise.resolve(undefined);

  test('lets one after the other work', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    };
    const start = (name: string) => withLock(folder, { signal, waiting: never, work: work(name) });
    await Promise.all([start('a'), start('b')]);
    expect(order).toHaveLength(4);
    expect(order[1]).toBe(order[0]?.replace('begins', 'ends'));
  });

  test('takes what the other one has made instead of working again', async () => {
    const first = withLock(folder, { signal, waiting: never, work: () => new Promise((resolve) => setTimeout(resolve, 800)) });
    const second = await withLock(folder, { signal, waiting: () => Promise.resolve('made'), work: () => Promise.resolve('worked') });
    expect(second).toBe('made');
    await first;
  });

  test('is free again when its holder is killed', async () => {
    const lock = new URL('../../scripts/runtime/lock.mjs', import.meta.url).href;
    const program = `import { withLock } from ${JSON.stringify(lock)};
      await withLock(${JSON.stringify(folder)}, { signal: new AbortController().signal, waiting: async () => undefined, work: () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }) });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', program]);
    await once(holder.stdout, 'data');
    let waited = 0;
    const waiting = () => {
      waited += 1;
      if (waited === 1) holder.kill('SIGKILL');
      return Promise.resolve(undefined);
    };
    expect(await withLock(folder, { signal, waiting, work: () => Promise.resolve('worked') })).toBe('worked');
    expect(waited).toBeGreaterThan(0);
  });
});
