import type { Element } from 'hast';
import type { Content } from '../content/content.ts';
import { eachElement, element, text } from '../content/nodes.ts';
import { pictureAddress, pictureKey } from '../content/pictures.ts';
import type { PagePictures } from './head.ts';

/** What became of the pictures of a page. */
export interface ShownPictures extends PagePictures {
  readonly notCarried: readonly string[];
}

/** The link that stands in for a picture that only its own site may show. */
function elsewhere(picture: Element, linked: boolean): Element {
  const alt = typeof picture.properties.alt === 'string' ? picture.properties.alt : '';
  const words = [text(alt === '' ? 'Picture' : alt)];
  const properties = { className: ['elsewhere'] };
  return linked ? element('span', properties, words) : element('a', { ...properties, href: String(picture.properties.src) }, words);
}

/** Goes through the pictures of a page; see {@link showPictures}. */
class PictureShow {
  readonly beside = new Set<string>();
  readonly remote = new Set<string>();
  embedded = false;
  private readonly bytes: ReadonlyMap<string, string>;

  constructor(pictures: Readonly<Record<string, string>>) {
    const bitmaps = Object.entries(pictures).filter(([, data]) => data.startsWith('data:') && pictureAddress(data) !== undefined);
    this.bytes = new Map(bitmaps.map(([address, data]) => [pictureKey(address), data]));
  }

  show(picture: Element, linked: boolean): Element {
    const address = String(picture.properties.src);
    const data = this.bytes.get(pictureKey(address));
    if (data === undefined && /^https?:/i.test(address)) {
      this.remote.add(address);
      return elsewhere(picture, linked);
    }
    if (data === undefined && !address.startsWith('data:')) this.beside.add(pictureKey(address));
    else this.embedded = true;
    return data === undefined ? picture : { ...picture, properties: { ...picture.properties, src: data } };
  }
}

/**
 * Embeds the pictures whose bytes are at hand, in place, and turns those on other sites into links. A picture beside the
 * review keeps its address: it has to be put beside the page as well.
 */
export function showPictures(contents: readonly Content[], pictures: Readonly<Record<string, string>>): ShownPictures {
  const show = new PictureShow(pictures);
  eachBlock(contents, (node) => {
    node.children = node.children.map((child) => (child.type === 'element' && child.tagName === 'img' ? show.show(child, node.tagName === 'a') : child));
  });
  const { beside, remote } = show;
  return {
    sources: [...(beside.size > 0 ? ["'self'"] : []), ...(show.embedded ? ['data:'] : [])],
    card: [...remote][0],
    notCarried: [
      ...(beside.size > 0 ? [`Put these pictures beside the page: ${[...beside].join(', ')}.`] : []),
      ...(remote.size > 0 ? [`The page links to these pictures on other sites instead of loading them: ${[...remote].join(', ')}.`] : []),
    ],
  };
}

function eachBlock(contents: readonly Content[], look: (element: Element) => void): void {
  for (const content of contents) eachElement([...content.blocks, ...content.notes.flat()], look);
}
