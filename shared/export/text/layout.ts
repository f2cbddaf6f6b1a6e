import type { Element, ElementContent } from 'hast';
import { showsAddress } from '../../post/address.ts';
import type { Content } from '../content/content.ts';
import { textIn } from '../content/nodes.ts';

const INDENT = '    ';

/** Words of one line. Hard breaks are line breaks; every other run of white space is one space. */
function lineOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map(inline)
    .join('')
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function inline(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if (node.type !== 'element') return '';
  const words = node.children.map(inline).join('');
  switch (node.tagName) {
    case 'br':
      return '\n';
    case 'img':
      return ' ';
    case 'q':
      return `“${words}”`;
    case 'sup':
      return typeof node.properties.dataNote === 'string' ? `[${node.properties.dataNote}]` : words;
    case 'a':
      return words + behind(node, words);
    default:
      return words;
  }
}

/** The address in parentheses where the words do not show it; nothing for places within the page. */
function behind(link: Element, words: string): string {
  const address = typeof link.properties.href === 'string' ? link.properties.href : '';
  if (address === '' || address.startsWith('#') || showsAddress(words, address)) return '';
  return ` (${address.replace(/^mailto:/i, '')})`;
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? '' : (index === 0 ? first : rest) + line))
    .join('\n');
}

function list(node: Element): string {
  const start = typeof node.properties.start === 'number' ? node.properties.start : 1;
  const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const loose = items.some((item) => item.children.some((child) => child.type === 'element' && child.tagName === 'p'));
  return items
    .map((item, index) => {
      const mark = node.tagName === 'ol' ? `${start + index}. ` : '• ';
      const words = flow(item.children, loose ? '\n\n' : '\n');
      return words === '' ? mark.trimEnd() : indented(words, mark, ' '.repeat(mark.length));
    })
    .join(loose ? '\n\n' : '\n');
}

function rows(node: Element): string {
  if (node.tagName === 'caption') return lineOf(node.children);
  if (node.tagName !== 'tr') return node.children.map((child) => (child.type === 'element' ? rows(child) : '')).filter((line) => line !== '').join('\n');
  const cells = node.children.map((child) => (child.type === 'element' ? lineOf(child.children).replace(/\n/g, ' ') : ''));
  while (cells.at(-1) === '') cells.pop();
  return cells.join(' | ').trim();
}

function block(node: Element): string {
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return list(node);
    case 'blockquote':
      return indented(flow(node.children, '\n\n'), INDENT, INDENT);
    case 'pre':
      return indented(textIn(node).replace(/^\n+/, '').trimEnd(), INDENT, INDENT);
    case 'hr':
      return '* * *';
    case 'table':
      return rows(node);
    case 'figure':
      return flow(node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption'), '\n');
    case 'details':
      return flow(node.children, '\n\n');
    default:
      return lineOf(node.children);
  }
}

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre', 'hr', 'table', 'figure', 'figcaption', 'details', 'summary']);

/** Blocks and, in list items, bare lines between them. */
function flow(nodes: readonly ElementContent[], between: string): string {
  const parts: string[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    parts.push(lineOf(line));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      endLine();
      parts.push(block(node));
    } else line.push(node);
  }
  endLine();
  return parts.filter((part) => part !== '').join(between);
}

/**
 * Lays content out as plain text: paragraphs apart by a blank line, quotes indented, lists with bullets or numbers,
 * addresses in parentheses, notes after the text. Lines are as long as their paragraph.
 */
export function layOut(content: Content): string {
  const notes = content.notes.map((note, index) => {
    const mark = `[${index + 1}] `;
    return indented(flow(note, '\n\n').trimStart(), mark, ' '.repeat(mark.length)).trimEnd() || mark.trimEnd();
  });
  return [flow(content.blocks, '\n\n'), ...(notes.length > 0 ? [`Notes\n\n${notes.join('\n')}`] : [])].filter((part) => part !== '').join('\n\n');
}
