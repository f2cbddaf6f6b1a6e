import { visit } from 'unist-util-visit';
import type { Rule } from '../finding.ts';

/** Readers who cannot see a picture are told what it shows (https://www.w3.org/WAI/tutorials/images/). */
export const pictures: Rule = {
  name: 'pictures',
  find: ({ post }) => {
    const silent: string[] = [];
    visit(post.body, 'image', (image) => {
      if ((image.alt ?? '').trim() === '') silent.push(image.url);
    });
    return silent.map((url) => ({ severity: 'should', message: `The picture ${url} has no description for readers who cannot see it.` }));
  },
};
