import type { Construct } from '../construct.ts';
import { MARKS } from '../../../shared/review/markdown/inline.ts';
import { registerPicking } from '../pick.ts';
import { $getState, $setState } from 'lexical';
import { orderState } from '../state.ts';
import { $createPicture, $pictureImage, PictureNode } from './node.ts';

/** Pictures, with their description and title. */
export const picture: Construct = {
  nodes: [PictureNode],
  $readRun({ leaf, marks }) {
    return leaf.type === 'image' ? $setState($createPicture(leaf), orderState, marks) : undefined;
  },
  $writeRun(node) {
    if (!(node instanceof PictureNode)) return undefined;
    const marks = $getState(node, orderState) ?? MARKS.slice(0, 0);
    return [{ leaf: $pictureImage(node), marks, ordered: true, outside: marks.length }];
  },
  register: (editor) => registerPicking(editor, PictureNode),
};
