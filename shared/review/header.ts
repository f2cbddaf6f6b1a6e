import { lineEnding, setYamlKey } from '../yaml/edit.ts';
import type { YamlValue } from '../yaml/value.ts';
import { parseYaml, readYaml, type YamlReading } from '../yaml/read.ts';

/**
 * A review file cut in two. `header` and `body` joined are the file, byte for byte.
 * The header holds a byte order mark, both `---` fences, and the empty lines after the second.
 */
export interface ReviewText {
  readonly header: string;
  readonly body: string;
}

const OPENING = /^\uFEFF?---[ \t]*(\r\n|\r|\n)/;

/** Offsets of the YAML between the fences, or undefined where there is no header. */
function fences(text: string): { readonly from: number; readonly to: number; readonly end: number } | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const from = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm;
  closing.lastIndex = from;
  for (let match = closing.exec(text); match; match = closing.exec(text)) {
    // `^` with the m flag also matches between CR and LF: not a line of its own.
    if (text[match.index - 1] !== '\r' || text[match.index] !== '\n') return { from, to: match.index, end: afterEmptyLines(text, match.index + match[0].length) };
  }
  return undefined;
}

/** Empty lines belong to the header, so that a body which is written anew stays apart from it. */
function afterEmptyLines(text: string, from: number): number {
  const empty = /[ \t]*(?:\r\n|\r|\n)/y;
  let end = from;
  for (empty.lastIndex = from; empty.exec(text); empty.lastIndex = end) end = empty.lastIndex;
  return end;
}

/** Cuts a review file into its front matter and its body. A file without a closed front matter is all body. */
export function cutReview(text: string): ReviewText {
  const found = fences(text);
  if (found) return { header: text.slice(0, found.end), body: text.slice(found.end) };
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return { header: text.slice(0, mark), body: text.slice(mark) };
}

/** Joins what {@link cutReview} cut. */
export function joinReview(review: ReviewText): string {
  return review.header + review.body;
}

/** The YAML between the fences of a header; empty when there is none. */
export function headerYaml(header: string): string {
  const found = fences(header);
  return found ? header.slice(found.from, found.to) : '';
}

/** The header with other YAML between its fences; everything else of it stays. A header without fences is returned unchanged. */
export function withHeaderYaml(header: string, yaml: string): string {
  const found = fences(header);
  if (!found) return header;
  const eol = lineEnding(header);
  // A line that reads as a fence would end the header early and push the rest into the body.
  const lines = yaml.split(/\r\n|\r|\n/).map((line) => line.replace(/^(?=(?:---|\.\.\.)[ \t]*$)/, ' '));
  const text = lines.join(eol);
  return header.slice(0, found.from) + (text === '' || text.endsWith(eol) ? text : text + eol) + header.slice(found.to);
}

/** Reads a header's keys, or says in a sentence why it is shown raw. */
export function readHeader(header: string): YamlReading {
  return readYaml(headerYaml(header));
}

/** The usual order of a review's keys, used only to place new ones. */
export const REVIEW_KEYS = [
  'id', 'headline', 'author', 'outlet', 'status', 'rating', 'verdict', 'tags', 'watched', 'embargo', 'published',
  'slug', 'excerpt', 'disclosure', 'spoilers', 'asPublished', 'created', 'updated',
] as const;

/**
 * Sets one key of a review's header and leaves every other byte of it as it is.
 * A review without a header gets one. A header that cannot be read is returned unchanged.
 *
 * @param eol line ending to use where the header has none yet.
 */
export function editHeader(header: string, key: (typeof REVIEW_KEYS)[number], value: YamlValue, eol = '\n'): string {
  const found = fences(header);
  if (!found) {
    if (value === undefined) return header;
    return `${header}---${eol}${setYamlKey('', key, value).replaceAll('\n', eol)}---${eol}${eol}`;
  }
  const yaml = header.slice(found.from, found.to);
  if ('problem' in parseYaml(yaml)) return header;
  const seed = yaml === '' ? '' : yaml;
  const edited = setYamlKey(seed, key, value, REVIEW_KEYS);
  const ending = lineEnding(header);
  const closed = edited === '' || /[\r\n]$/.test(edited) ? edited : edited + ending;
  return header.slice(0, found.from) + (yaml === '' ? closed.replaceAll(/\r?\n/g, ending) : closed) + header.slice(found.to);
}
