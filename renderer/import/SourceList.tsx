import { CircleAlert, FileText, Quote } from 'lucide-react';
import { memo, type KeyboardEvent, type ReactElement } from 'react';
import type { Draft } from './drafts.ts';
import { counted } from './words.ts';

/** What a {@link SourceList} takes. */
export interface SourceListProps {
  readonly drafts: readonly Draft[];
  readonly current: number;
  readonly onSelect: (id: number) => void;
}

function Mark({ draft }: { readonly draft: Draft }): ReactElement {
  if (draft.problem !== undefined) return <CircleAlert size={16} strokeWidth={1.5} aria-hidden />;
  const Icon = draft.apart?.isReview === true ? Quote : FileText;
  return <Icon size={16} strokeWidth={1.5} aria-hidden />;
}

function nature(draft: Draft): string {
  if (draft.problem !== undefined) return 'Not imported';
  if (!draft.apart) return 'Reading…';
  return draft.apart.isReview ? 'Review' : 'Draft';
}

/** The arrow keys walk through the texts. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const row = event.currentTarget.closest('li');
  const next = (step > 0 ? row?.nextElementSibling : row?.previousElementSibling)?.querySelector('button');
  next?.focus();
  next?.click();
}

interface RowProps {
  readonly draft: Draft;
  readonly current: boolean;
  readonly onSelect: (id: number) => void;
}

const Row = memo(function Row({ draft, current, onSelect }: RowProps): ReactElement {
  return (
    <li>
      <button
        type="button"
        className="import-list-row"
        aria-current={current || undefined}
        tabIndex={current ? 0 : -1}
        data-problem={draft.problem !== undefined || undefined}
        onKeyDown={move}
        onClick={() => onSelect(draft.id)}
      >
        <Mark draft={draft} />
        <span className="import-list-name">
          <bdi>{draft.apart?.facts.film ?? draft.source.name}</bdi>
        </span>
        <span className="import-list-nature">
          {nature(draft)} · {draft.source.name}
        </span>
      </button>
    </li>
  );
});

/** The texts on their way in: which are reviews, which could not be brought in. */
export function SourceList({ drafts, current, onSelect }: SourceListProps): ReactElement {
  const reviews = drafts.filter((draft) => draft.apart?.isReview === true).length;
  return (
    <nav className="import-list" aria-label="Texts">
      <p className="import-list-count">
        {counted(drafts.length, 'text')}, {counted(reviews, 'review')}
      </p>
      <ul>
        {drafts.map((draft) => (
          <Row key={draft.id} draft={draft} current={draft.id === current} onSelect={onSelect} />
        ))}
      </ul>
    </nav>
  );
}
