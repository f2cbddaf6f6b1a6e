import { HISTORIC_TAG, type EditorState, type LexicalEditor, type NodeKey, type UpdateListenerPayload } from 'lexical';

/**
 * Tells which nodes an update changed. Typing answers a handful of keys whatever the length of the document; undo and
 * redo, which put a whole state in place of another, are compared node by node.
 */
function changedKeys(update: UpdateListenerPayload): Iterable<NodeKey> {
  const { dirtyElements, dirtyLeaves, tags, editorState, prevEditorState } = update;
  if (tags.has(HISTORIC_TAG)) return differences(prevEditorState, editorState);
  return [...dirtyElements.keys(), ...dirtyLeaves];
}

/** True when an update changed content rather than only the selection. */
export function isChange({ dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
  return dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG);
}

/** The key of the top-level node above or at `key`, if it is in that state. */
function topKeyIn(state: EditorState, key: NodeKey): NodeKey | undefined {
  for (let at: NodeKey | null = key; at !== null; ) {
    const parent: NodeKey | null | undefined = state._nodeMap.get(at)?.__parent;
    if (parent === 'root') return at;
    if (parent === undefined) return undefined;
    at = parent;
  }
  return undefined;
}

/** Calls `see` with the keys of top-level nodes that an update changed, added or removed. */
export function registerDirt(editor: LexicalEditor, see: (keys: ReadonlySet<NodeKey>, update: UpdateListenerPayload) => void) {
  return editor.registerUpdateListener((update) => {
    if (!isChange(update)) return;
    const tops = new Set<NodeKey>();
    for (const key of changedKeys(update)) {
      for (const state of [update.prevEditorState, update.editorState]) {
        const top = topKeyIn(state, key);
        if (top !== undefined) tops.add(top);
      }
    }
    see(tops, update);
  });
}

function differences(before: EditorState, after: EditorState): NodeKey[] {
  const keys: NodeKey[] = [];
  for (const [key, node] of after._nodeMap) if (before._nodeMap.get(key) !== node) keys.push(key);
  for (const key of before._nodeMap.keys()) if (!after._nodeMap.has(key)) keys.push(key);
  return keys;
}
