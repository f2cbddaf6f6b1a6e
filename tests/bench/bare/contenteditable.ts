/**
 * A bare `contenteditable` with the text: what the browser itself costs.
 */
import type { Block } from '../text.ts';

declare const BENCH_TEXT: readonly Block[];

const TAGS = { paragraph: 'p', heading: 'h2', quote: 'blockquote' } as const;

const root = document.createElement('div');
root.contentEditable = 'true';
root.className = 'text';
root.setAttribute('role', 'textbox');
root.setAttribute('aria-label', 'Body');
for (const { kind, runs } of BENCH_TEXT) {
  const element = document.createElement(TAGS[kind]);
  element.append(...runs.map(({ text, emphasis }) => Object.assign(document.createElement(emphasis ? 'em' : 'span'), { textContent: text })));
  root.append(element);
}
document.body.append(root);
