import { plainText } from '../../post/words.ts';
import type { Rule } from '../finding.ts';

/** Marks that writers leave where something is still to come. Capitals only: “tk” stands in words. */
const MARK = /\b(?:TK|TKTK|TODO|XXX|FIXME)\b/g;

/** Nothing that was to be filled in later goes out. */
export const marks: Rule = {
  name: 'marks',
  find: ({ post }) => {
    const found = new Set(plainText(post.body).match(MARK));
    return [...found].map((mark) => ({ severity: 'must', message: `“${mark}” still stands in the text: something was to come there.` }));
  },
};
