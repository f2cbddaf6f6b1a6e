import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asarOf } from '../../scripts/runtime/shim.mjs';
import { takeFromTgz, unzip } from '../../scripts/runtime/unpack.mjs';

const { signal } = new AbortController();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-unpack-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A tar archive: a header and the filled up content of each file, and two empty blocks. */
function tar(files: Record<string, Buffer>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A zip archive without compression, made on Unix, with file modes. */
function zip(files: Record<string, { bytes: Buffer; mode: number }>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, { bytes, mode }] of Object.entries(files)) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE((mode << 16) >>> 0, 6);
    end.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, end, Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const index = Buffer.concat(central);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(Object.keys(files).length, 4);
  tail.writeUInt16LE(Object.keys(files).length, 6);
  tail.writeUInt32LE(index.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, index, Buffer.from('PK\x05\x06'), tail]);
}

test('takes one file out of a package, whatever surrounds it', async () => {
  const wanted = randomBytes(2_500_001);
  const archive = join(folder, 'a.tgz');
  const target = join(folder, 'out');
  for (const before of [0, 1, 511, 512, 513, 1_048_575]) {
    await writeFile(archive, gzipSync(tar({ 'package/a': randomBytes(before), 'package/b': wanted, 'package/c': Buffer.from('c') }), { level: 1 }));
    await takeFromTgz({ archive, member: 'package/b', target, signal });
    expect((await readFile(target)).equals(wanted), `after ${before} bytes`).toBe(true);
  }
});

test('says when a package lacks the file, or is cut off', async () => {
  const archive = join(folder, 'a.tgz');
  const target = join(folder, 'out');
  await writeFile(archive, gzipSync(tar({ 'package/a': Buffer.from('a') })));
  await expect(takeFromTgz({ archive, member: 'package/b', target, signal })).rejects.toThrow('package/b is not in the package');
  const whole = gzipSync(tar({ 'package/b': randomBytes(100_000) }));
  await writeFile(archive, whole.subarray(0, whole.length / 2));
  await expect(takeFromTgz({ archive, member: 'package/b', target, signal })).rejects.toThrow('unexpected end of file');
});

test('unpacks the chosen files of a zip with their modes', async () => {
  const archive = join(folder, 'a.zip');
  const out = join(folder, 'out');
  await mkdir(out);
  const files = {
    'App/': { bytes: Buffer.alloc(0), mode: 0o40755 },
    'App/run': { bytes: Buffer.from('binary'), mode: 0o100755 },
    'App/locales/en.pak': { bytes: Buffer.from('words'), mode: 0o100644 },
    'App/resources/app.asar': { bytes: Buffer.from('no'), mode: 0o100644 },
  };
  await writeFile(archive, zip(files));
  const place = (name: string) => (name.includes('resources') ? undefined : name.slice(4));
  await unzip({ archive, folder: out, signal, place });
  expect((await readdir(out, { recursive: true })).toSorted()).toEqual(['locales', 'locales/en.pak', 'run']);
  expect(await readFile(join(out, 'run'), 'utf8')).toBe('binary');
  expect((await stat(join(out, 'run'))).mode & 0o777).toBe(0o755);
});

test('refuses a zip that is cut off', async () => {
  const archive = join(folder, 'a.zip');
  const bytes = zip({ 'App/run': { bytes: randomBytes(10_000), mode: 0o100755 } });
  await writeFile(archive, bytes.subarray(0, 5000));
  await expect(unzip({ archive, folder, signal, place: (name) => name.slice(4) })).rejects.toThrow('End of central directory');
});

test('writes asar archives: header in pickle form, contents at their offsets', () => {
  const archive = asarOf({ 'package.json': '{}', 'main.mjs': 'console.log("é")' });
  const length = archive.readUInt32LE(12);
  const header = JSON.parse(archive.subarray(16, 16 + length).toString()) as { files: Record<string, { size: number; offset: string }> };
  const start = 8 + archive.readUInt32LE(4);
  const read = (name: string) => {
    const { size, offset } = header.files[name]!;
    return archive.subarray(start + Number(offset), start + Number(offset) + size).toString();
  };
  expect(read('package.json')).toBe('{}');
  expect(read('main.mjs')).toBe('console.log("é")');
});
