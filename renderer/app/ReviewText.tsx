import type { KeyboardEvent } from 'react';
import { headerYaml } from '../../shared/review/header.ts';
import { showPane } from '../state/panes.ts';
import { writePreferences } from '../state/preferences.ts';
import { setRawHeader, setReviewField } from '../state/review.ts';
import { useStore } from '../state/store.ts';
import { TextField } from '../ui/TextField.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useHeld } from '../ui/use-held.ts';
import { Body } from './Body.tsx';
import { focusText } from './focus.ts';
import { houseByline, houseHeadline } from './house-style.ts';
import './ReviewText.css';

interface LineProps {
  readonly name: string;
  readonly className: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  /** Enter, and the arrow down on the last line, go on to what comes next. */
  readonly onNext: () => void;
}

/** One line of the review's head, as long as it needs to be. */
function Line({ name, className, value, placeholder, onChange, onNext }: LineProps) {
  const readOnly = useStore((state) => state.review?.readOnly === true);
  const draft = useDraft(value, onChange);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
    event.preventDefault();
    onNext();
  };
  return (
    <textarea
      id={`review-${name.toLowerCase()}`}
      aria-label={name}
      className={`review-line ${className}`}
      rows={1}
      dir="auto"
      value={draft.value}
      placeholder={placeholder}
      readOnly={readOnly}
      spellCheck
      // A headline is one line in the file: pasted line ends become spaces.
      onChange={(event) => draft.change(event.currentTarget.value.replaceAll(/\s*[\r\n]+\s*/g, ' '))}
      onBlur={draft.settle}
      onKeyDown={keys}
    />
  );
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}

function Headline() {
  const headline = useStore((state) => state.review?.facts.headline ?? '');
  const house = useStore(houseHeadline);
  return (
    <Line
      name="Headline"
      className="review-headline"
      value={headline}
      placeholder={house === '' ? 'Headline' : house}
      onChange={(text) => setReviewField('headline', text.trim())}
      onNext={() => focus('review-verdict')}
    />
  );
}

function Byline() {
  const byline = useStore(houseByline);
  return (
    <button
      type="button"
      className="review-byline"
      title="Change who signs this review"
      onClick={() => {
        showPane('details', true);
        void writePreferences({ detailsTab: 'review' });
        // The field is there once the pane and its tab have been drawn.
        requestAnimationFrame(() => requestAnimationFrame(() => focus('review-author')));
      }}
    >
      {byline === '' ? 'Who signs this?' : byline}
    </button>
  );
}

function Verdict() {
  const verdict = useStore((state) => state.review?.facts.verdict ?? '');
  return (
    <Line
      name="Verdict"
      className="review-verdict"
      value={verdict}
      placeholder="The verdict, in one sentence"
      onChange={(text) => setReviewField('verdict', text.trim())}
      onNext={focusText}
    />
  );
}

/** A header that cannot be taken apart is shown and edited as it is; the body stays as usable as ever. */
function RawHeader({ problem }: { readonly problem: string | undefined }) {
  const yaml = useStore((state) => headerYaml(state.review?.header ?? ''));
  const readOnly = useStore((state) => state.review?.readOnly === true);
  return (
    <TextField
      label="Header of the file"
      value={yaml}
      multiline
      boxed
      spellCheck={false}
      readOnly={readOnly}
      understood="It can be read again."
      problem={problem === undefined ? undefined : `The header cannot be read field by field. ${problem}`}
      onChange={setRawHeader}
    />
  );
}

/** The open review: headline, byline, verdict and body in one column. */
function OneReview() {
  const problem = useStore((state) => state.review?.headerProblem);
  const raw = useHeld(problem !== undefined);
  return (
    <article className="review-text" aria-label="Review">
      {raw.shown && (
        <div className="review-raw" {...raw.watch}>
          <RawHeader problem={problem} />
        </div>
      )}
      {problem === undefined && (
        <>
          <Headline />
          <Byline />
          <Verdict />
        </>
      )}
      <Body />
    </article>
  );
}

/** The middle of the window while a review is open; another review starts it afresh. */
export function ReviewText() {
  const key = useStore((state) => state.review?.bodyKey);
  return <OneReview key={key} />;
}
