import type { RootContent } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { sanitize } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { serialise } from './serialise.ts';
import { PLAIN_STYLE } from './style.ts';

/** One piece of a document in each form that other programs take. */
export interface ClipboardForms {
  readonly html: string;
  readonly markdown: string;
  readonly text: string;
}

/** What is put on the clipboard for a piece of a document. Several blocks are divided by blank lines. */
export function clipboardForms(content: readonly RootContent[]): ClipboardForms {
  const hast = toHast({ type: 'root', children: [...content] });
  return {
    html: toHtml(sanitize(hast)),
    markdown: content.map((block) => (block.type === 'html' ? block.value : serialise(block, PLAIN_STYLE))).join('\n\n'),
    text: content.map(plainText).join('\n\n'),
  };
}

/** Plain text as Markdown: a blank line divides paragraphs; short lines stay lines, long ones were only wrapped. */
export function fromPlainText(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/);
  const blocks = paragraphs.map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, '')).filter((line) => line !== '');
    const wrapped = lines.some((line) => line.length > 60);
    const children = lines.flatMap((value, index) => {
      const piece = { type: 'text' as const, value };
      if (index === 0) return [piece];
      return [wrapped ? { type: 'text' as const, value: '\n' } : { type: 'break' as const }, piece];
    });
    return serialise({ type: 'paragraph', children }, PLAIN_STYLE);
  });
  return blocks.filter((block) => block !== '').join('\n\n');
}

function plainText(block: RootContent): string {
  if (block.type === 'blockquote' || block.type === 'listItem') return block.children.map(plainText).join('\n');
  if (block.type === 'list') {
    const { ordered, start } = block;
    return block.children
      .map((item, index) => `${ordered ? `${(start ?? 1) + index}.` : '•'} ${plainText(item)}`)
      .join('\n');
  }
  if (block.type === 'thematicBreak') return '* * *';
  if (block.type === 'paragraph' || block.type === 'heading') {
    return block.children.map((child) => (child.type === 'break' ? '\n' : toString(child).replaceAll('\n', ' '))).join('');
  }
  return toString(block);
}
