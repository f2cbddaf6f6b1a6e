import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { $create, $getState, $setState, ElementNode, NODE_STATE_DIRECT } from 'lexical';
import type { Run } from '../../../shared/review/markdown/inline.ts';
import type { Reading } from '../construct.ts';
import { insideState, targetState, type LinkTarget } from '../state.ts';

/** A link, by address or by reference. It goes nowhere inside the editor. */
export class LinkNode extends ElementNode {
  override $config() {
    return this.config('marquee-link', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('a');
    dom.className = 'marquee-link';
    showAddress(dom, $getState(this, targetState));
    return dom;
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    const target = $getState(this, targetState);
    if ($getState(before, targetState, NODE_STATE_DIRECT) !== target) showAddress(dom, target);
    return false;
  }

  override isInline(): boolean {
    return true;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/** A link around the nodes of runs. */
export function $createLink(node: Link | LinkReference, runs: readonly Run[], reading: Reading): LinkNode {
  const link = $create(LinkNode);
  $setState(link, targetState, { node, text: toString(node) });
  const inside = new Set(runs.flatMap((run) => run.marks.slice(run.outside)));
  if (inside.size > 0) $setState(link, insideState, [...inside]);
  reading.$readRuns(runs, link);
  return link;
}

/** An empty link to an address, to be filled. */
export function $createLinkTo(url: string): LinkNode {
  const node: Link = { type: 'link', url, children: [] };
  return $setState($create(LinkNode), targetState, { node, text: '' });
}

/** Only what may be followed outside is an address: a script or a file is shown, and leads nowhere. */
export function isSafeAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim());
}

function showAddress(dom: HTMLElement, target: LinkTarget | undefined): void {
  const url = target?.node.type === 'link' ? target.node.url : '';
  if (isSafeAddress(url)) dom.setAttribute('href', url);
  else dom.removeAttribute('href');
  dom.title = target?.node.type === 'linkReference' ? `[${target.node.label ?? target.node.identifier}]` : url;
}
