import {
  $createNodeSelection, $getNearestNodeFromDOMNode, $getNodeByKey, $getSelection, $isNodeSelection, $setSelection,
  CLICK_COMMAND, COMMAND_PRIORITY_LOW, isDOMNode, mergeRegister, type Klass, type LexicalEditor, type LexicalNode,
} from 'lexical';

const PICKED = 'marquee-picked';

/** Lets nodes of a kind be picked by a click and shows which are, so that Delete and copy act on them. */
export function registerPicking(editor: LexicalEditor, kind: Klass<LexicalNode>): () => void {
  let picked: readonly string[] = [];
  const show = (): void => {
    const selection = $getSelection();
    const now = $isNodeSelection(selection)
      ? selection.getNodes().flatMap((node) => (node instanceof kind ? [node.getKey()] : []))
      : [];
    if (now.length === 0 && picked.length === 0) return;
    for (const key of picked) editor.getElementByKey(key)?.classList.remove(PICKED);
    for (const key of now) editor.getElementByKey(key)?.classList.add(PICKED);
    picked = now;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => editorState.read(show, { editor })),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        if (!node || !(node instanceof kind) || !$getNodeByKey(node.getKey())) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
