// @ts-check
/**
 * The switches burnt into the packaged binary, read back from it.
 */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What electron-builder.yml asks for, by the name that a person understands. */
const wanted = [
  { fuse: FuseV1Options.RunAsNode, name: 'run as plain Node', on: false },
  { fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable, name: 'NODE_OPTIONS', on: false },
  { fuse: FuseV1Options.EnableNodeCliInspectArguments, name: '--inspect', on: false },
  { fuse: FuseV1Options.GrantFileProtocolExtraPrivileges, name: 'file: privileges', on: false },
  { fuse: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, name: 'own V8 snapshot', on: false },
  { fuse: FuseV1Options.OnlyLoadAppFromAsar, name: 'app from asar only', on: true },
  { fuse: FuseV1Options.EnableCookieEncryption, name: 'cookie encryption', on: true },
  { fuse: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, name: 'asar integrity (no effect on Linux)', on: true },
];

/**
 * Compares a binary's fuses with the wanted ones.
 * @param {string} binary
 * @returns {Promise<{ table: string, right: boolean }>}
 */
export async function readFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  const width = Math.max(...wanted.map(({ name }) => name.length));
  let right = true;
  const lines = wanted.map(({ fuse, name, on }) => {
    const state = wire[fuse];
    const is = state === FuseState.ENABLE ? 'on' : state === FuseState.DISABLE ? 'off' : 'not there';
    const good = is === (on ? 'on' : 'off');
    right &&= good;
    return `  ${name.padEnd(width)}  ${is.padEnd(3)}  ${good ? 'as wanted' : `WRONG, should be ${on ? 'on' : 'off'}`}`;
  });
  return { table: lines.join('\n'), right };
}
