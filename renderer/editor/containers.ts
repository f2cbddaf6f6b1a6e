import { $createParagraphNode, type ElementNode, type LexicalNode } from 'lexical';

/** Gives a container without content the empty paragraph that a caret needs. */
export function $fillEmpty<Kind extends ElementNode>(container: Kind): Kind {
  if (container.isEmpty()) container.append($createParagraphNode());
  return container;
}

/** Transform of containers: a container without content goes, and text directly in one gets a paragraph around it. */
export function $holdBlocks(container: ElementNode): void {
  if (!container.isAttached()) return;
  if (container.isEmpty()) {
    container.remove();
    return;
  }
  let loose: LexicalNode[] = [];
  const wrap = (): void => {
    const [first] = loose;
    if (!first) return;
    const paragraph = $createParagraphNode();
    first.insertBefore(paragraph);
    paragraph.append(...loose);
    loose = [];
  };
  for (const child of container.getChildren()) {
    if (child.isInline()) loose.push(child);
    else wrap();
  }
  wrap();
}

/** Puts what follows `child` in its container into a new container of the same kind after it, made by `create`. */
export function $splitAfter(child: LexicalNode, create: () => ElementNode): void {
  const container = child.getParentOrThrow();
  const after = child.getNextSiblings();
  if (after.length > 0) container.insertAfter(create().append(...after));
}
