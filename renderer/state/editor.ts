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

let current: BodyEditor | null = null;

/** Called by app/ when the editor appears or goes. */
export function attachEditor(editor: BodyEditor | null): void {
  current = editor;
}

/** The editor on the screen, if any. */
export function bodyEditor(): BodyEditor | null {
  return current;
}
