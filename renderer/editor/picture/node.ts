import type { Image } from 'mdast';
import { $create, $getState, $setState, createState, DecoratorNode, type EditorConfig, type LexicalEditor } from 'lexical';

const imageState = createState('image', { parse: (): Image => ({ type: 'image', url: '' }) });

type Resolve = (url: string) => string | undefined;

/** Where every picture that is shown comes from; whatever else an address resolves to is not asked for. */
const LIBRARY = 'app://library/';

/** How each editor finds the pictures of its review. */
const resolvers = new WeakMap<LexicalEditor, Resolve>();

/** Tells an editor where pictures are to be had; an address that has no answer is shown as text. */
export function setPictures(editor: LexicalEditor, resolve: Resolve): void {
  resolvers.set(editor, resolve);
}

/** A picture. One from outside the library is never fetched: its description and address stand in for it. */
export class PictureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('marquee-picture', { extends: DecoratorNode });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const image = $pictureImage(this);
    const dom = document.createElement('span');
    dom.className = 'marquee-picture';
    const address = resolvers.get(editor)?.(image.url);
    if (!address?.startsWith(LIBRARY)) dom.append(standIn(image));
    else {
      const picture = document.createElement('img');
      picture.addEventListener('error', () => picture.replaceWith(standIn(image)), { once: true });
      picture.alt = image.alt ?? '';
      picture.draggable = false;
      picture.src = address;
      if (image.title) picture.title = image.title;
      dom.append(picture);
    }
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return true;
  }

  override getTextContent(): string {
    return $pictureImage(this).alt ?? '';
  }
}

/** A picture node. */
export function $createPicture(image: Image): PictureNode {
  return $setState($create(PictureNode), imageState, image);
}

/** What a picture node shows. */
export function $pictureImage(node: PictureNode): Image {
  return $getState(node, imageState);
}

function standIn(image: Image): HTMLElement {
  const dom = document.createElement('span');
  dom.className = 'marquee-picture-absent';
  dom.setAttribute('role', 'img');
  dom.setAttribute('aria-label', image.alt ?? image.url);
  const words = document.createElement('span');
  words.textContent = image.alt ?? '';
  const address = document.createElement('code');
  address.textContent = image.url;
  dom.append(words, ' ', address);
  return dom;
}
