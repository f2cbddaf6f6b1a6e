function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function takeAttributes(shown: Element, wanted: Element): void {
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const name of wanted.getAttributeNames()) {
    const value = wanted.getAttribute(name) ?? '';
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

function patchNode(shown: ChildNode, wanted: ChildNode): void {
  if (isElement(shown) && isElement(wanted) && shown.nodeName === wanted.nodeName) {
    takeAttributes(shown, wanted);
    patchChildren(shown, wanted);
  } else {
    shown.replaceWith(wanted);
  }
}

/**
 * Makes the children of `shown` equal to those of `wanted`, touching only what differs: pictures are
 * not loaded again, the place where somebody reads stays, and only changed blocks are laid out anew.
 * `wanted` is used up by it.
 */
export function patchChildren(shown: Node, wanted: Node): void {
  const [old, fresh] = [[...shown.childNodes], [...wanted.childNodes]];
  const equal = (a: ChildNode | undefined, b: ChildNode | undefined) => a !== undefined && b !== undefined && a.isEqualNode(b);
  let start = 0;
  while (equal(old[start], fresh[start])) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && equal(old[old.length - 1 - end], fresh[fresh.length - 1 - end])) end += 1;
  const gone = old.slice(start, old.length - end);
  const come = fresh.slice(start, fresh.length - end);
  if (gone.length === come.length) {
    for (const [index, node] of gone.entries()) {
      const other = come[index];
      if (other && !node.isEqualNode(other)) patchNode(node, other);
    }
    return;
  }
  const after = old[old.length - end] ?? null;
  for (const node of gone) node.remove();
  for (const node of come) shown.insertBefore(node, after);
}
