import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refused, fetchPart, fetchVerified, integrityOf } from '../../scripts/runtime/download.mjs';
import { serve, type FileServer } from './server.ts';

const content = randomBytes(3_000_000);
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;

let folder = '';
let part = '';
let server: FileServer;
let damaged = 0;

function fetch(signal: AbortSignal = new AbortController().signal) {
  const net = { proxy: undefined, ca: undefined, verify: true };
  const onDamaged = () => {
    damaged += 1;
  };
  return { url: server.url, part, net, signal, integrity, onDamaged, onProgress: () => undefined, idleMs: 300, retryMs: 1 };
}

/** Whether the part is the whole file. `toEqual` on megabytes takes seconds. */
async function isWhole(): Promise<boolean> {
  return (await readFile(part)).equals(content);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-download-'));
  part = join(folder, 'file.part');
  server = await serve(content);
  damaged = 0;
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('fetchPart', () => {
  test('fetches a whole file and says how far it is', async () => {
    const seen: [number, number | undefined][] = [];
    await fetchPart({ ...fetch(), onProgress: (done, total) => seen.push([done, total]) });
    expect(await isWhole()).toBe(true);
    expect(seen.at(-1)).toEqual([content.length, content.length]);
  });

  test('goes on where an earlier fetch stopped', async () => {
    await writeFile(part, content.subarray(0, 1_000_000));
    await fetchPart(fetch());
    expect(server.asked).toEqual(['bytes=1000000-']);
    expect(await isWhole()).toBe(true);
  });

  test('starts again where the server cannot resume', async () => {
    server.behaviour = { ranges: false };
    await writeFile(part, content.subarray(0, 1_000_000));
    await fetchPart(fetch());
    expect(await isWhole()).toBe(true);
  });

  test('asks for nothing more when the part is whole', async () => {
    await writeFile(part, content);
    await fetchPart(fetch());
    expect(server.asked).toEqual([`bytes=${content.length}-`]);
  });

  test('starts again when the part is longer than the file', async () => {
    await writeFile(part, Buffer.concat([content, Buffer.from('junk')]));
    await fetchPart(fetch());
    expect(await isWhole()).toBe(true);
  });

  test('survives a connection that breaks again and again', async () => {
    server.behaviour = { cutAfter: 400_000 };
    await fetchPart(fetch());
    expect(server.asked.length).toBeGreaterThan(5);
    expect(await isWhole()).toBe(true);
  });

  test('gives up a server that sends nothing more, and keeps what came', async () => {
    await writeFile(part, content.subarray(0, 2_800_000));
    server.behaviour = { stallAfter: 0 };
    await expect(fetchPart(fetch())).rejects.toThrow('sent nothing for');
    expect((await stat(part)).size).toBe(2_800_000);
  });

  test('follows a redirect', async () => {
    await fetchPart({ ...fetch(), url: server.url.replace('/file', '/moved') });
    expect(await isWhole()).toBe(true);
  });

  test('does not insist where the server refuses', async () => {
    server.behaviour = { status: 401 };
    await expect(fetchPart(fetch())).rejects.toThrow(Refused);
    expect(server.asked).toHaveLength(1);
  });

  test('insists a little where the server is out of order', async () => {
    server.behaviour = { status: 503 };
    await expect(fetchPart(fetch())).rejects.toThrow('503');
    expect(server.asked).toHaveLength(3);
  });

  test('keeps the part when it is stopped', async () => {
    server.behaviour = { stallAfter: 1_500_000 };
    const controller = new AbortController();
    const onProgress = (done: number) => {
      if (done >= 1_000_000) controller.abort();
    };
    await expect(fetchPart({ ...fetch(controller.signal), idleMs: 5000, onProgress })).rejects.toThrow('abort');
    const { size } = await stat(part);
    expect(size).toBeGreaterThan(0);
    expect((await readFile(part)).equals(content.subarray(0, size))).toBe(true);
  });
});

describe('fetchVerified', () => {
  test('accepts the expected content only', async () => {
    await fetchVerified(fetch());
    expect(await integrityOf(part)).toBe(integrity);
    expect(damaged).toBe(0);
  });

  test('fetches a damaged part again from the beginning', async () => {
    await writeFile(part, randomBytes(1_000_000));
    await fetchVerified(fetch());
    expect(damaged).toBe(1);
    expect(await isWhole()).toBe(true);
  });

  test('leaves nothing behind when the server has something else', async () => {
    await expect(fetchVerified({ ...fetch(), integrity: 'sha512-other' })).rejects.toThrow(Refused);
    await expect(stat(part)).rejects.toThrow('ENOENT');
  });
});
