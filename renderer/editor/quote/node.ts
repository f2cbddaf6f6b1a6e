import { ElementNode } from 'lexical';

/** A quote: a container of paragraphs, lists and further quotes. */
export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('marquee-quote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('blockquote');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}
