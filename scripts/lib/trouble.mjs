// @ts-check
/**
 * The one kind of error that scripts show to a person, and how a script ends.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An expected failure. Its message is whole sentences: what happened and what to do. */
export class Trouble extends Error {
  /**
   * @param {string} message What happened and what to do, in plain sentences.
   * @param {number} [exitCode] The exit code that the script ends with; 130 after Ctrl+C.
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/**
 * The error code ('ENOENT', 'EADDRINUSE', …) that Node puts on system errors.
 * @param {unknown} error Anything thrown.
 * @returns {string} The code, or '' where there is none.
 */
export function codeOf(error) {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return '';
}

/**
 * The message of anything thrown, in one line.
 * @param {unknown} error Anything thrown.
 * @returns {string}
 */
export function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

/**
 * Whether the module was started by itself (`node scripts/x.mjs`) and not imported.
 * @param {string} moduleUrl The module's `import.meta.url`.
 * @returns {boolean}
 */
export function isProgram(moduleUrl) {
  const started = process.argv[1];
  if (started === undefined) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
  } catch {
    return false;
  }
}

/**
 * Runs a script's main function. A Trouble is printed as its sentence, any other error with its
 * stack, because then the script itself is wrong.
 * @param {() => Promise<number>} main Returns the exit code.
 * @returns {Promise<void>}
 */
export async function runProgram(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof Trouble) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
