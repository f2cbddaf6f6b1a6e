import { TriangleAlert } from 'lucide-react';
import { useCallback, useState, type Dispatch, type ReactElement } from 'react';
import type { Part, PartKind, TakenApart } from '../../shared/import/parts.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import type { Draft, DraftAction, Proposals } from './drafts.ts';
import { FoundParts } from './FoundParts.tsx';
import { rangeOf, type Choice } from './lines.ts';
import { PartBar } from './PartBar.tsx';
import { Proposed } from './Proposed.tsx';
import { SourceView } from './SourceView.tsx';

/** What a {@link ReviewStep} takes. */
export interface ReviewStepProps {
  readonly draft: Draft;
  readonly proposals: Proposals;
  readonly dispatch: Dispatch<DraftAction>;
}

const KINDS = [
  { value: 'text', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown' },
] as const;

function Work({ draft, apart, proposals, dispatch }: ReviewStepProps & { readonly apart: TakenApart }): ReactElement {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { id } = draft;
  const assign = (kind: PartKind) => {
    if (choice) dispatch({ do: 'assign', id, ...rangeOf(choice), kind });
  };
  const undo = () => dispatch({ do: 'undo', id });
  const show = useCallback((part: Part) => setChoice({ anchor: part.to - 1, focus: part.from }), []);
  const sendBack = useCallback(({ from, to }: Part) => dispatch({ do: 'assign', id, from, to, kind: 'body' }), [dispatch, id]);
  return (
    <>
      <section className="import-left" aria-label="Source">
        <SourceView apart={apart} choice={choice} onChoose={setChoice} onAssign={assign} onUndo={undo} />
        <PartBar apart={apart} choice={choice} onAssign={assign} canUndo={draft.past.length > 0} onUndo={undo} />
      </section>
      <section className="import-right" aria-label="What was found">
        {draft.problem !== undefined && (
          <p className="import-problem" role="alert">
            <TriangleAlert size={16} strokeWidth={1.5} aria-hidden /> {draft.problem}
          </p>
        )}
        {!apart.isReview && (
          <p className="import-note">
            This does not read like a published review. It comes in whole, as an unfiled draft. Choose lines in the source to say what they are.
          </p>
        )}
        <Proposed draft={draft} proposals={proposals} onSay={(said) => dispatch({ do: 'say', id, said })} />
        <FoundParts apart={apart} onShow={show} onSendBack={sendBack} />
        <div className="import-text-foot">
          <SelectField
            boxed
            label="Written as"
            value={draft.source.kind}
            options={KINDS}
            onChange={(kind) => dispatch({ do: 'read-as', id, kind: kind === 'markdown' ? 'markdown' : 'text' })}
          />
          <Button kind="quiet" onClick={() => dispatch({ do: 'remove', id })}>
            Leave this text out
          </Button>
        </div>
      </section>
    </>
  );
}

/** One text beside the parts that were found in it, to be corrected before anything is written. */
export function ReviewStep(props: ReviewStepProps): ReactElement {
  const { draft } = props;
  if (!draft.apart) return <p className="import-reading">Reading “{draft.source.name}”…</p>;
  return <Work key={draft.id} {...props} apart={draft.apart} />;
}
