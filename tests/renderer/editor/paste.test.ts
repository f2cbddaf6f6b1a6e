import { readdirSync, readFileSync } from 'node:fs';
import { $getRoot, $getSelection, $getState, $isElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $insertMarkdown } from '../../../renderer/editor/clipboard.ts';
import { $selectedContent } from '../../../renderer/editor/copy.ts';
import { isSafeAddress, LinkNode } from '../../../renderer/editor/link/node.ts';
import { targetState } from '../../../renderer/editor/state.ts';
import { clipboardForms, fromPlainText } from '../../../shared/review/markdown/clipboard.ts';
import { fromHtml } from '../../../shared/review/markdown/from-html.ts';
import { open } from './support.ts';

const hostile = new URL('../../../tests/fixtures/markdown/paste/', import.meta.url);

function files(): { name: string; text: string }[] {
  return readdirSync(hostile).map((name) => ({ name, text: readFileSync(new URL(name, hostile), 'utf8') }));
}

function links(node: LexicalNode): string[] {
  const target = node instanceof LinkNode ? $getState(node, targetState)?.node : undefined;
  const own = target?.type === 'link' ? [target.url] : [];
  return $isElementNode(node) ? [...own, ...node.getChildren().flatMap(links)] : own;
}

describe('paste', () => {
  it.each(files().filter(({ name }) => name.endsWith('.html')))('$name leaves nothing active', ({ text }) => {
    const markdown = fromHtml(text);
    expect(markdown).not.toMatch(/<\w|on\w+\s*=|javascript:|__pwned|file:|data:|require\(/i);
    const review = open('Before after.\n');
    review.edit(() => void $getRoot().selectEnd());
    review.edit(() => $insertMarkdown(markdown));
    expect(review.text()).toContain('Before after.');
    expect(review.editor.read(() => links($getRoot())).every(isSafeAddress)).toBe(true);
    expect(JSON.stringify(review.editor.getEditorState().toJSON())).not.toMatch(/__pwned|javascript:/);
  });

  it.each(files().filter(({ name }) => name.endsWith('.txt')))('$name stays text', ({ text }) => {
    const review = open('');
    review.edit(() => void $getRoot().selectEnd());
    review.edit(() => $insertMarkdown(fromPlainText(text)));
    const shown = review.editor.read(() => $getRoot().getTextContent());
    const bare = (one: string): string => one.replace(/\s+/g, '');
    expect(bare(shown)).toBe(bare(text));
    expect(bare(open(review.text()).editor.read(() => $getRoot().getTextContent()))).toBe(bare(text));
  });

  it('keeps what word processors say by style', () => {
    expect(fromHtml('<b style="font-weight:normal" id="docs-internal-guid"><p><span style="font-weight:700">Bold</span> and <span style="font-style:italic">Film</span></p></b>')).toBe('**Bold** and *Film*');
    expect(fromHtml('<h2>Title</h2><ul><li>one</li><li>two</li></ul><p>A<br>B <a href="https://x.org/">link</a></p>')).toBe('## Title\n\n- one\n- two\n\nA\\\nB [link](https://x.org/)');
  });

  it('keeps the words of a link that may not be followed, and drops pictures from the disk', () => {
    expect(fromHtml('<p><a href="javascript:x()">words</a> <img src="file:///a.png" alt="still"> <img src="https://a.b/c.png" alt="kept"></p>')).toBe('words still ![kept](https://a.b/c.png)');
  });

  it('survives nesting without bottom', () => {
    expect(fromHtml(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`)).toContain('deep');
    // Not readable at all: the plain text that comes with it is taken.
    expect(fromHtml(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)).toBe('');
  });
});

describe('copy', () => {
  it('gives HTML, Markdown and text of just what is selected', () => {
    const review = open('One *two three* four.\n\n- a\n- b\n\n[evil](javascript:alert(1)) end\n');
    review.edit(() => {
      const texts = $getRoot().getAllTextNodes();
      const selection = texts[1]?.select(4, 4);
      selection?.focus.set(texts[3]?.getKey() ?? '', 1, 'text');
      expect($getSelection()).toBe(selection);
    });
    const forms = review.editor.read(() => clipboardForms($selectedContent()));
    expect(forms.markdown).toBe('*three* four.\n\n- a');
    expect(forms.html).toBe('<p><em>three</em> four.</p>\n<ul>\n<li>a</li>\n</ul>');
    expect(forms.text).toBe('three four.\n\n• a');
    review.edit(() => void $getRoot().select(0, 3));
    expect(review.editor.read(() => clipboardForms($selectedContent())).html).not.toContain('javascript');
  });
});
