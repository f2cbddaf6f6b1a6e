import type { RootContent } from 'mdast';
import { labelsIn, parseFlow } from './parse.ts';
import { sameMeanings } from './same.ts';
import type { Surroundings } from './write.ts';

/** As much of a block as decides how its beginning is read. */
const HEAD = 2_000;

/** Parts what nothing else parts, and prints nothing. */
const COMMENT = '<!-- -->';

/**
 * What to put between two neighbouring blocks so that each reads as it does by itself: the gap that was there if it
 * still does, else a blank line, else a comment, which prints nothing (adjacent lists, for one, merge across blank
 * lines). A fence that was left open before is closed. Reads only the two blocks.
 *
 * @param gap what stood between them, or undefined when they were not neighbours before
 */
export function separatorBetween(before: string, after: string, gap: string | undefined, around: Surroundings): string {
  const blank = around.eol + around.eol;
  const first = gap ?? blank;
  if (isCertain(before, first, after)) return first;
  const head = headOf(after);
  const labels = labelsIn(before + blank + head, around.labels);
  const apart = [before, head].flatMap((source) => parseFlow(source, labels).children).filter((node) => !isComment(node));
  const holds = (separator: string): boolean =>
    sameMeanings(parseFlow(before + separator + head, labels).children.filter((node) => !isComment(node)), apart);
  const fence = openFence(before);
  // A fence that is open would be closed by the next one it meets, in the middle of what follows.
  const tries = fence === undefined ? [first, blank, `${blank}${COMMENT}${blank}`] : [around.eol + fence + blank];
  return tries.find(holds) ?? (/[\r\n][ \t]*[\r\n]/.test(first) ? first : blank);
}

/** True where no reading is needed: a blank line, and on both sides prose that nothing can reach into. */
function isCertain(before: string, gap: string, after: string): boolean {
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(gap);
  return blank && /^[\p{L}“‘"'(#>]/u.test(after) && /^[\p{L}“‘"'(#*_[]/u.test(before) && !/^ {0,3}(?:```|~~~|<)/m.test(before);
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value === COMMENT;
}

function headOf(source: string): string {
  if (source.length <= HEAD) return source;
  const end = /[\r\n]/.exec(source.slice(HEAD));
  return end ? source.slice(0, HEAD + end.index) : source;
}

/** The line that would close the fence that a source leaves open. */
function openFence(source: string): string | undefined {
  const { children, closed } = parseFlow(source, []);
  const last = children.at(-1);
  if (closed || last?.type !== 'code' || !last.position) return undefined;
  return /^ {0,3}(`{3,}|~{3,})/.exec(source.slice(last.position.start.offset ?? 0))?.[1];
}
