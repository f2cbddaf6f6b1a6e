import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/display.mjs';
import { checkInstall } from '../../scripts/lib/install.mjs';
import { judge, playwrightCount, vitestCount } from '../../scripts/lib/results.mjs';
import { missingLibraries } from '../../scripts/system.mjs';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-scripts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('results', () => {
  test('count a run as it is', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0, exitCode: 0 })).toEqual({ passed: 3, failed: 0, note: '' });
    expect(judge({ passed: 3, failed: 2, skipped: 0, exitCode: 1 })).toEqual({ passed: 3, failed: 2, note: '' });
  });

  test('count as failed: no test, a skipped test, an error outside of tests', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0, exitCode: 0 })).toMatchObject({ failed: 1, note: 'no test ran' });
    expect(judge({ passed: 3, failed: 0, skipped: 2, exitCode: 0 })).toMatchObject({ passed: 3, failed: 2 });
    expect(judge({ passed: 3, failed: 0, skipped: 0, exitCode: 1 })).toMatchObject({ passed: 3, failed: 1 });
  });

  test('count a test file that cannot be loaded', async () => {
    const file = join(folder, 'unit.json');
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [{}] }];
    await writeFile(file, JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults }));
    expect(vitestCount(file, 1)).toEqual({ passed: 1, failed: 1, note: '' });
  });

  test('count a runner that left no result, and a flaky test, as failed', async () => {
    expect(vitestCount(join(folder, 'none.json'), 0)).toMatchObject({ failed: 1 });
    const file = join(folder, 'e2e.json');
    await writeFile(file, JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } }));
    expect(playwrightCount(file, 0)).toEqual({ passed: 4, failed: 1, note: '' });
  });
});

describe('the first checks', () => {
  test('name the Node.js that is needed', () => {
    expect(() => checkInstall('20.18.9')).toThrow('needs Node.js 20.19 or newer, and this is 20.18.9');
    expect(() => checkInstall('18.20.0')).toThrow('Node.js');
    expect(() => checkInstall('22.0.0')).not.toThrow();
  });

  test("say 'npm ci' where nothing is installed", () => {
    expect(() => checkInstall('22.0.0', folder)).toThrow("Run 'npm ci'");
  });
});

describe.runIf(process.platform === 'linux')('Linux', () => {
  test('a display counts only when somebody listens there', async () => {
    expect(await hasDisplay({})).toBe(false);
    expect(await hasDisplay({ DISPLAY: ':4711' })).toBe(false);
    expect(await hasDisplay({ DISPLAY: 'nonsense' })).toBe(false);
    const path = join(folder, 'wayland-7');
    expect(await hasDisplay({ WAYLAND_DISPLAY: path })).toBe(false);
    const server = createServer().listen(path);
    await once(server, 'listening');
    expect(await hasDisplay({ WAYLAND_DISPLAY: path })).toBe(true);
    expect(await hasDisplay({ WAYLAND_DISPLAY: 'wayland-7', XDG_RUNTIME_DIR: folder })).toBe(true);
    server.close();
  });

  test('no library is missing for the program that runs this test', async () => {
    expect(await missingLibraries(process.execPath)).toEqual([]);
  });

  test('a program that is none is told in a sentence', async () => {
    const file = join(folder, 'text');
    await writeFile(file, 'no program');
    await expect(missingLibraries(file)).rejects.toThrow('could not be listed');
  });
});

describe('Ctrl+C', () => {
  const interrupt = new URL('../../scripts/lib/interrupt.mjs', import.meta.url).href;
  const trouble = new URL('../../scripts/lib/trouble.mjs', import.meta.url).href;
  const program = `import { interruptible } from ${JSON.stringify(interrupt)};
    import { runProgram } from ${JSON.stringify(trouble)};
    import { setTimeout as sleep } from 'node:timers/promises';
    await runProgram(() => interruptible(async (signal) => { console.log('works'); await sleep(20000, 0, { signal }); return 0; }, () => 'Stopped, and this is kept.'));`;

  test.runIf(process.platform !== 'win32').each([['SIGINT', 130], ['SIGTERM', 143]] as const)('%s ends long work tidily with code %d', async (name, code) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    await once(child.stdout, 'data');
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.kill(name);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(words).toBe('Stopped, and this is kept.\n');
  });

  test('an unexpected error is shown with its place', () => {
    const broken = `import { runProgram } from ${JSON.stringify(trouble)}; await runProgram(async () => { throw new TypeError('a mistake'); });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', broken], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/TypeError: a mistake\s+at /u);
  });
});

describe('child processes', () => {
  const child = new URL('../../scripts/lib/child.mjs', import.meta.url).href;
  const trouble = new URL('../../scripts/lib/trouble.mjs', import.meta.url).href;
  const run = (body: string) => spawnSync(process.execPath, ['--input-type=module', '-e', `import { runChild } from ${JSON.stringify(child)}; import { runProgram } from ${JSON.stringify(trouble)}; await runProgram(async () => { ${body} });`], { encoding: 'utf8' });

  test('end with their own code, their output whole', () => {
    const { status, stdout } = run(`return (await runChild(process.execPath, ['-e', 'process.stdout.write("x".repeat(1000000)); process.exitCode = 7'])).code;`);
    expect([status, stdout.length]).toEqual([7, 1_000_000]);
  });

  test.runIf(process.platform === 'linux')('that compute without end are ended, with all that they started', async () => {
    const endless = `require('child_process').spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); console.log(process.pid); for (;;) {}'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const { status, stdout, stderr } = run(`await runChild(process.execPath, ['-e', ${JSON.stringify(endless)}], { limitMs: 1000 }); return 0;`);
    expect(status).toBe(1);
    expect(stderr).toContain('was ended');
    // Gone, or dead and not yet collected by the system's first process.
    const state = await readFile(`/proc/${stdout.trim()}/stat`, 'utf8').catch(() => '(node) Z');
    expect(state).toMatch(/\) [ZX]/u);
  });
});
