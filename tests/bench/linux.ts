/**
 * What Linux knows about processes. Elsewhere these figures are missing.
 */
import { readdir, readFile } from 'node:fs/promises';

async function read(path: string): Promise<string> {
  // A process may end while it is looked at.
  return readFile(path, 'utf8').catch(() => '');
}

/** A process and all that it started. */
async function familyOf(pid: number): Promise<readonly number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  const children = new Map<number, number[]>();
  for (const one of all) {
    // The name in parentheses may hold spaces; the parent is the second word after it.
    const parent = Number(/\) \S+ (\d+)/u.exec(await read(`/proc/${one}/stat`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const family = [pid];
  for (const one of family) family.push(...(children.get(one) ?? []));
  return family;
}

/** Memory of an app with all its processes, shared pages divided among those who share them (PSS). MiB. */
export async function memoryOf(pid: number): Promise<number> {
  let kilobytes = 0;
  for (const one of await familyOf(pid)) kilobytes += Number(/^Pss:\s+(\d+) kB/mu.exec(await read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes / 1024;
}

/** Bytes that a process has handed to the system to write so far; NaN where that is not known. */
export async function bytesWritten(pid: number): Promise<number> {
  return Number(/^wchar: (\d+)/mu.exec(await read(`/proc/${pid}/io`))?.[1] ?? Number.NaN);
}
