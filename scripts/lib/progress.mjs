// @ts-check
/**
 * Progress of a transfer with sizes: one line that is rewritten on a terminal, a line every few
 * seconds everywhere else (logs).
 */

/** Milliseconds between two updates on a terminal and in a log. */
const terminalPause = 100;
const logPause = 3000;

/**
 * Bytes in millions, as download pages give them.
 * @param {number} bytes
 * @returns {string} For example '196 MB'.
 */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/**
 * @param {string} title What is being transferred.
 * @param {(line: string) => void} log Where lines go when there is no terminal.
 * @param {NodeJS.WriteStream} [stream] The terminal, if it is one.
 * @returns {{ update: (done: number, total: number | undefined) => void, end: () => void }} `done` and
 *   `total` are bytes; a total that is not known yet is undefined.
 */
export function transferProgress(title, log, stream = process.stderr) {
  const terminal = stream.isTTY;
  const pause = terminal ? terminalPause : logPause;
  // The first line in a log waits a pause as well: a quick transfer needs none.
  let shownAt = terminal ? 0 : Date.now();
  /** @type {{ at: number, done: number } | undefined} */
  let first;
  return {
    update(done, total) {
      const now = Date.now();
      first ??= { at: now, done };
      if (now - shownAt < pause && done !== total) return;
      shownAt = now;
      const seconds = (now - first.at) / 1000;
      const rate = seconds > 0.5 ? `, ${((done - first.done) / 1e6 / seconds).toFixed(1)} MB/s` : '';
      const line = `${title}: ${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`}${rate}`;
      if (terminal) stream.write(`\r\u001B[K${line}`);
      else log(line);
    },
    end() {
      if (terminal) stream.write('\r\u001B[K');
    },
  };
}
