import { $create, TextNode, type EditorConfig } from 'lexical';

/**
 * A line ending inside a paragraph of hard-wrapped prose. It reads as a space and can be deleted like one; in the file it
 * stays a line ending.
 */
export class SoftBreakNode extends TextNode {
  override $config() {
    return this.config('soft-break', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add('marquee-soft-break');
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/** A soft break, with the marks that run over it as format bits. */
export function $createSoftBreak(format: number): SoftBreakNode {
  return $create(SoftBreakNode).setTextContent(' ').setMode('token').setFormat(format);
}
