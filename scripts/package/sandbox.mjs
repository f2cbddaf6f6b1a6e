// @ts-check
/**
 * Whether Chromium's sandbox is really on, asked of the kernel and not of the app.
 */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * The processes below one, at any depth.
 * @param {number} ancestor
 * @returns {number[]}
 */
function descendants(ancestor) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      // The name in brackets can hold anything; the parent is the second word after it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = (/** @type {number} */ pid) => {
    for (let parent = parents.get(pid); parent !== undefined && parent > 0; parent = parents.get(parent)) {
      if (parent === ancestor) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(below);
}

/**
 * What holds the app's page in: looks at its renderer process.
 * @param {number} pid The app's main process.
 * @returns {{ on: boolean, words: string }} `words` says how, or what is missing.
 */
export function sandboxOf(pid) {
  const renderer = descendants(pid).find((one) => {
    try {
      return readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('--type=renderer');
    } catch {
      return false;
    }
  });
  if (renderer === undefined) return { on: false, words: 'there is no renderer process' };
  const space = (/** @type {number} */ process, /** @type {string} */ kind) => readlinkSync(`/proc/${process}/ns/${kind}`);
  const filtered = /^Seccomp:\s*2$/mu.test(readFileSync(`/proc/${renderer}/status`, 'utf8'));
  const ownUser = space(renderer, 'user') !== space(pid, 'user');
  const ownProcesses = space(renderer, 'pid') !== space(pid, 'pid');
  const on = filtered && ownProcesses;
  if (!on) return { on, words: `${filtered ? '' : 'no system call filter'}${filtered || ownProcesses ? '' : ', '}${ownProcesses ? '' : 'no process namespace of its own'}` };
  return { on, words: `${ownUser ? 'user namespaces' : 'the setuid helper chrome-sandbox'}, and a system call filter` };
}
