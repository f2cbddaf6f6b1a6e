// @ts-check
/**
 * Whom the packaged app is started as: this user, or an ordinary one made for the purpose.
 */
import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../system.mjs';
import { Trouble, messageOf } from '../lib/trouble.mjs';

const run = promisify(execFile);

/**
 * @typedef {object} Person
 * @property {string} title For a line on the terminal.
 * @property {string} home A folder of their own, empty.
 * @property {{ uid: number, gid: number } | undefined} ids Whom to become; undefined for this user.
 * @property {() => Promise<void>} remove Removes the folder, and the user if one was made.
 */

/**
 * This user, with an empty home.
 * @param {string} title
 * @returns {Promise<Person>}
 */
export async function myself(title) {
  const home = await mkdtemp(join(tmpdir(), 'marquee-check-'));
  return { title, home, ids: undefined, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * A new user of the system without any rights, for as long as the check takes. Needs root.
 * @returns {Promise<Person>}
 * @throws {Trouble} When the system makes none.
 */
export async function newUser() {
  const useradd = findProgram('useradd');
  const userdel = findProgram('userdel');
  if (useradd === undefined || userdel === undefined) {
    throw new Trouble("There is no 'useradd' on this system. Run this check as an ordinary user instead.");
  }
  const name = `marquee-check-${process.pid}`;
  const home = await mkdtemp(join(tmpdir(), 'marquee-check-'));
  try {
    await run(useradd, ['--system', '--no-create-home', '--home-dir', home, '--shell', '/usr/sbin/nologin', name]);
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number((await run('id', [which, name])).stdout)));
    if (uid === undefined || gid === undefined) throw new Error('it has no number');
    await chown(home, uid, gid);
    return {
      title: 'an ordinary user',
      home,
      ids: { uid, gid },
      async remove() {
        await rm(home, { recursive: true, force: true, maxRetries: 5 });
        await run(userdel, [name]);
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    await run(userdel, [name]).catch(() => undefined);
    throw new Trouble(`A user for the check could not be made: ${messageOf(error)}.`);
  }
}

/**
 * Whether a person may make user namespaces, which Chromium's sandbox is built from.
 * @param {Person} person
 * @returns {Promise<boolean>}
 */
export async function mayUseNamespaces(person) {
  try {
    await run('unshare', ['--user', '--map-root-user', 'true'], { ...person.ids });
    return true;
  } catch {
    return false;
  }
}
