/** What state/ needs of the body's editor; `renderer/editor` provides it. */
export interface BodyEditor {
  /** The whole body as Markdown; blocks that were not edited byte for byte as they were. */
  text(): string;
  /** Shows another body, with the caret as near as possible to where it was. */
  replaceBody(body: string): void;
  focus(): void;
  toggleFormat(format: 'bold' | 'italic' | 'strikethrough' | 'code'): void;
  setBlock(block: 'paragraph' | 'h2' | 'h3' | 'quote' | 'bullet' | 'number'): void;
  insertLink(url: string): void;
  insertRule(): void;
}

let current: { readonly editor: BodyEditor; readonly bodyKey: string } | null = null;

/** Called by app/ when the editor of a body appears or goes. */
export function attachEditor(editor: BodyEditor | null, bodyKey: string): void {
  if (editor) current = { editor, bodyKey };
  else if (current?.bodyKey === bodyKey) current = null;
}

/**
 * The editor on the screen, if any. With a key only the one that shows that body: between opening another
 * review and drawing it, the editor of the one before is still there.
 */
export function bodyEditor(bodyKey?: string): BodyEditor | null {
  return bodyKey === undefined || current?.bodyKey === bodyKey ? (current?.editor ?? null) : null;
}
