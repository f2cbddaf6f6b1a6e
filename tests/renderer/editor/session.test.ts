import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../renderer/editor/words.ts';
import { nasty } from '../../shared/review/markdown/corpus.ts';
import { open, type Open } from './support.ts';

function type(review: Open, index: number, text: string): void {
  review.edit(() => {
    const block = $getRoot().getChildAtIndex(index);
    if ($isElementNode(block)) block.selectEnd().insertText(text);
  });
}

describe('a body that was changed outside', () => {
  it.each(nasty())('$name takes the place of any other', ({ body }) => {
    const review = open('One.\n\nTwo.\n\nThree.\n');
    type(review, 1, ' more');
    review.desk.session.replace(body);
    expect(review.text()).toBe(body);
    review.desk.session.replace('One.\n\nTwo.\n\nThree.\n');
    expect(review.text()).toBe('One.\n\nTwo.\n\nThree.\n');
  });

  it('keeps the nodes of equal blocks, and the caret in them', () => {
    const review = open('One.\n\nTwo.\n\nThree.\n');
    type(review, 2, '!');
    const keys = review.editor.read(() => $getRoot().getChildrenKeys());
    review.desk.session.replace('One.\n\nChanged.\n\n## New\n\nThree.!\n');
    const after = review.editor.read(() => $getRoot().getChildrenKeys());
    expect(after[0]).toBe(keys[0]);
    expect(review.text()).toBe('One.\n\nChanged.\n\n## New\n\nThree.!\n');
    type(review, 1, ' again');
    expect(review.text()).toBe('One.\n\nChanged. again\n\n## New\n\nThree.!\n');
  });

  it('is where undo ends', () => {
    const review = open('One.\n');
    type(review, 0, ' typed');
    review.desk.session.replace('From outside.\n');
    review.desk.forget();
    review.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(review.text()).toBe('From outside.\n');
    type(review, 0, ' typed');
    review.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(review.text()).toBe('From outside.\n');
    review.editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(review.text()).toBe('From outside. typed\n');
  });

  it('puts a caret whose block has gone into what came for it', () => {
    const review = open('One.\n\nTwo.\n\nThree.\n');
    type(review, 1, '');
    review.desk.session.replace('One.\n\nOther.\n\nThree.\n');
    const selection = review.editor.read(() => {
      const now = $getSelection();
      return $isRangeSelection(now) ? now.anchor.getNode().getTextContent() : undefined;
    });
    expect(selection).toBe('Other.');
  });
});

describe('whole blocks', () => {
  it('can be deleted, divided and merged', () => {
    const review = open('One.\n\nTwo.\n\n---\n\nThree.\n');
    review.edit(() => $getRoot().getChildAtIndex(1)?.remove());
    expect(review.text()).toBe('One.\n\n---\n\nThree.\n');
    review.edit(() => $getRoot().getChildAtIndex(0)?.remove());
    // A rule of hyphens may not begin a file: it would be taken for front matter.
    expect(review.text()).toBe('\n---\n\nThree.\n');
    review.edit(() => void $getRoot().clear());
    expect(review.text()).toBe('');
    type(review, 0, 'Anew');
    expect(review.text().trim()).toBe('Anew');
  });

  it('end as the file ended', () => {
    const review = open('');
    type(review, 0, 'First words');
    expect(review.text()).toBe('First words\n');
    const bare = open('No end');
    type(bare, 0, ' still');
    expect(bare.text()).toBe('No end still');
    const windows = open('A\r\n\r\nB\r\n');
    type(windows, 1, '');
    windows.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph()?.selectEnd().insertText('C');
    });
    expect(windows.text()).toBe('A\r\n\r\nB\r\n\r\nC\r\n');
  });
});

describe('words', () => {
  it('are counted block by block, through edits, undo and deletions', () => {
    for (const { body } of nasty()) {
      const review = open(body);
      const whole = (): number =>
        review.editor.read(() => $getRoot().getChildren().reduce((sum, node) => sum + countWords(node.getTextContent()).words, 0));
      expect(review.desk.counter.now().words).toBe(whole());
      type(review, 0, ' three more words');
      expect(review.desk.counter.now().words).toBe(whole());
      review.edit(() => $getRoot().getFirstChild()?.remove());
      expect(review.desk.counter.now().words).toBe(whole());
      review.editor.dispatchCommand(UNDO_COMMAND, undefined);
      expect(review.desk.counter.now().words).toBe(whole());
    }
  });
});
