/**
 * The editor of a review's body. Give it Markdown and a handle:
 *
 *     <ReviewEditor body={body} docKey={id} label="Body" resolvePicture={…} onEdited={…} handle={ref} />
 *
 * `body` is read once per `docKey`; from then on `handle.text()` is the truth, byte for byte the body given as far as it
 * was not edited. After a change outside, `handle.replaceBody(text)`. The style
 * sheet uses the tokens of renderer/ui. Undo, formats and Markdown shortcuts work from the keyboard by themselves.
 */
export { ReviewEditor } from './ReviewEditor.tsx';
export type { EditorHandle, SelectionState } from './handle.ts';
export type { Stats } from './words.ts';
