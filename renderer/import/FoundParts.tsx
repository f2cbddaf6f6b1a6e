import { TriangleAlert } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { PART_KINDS, type FoundCredit, type Part, type TakenApart } from '../../shared/import/parts.ts';
import { Button } from '../ui/Button.tsx';
import { textOf } from './lines.ts';
import { counted, factLabel, PART_FATES, PART_LABELS, understood, wordCount } from './words.ts';

function CreditRow({ credit }: { readonly credit: FoundCredit }): ReactElement {
  const reading = understood(credit.field, credit.value);
  return (
    <div className="import-credit">
      <dt>{factLabel(credit.field)}</dt>
      <dd>
        <span dir="auto">{credit.value}</span>
        {reading && 'value' in reading && reading.value.toLowerCase() !== credit.value.toLowerCase() && <span className="import-understood">{reading.value}</span>}
        {reading && 'problem' in reading && (
          <span className="import-not-understood">
            <TriangleAlert size={13} strokeWidth={1.5} aria-hidden /> {reading.problem}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What was read out of the credits. */
function Credits({ apart }: { readonly apart: TakenApart }): ReactElement {
  const { credits, otherCredits, rating } = apart.facts;
  return (
    <dl className="import-credits">
      {credits.map((credit, index) => (
        <CreditRow key={index} credit={credit} />
      ))}
      {rating !== undefined && (
        <div className="import-credit">
          <dt>Rating</dt>
          <dd>{rating}</dd>
        </div>
      )}
      {otherCredits.map(({ label, value }, index) => (
        <div key={index} className="import-credit">
          <dt>{label === '' ? 'Unlabelled' : label}</dt>
          <dd>
            <span dir="auto">{value}</span>
            <span className="import-understood">Kept with the credits as published.</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PartCardProps {
  readonly apart: TakenApart;
  readonly part: Part;
  /** The first run of its kind shows what was read out of all of them. */
  readonly first: boolean;
  readonly onShow: (part: Part) => void;
  readonly onSendBack: (part: Part) => void;
}

function PartCard({ apart, part, first, onShow, onSendBack }: PartCardProps): ReactElement {
  const text = textOf(apart.lines, part.from, part.to);
  const { kind } = part;
  const place = part.to - part.from === 1 ? `line ${part.from + 1}` : `lines ${part.from + 1}–${part.to}`;
  return (
    <li className="import-part" data-kind={kind}>
      <div className="import-part-head">
        <h3>{PART_LABELS[kind]}</h3>
        <Button kind="quiet" title="Show in the source" aria-label={`Show ${PART_LABELS[kind]}, ${place}, in the source`} onClick={() => onShow(part)}>
          {place}
        </Button>
        {kind !== 'body' && (
          <Button kind="quiet" aria-label={`Send back to the body: ${PART_LABELS[kind]}, ${place}`} onClick={() => onSendBack(part)}>
            Send back to the body
          </Button>
        )}
      </div>
      {kind === 'body' && (
        <p className="import-part-text">
          {counted(wordCount(text), 'word')}. {text.slice(0, 140)}
          {text.length > 140 ? '…' : ''}
        </p>
      )}
      {kind === 'credits' && first && <Credits apart={apart} />}
      {kind !== 'body' && kind !== 'credits' && (
        <p className="import-part-text" dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}

/** What a {@link FoundParts} takes. */
export interface FoundPartsProps {
  readonly apart: TakenApart;
  readonly onShow: (part: Part) => void;
  readonly onSendBack: (part: Part) => void;
}

/** The parts that were found, each with what was read out of it, and the names of those that were not. */
export const FoundParts = memo(function FoundParts({ apart, onShow, onSendBack }: FoundPartsProps): ReactElement {
  const shown = apart.parts.filter(({ from, to }) => textOf(apart.lines, from, to) !== '');
  const missing = PART_KINDS.filter((kind) => !shown.some((part) => part.kind === kind));
  return (
    <section className="import-section" aria-label="Parts">
      <h2>Parts</h2>
      <ol className="import-parts">
        {shown.map((part) => (
          <PartCard
            key={`${part.kind}-${part.from}`}
            apart={apart}
            part={part}
            first={shown.find(({ kind }) => kind === part.kind) === part}
            onShow={onShow}
            onSendBack={onSendBack}
          />
        ))}
      </ol>
      {missing.length > 0 && (
        <p className="import-missing">
          Not found: {missing.map((kind) => PART_LABELS[kind].toLowerCase()).join(', ')}. Choose lines in the source to mark them.
        </p>
      )}
      <details className="import-fates">
        <summary>What becomes of the parts</summary>
        <p>Where the house style would print other words than these, the published words stay with the review.</p>
        <dl>
          {PART_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{PART_LABELS[kind]}</dt>
              <dd>{PART_FATES[kind]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
});
