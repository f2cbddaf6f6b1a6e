import { it } from 'vitest';
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { open } from './support.ts';
it('x', () => {
  for (const body of ['http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n', 'abc\n\n(Visit the *b* place\n', '*abc*\n\nVisit plain\n', '[abc](d)\n\nVisit plain\n'])
  {
  const r = open(body);
  try {
  r.edit(() => {
    const [a, b] = $getRoot().getChildren();
    const s = a.getAllTextNodes()[0].select(0, 0);
    s.focus.set(b.getAllTextNodes()[0].getKey(), 4, 'text');
  });
  r.edit(() => { const s = $getSelection(); if ($isRangeSelection(s)) s.removeText(); });
  console.log(JSON.stringify(r.text()));
  } catch (e) { console.log(body, e.stack.split('\n').slice(0, 30).join('\n')); }
  }
});
