import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import {
  $getRoot, createEditor, FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor, type UpdateListenerPayload,
} from 'lexical';
import { $insertPicture, $insertRule, $setBlock, $setLink } from './actions.ts';
import { isChange } from './dirt.ts';
import './editor.css';
import type { EditorHandle } from './handle.ts';
import { markLong } from './long.ts';
import { setPictures } from './picture/node.ts';
import { watchSelection, type SelectionWatch } from './selection.ts';
import { LOAD_TAG } from './session.ts';
import { EDITOR_CONFIG, setUp, type Desk } from './setup.ts';

/** Properties of {@link ReviewEditor}. */
export interface ReviewEditorProps {
  /** The Markdown body, without front matter and byte order mark. Read when `docKey` changes, never in between. */
  readonly body: string;
  /** Names the review: with another one the editor starts afresh. */
  readonly docKey: string;
  readonly readOnly?: boolean;
  /** Accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  /** The `app:` address of a picture, or undefined for one that is not in the library. */
  readonly resolvePicture: (url: string) => string | undefined;
  /** Called once for every edit by the critic (undo and redo included); never for loading. */
  readonly onEdited: () => void;
  readonly handle: Ref<EditorHandle>;
}

/** One editor and all that watches it. */
interface Machine {
  readonly editor: LexicalEditor;
  readonly desk: Desk;
  readonly watch: SelectionWatch;
}

/** The rich-text editor for the body of a review. */
export function ReviewEditor({ docKey, ...props }: ReviewEditorProps): ReactNode {
  return <OneReview key={docKey} {...props} />;
}

function OneReview(props: Omit<ReviewEditorProps, 'docKey'>): ReactNode {
  const { label, placeholder, resolvePicture, onEdited, readOnly = false, handle } = props;
  const root = useRef<HTMLDivElement>(null);
  const [machine] = useState(() => startMachine(props.body));
  // Layout effects: the text box that can be seen is the editor already, so that no first key goes astray.
  useLayoutEffect(() => setPictures(machine.editor, resolvePicture), [machine, resolvePicture]);
  useLayoutEffect(() => machine.editor.setEditable(!readOnly), [machine, readOnly]);
  useLayoutEffect(() => {
    machine.editor.setRootElement(root.current);
    showEmptiness(machine.editor);
    markLong(machine.editor);
    return () => machine.editor.setRootElement(null);
  }, [machine]);
  // After the root is there: until then the loading itself waits to be drawn, and would be taken for an edit.
  useLayoutEffect(() => machine.editor.registerUpdateListener((update) => onUpdate(machine.editor, update, onEdited)), [machine, onEdited]);
  useImperativeHandle(handle, () => handleOf(machine), [machine]);
  return (
    <div className="marquee-editor">
      <div
        ref={root}
        className="marquee-body"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rich text has no element of its own
        role="textbox"
        aria-label={label}
        aria-multiline="true"
        aria-readonly={readOnly}
        aria-placeholder={placeholder}
        data-placeholder={placeholder}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        spellCheck
        tabIndex={0}
      />
    </div>
  );
}

function startMachine(body: string): Machine {
  const editor = createEditor(EDITOR_CONFIG);
  const desk = setUp(editor, body);
  return { editor, desk, watch: watchSelection(editor) };
}

function onUpdate(editor: LexicalEditor, update: UpdateListenerPayload, onEdited: () => void): void {
  if (!isChange(update)) return;
  showEmptiness(editor);
  if (update.dirtyElements.has('root')) markLong(editor);
  if (!update.tags.has(LOAD_TAG)) onEdited();
}

/** Marks the editor as empty for the style sheet, which then shows the placeholder. */
function showEmptiness(editor: LexicalEditor): void {
  editor.getEditorState().read(() => {
    const first = $getRoot().getFirstChild();
    const empty = $getRoot().getChildrenSize() === 1 && first?.getType() === 'paragraph' && first.getTextContentSize() === 0;
    editor.getRootElement()?.toggleAttribute('data-empty', empty);
  });
}

function handleOf(machine: Machine): EditorHandle {
  const { editor, desk, watch } = machine;
  // Lexical's own commands do not ask whether the text may be changed.
  const change = (edit: () => unknown): void => {
    if (editor.isEditable()) edit();
  };
  return {
    text: () => desk.session.text(),
    replaceBody(body) {
      if (desk.session.replace(body)) desk.forget();
    },
    words: () => desk.counter.now(),
    onStats: (listener) => desk.counter.listen(listener),
    onSelectionState: (listener) => watch.listen(listener),
    focus() {
      // Lexical alone does not take the focus while another window has the keyboard.
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.focus(undefined, { defaultSelection: 'rootStart' });
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    toggleFormat: (format) => change(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)),
    setBlock: (kind) => change(() => editor.update(() => $setBlock(kind))),
    insertLink: (url) => change(() => editor.update(() => $setLink(url))),
    insertRule: () => change(() => editor.update($insertRule)),
    insertPicture: (url, alt) => change(() => editor.update(() => $insertPicture(url, alt))),
  };
}
