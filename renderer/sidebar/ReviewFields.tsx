import { understandDate } from '../../shared/film/dates.ts';
import { outletNamed } from '../../shared/outlet/choose.ts';
import { readRating } from '../../shared/post/rating.ts';
import { STATUSES, type ReviewFacts, type Status } from '../../shared/review/review.ts';
import { useStore } from '../state/store.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { ChipsField } from '../ui/ChipsField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setEmbargo, setPublication, setSpoilers, setTags, setText, setViewing } from './review-edits.ts';
import { splitList } from './split.ts';
import { addressProblem, dateWords, embargoWords } from './words.ts';

interface PartProps {
  readonly facts: ReviewFacts;
  readonly readOnly: boolean;
}

const MARKS: { readonly [S in Status]: string } = { idea: '○', drafting: '◔', editing: '◑', ready: '◕', published: '●' };
const STATUS_OPTIONS = STATUSES.map((status) => ({ value: status, label: status.charAt(0).toUpperCase() + status.slice(1) }));

function StatusField({ facts: { status }, readOnly }: PartProps) {
  const unset = status === undefined ? [{ value: '', label: 'Not set' }] : [];
  return (
    <SelectField
      label="Status"
      value={status?.value ?? status?.typed ?? ''}
      options={[...unset, ...STATUS_OPTIONS]}
      onChange={(value) => setText('status', value)}
      problem={status?.problem}
      readOnly={readOnly}
      mark={status?.value === undefined ? '–' : MARKS[status.value]}
    />
  );
}

function Who({ facts, readOnly }: PartProps) {
  const authors = useStore((state) => state.library?.authors);
  const outlets = useStore((state) => state.library?.outlets) ?? [];
  const unknown = facts.outlet !== undefined && outletNamed(outlets, facts.outlet) === undefined;
  return (
    <>
      <TextField
        label="Outlet"
        value={facts.outlet ?? ''}
        onChange={(text) => setText('outlet', text)}
        offers={outlets.map(({ name }) => name)}
        understood={unknown ? 'Not in library.yaml yet: the usual house style is used.' : undefined}
        placeholder="Add outlet"
        readOnly={readOnly}
      />
      <TextField
        id="review-author"
        label="Author"
        value={facts.author ?? ''}
        onChange={(text) => setText('author', text)}
        offers={(authors ?? []).map(({ name }) => name)}
        placeholder="Add author"
        readOnly={readOnly}
      />
    </>
  );
}

function Judgement({ facts, readOnly }: PartProps) {
  const { rating, embargo, tags } = facts;
  const words = rating === undefined ? undefined : readRating(rating).words;
  return (
    <>
      <TextField label="Rating" value={rating ?? ''} onChange={(text) => setText('rating', text)} understood={words === rating ? undefined : words} placeholder="Add rating, for example 3.5/4" readOnly={readOnly} />
      <TextField
        label="Embargo"
        value={embargo?.typed ?? ''}
        onChange={setEmbargo}
        understood={embargo?.value === undefined ? undefined : embargoWords(embargo.value)}
        problem={embargo?.problem}
        placeholder="Add embargo"
        readOnly={readOnly}
      />
      <ChipsField label="Tags" values={tags} split={splitList} onChange={setTags} placeholder="Add tags" readOnly={readOnly} />
    </>
  );
}

/** A day that is written beneath a key of its own. */
function DayField({ label, typed, placeholder, onChange, readOnly }: { readonly label: string; readonly typed: string | undefined; readonly placeholder: string; readonly onChange: (text: string) => void; readonly readOnly: boolean }) {
  const fact = typed === undefined ? undefined : understandDate(typed);
  return (
    <TextField label={label} value={typed ?? ''} onChange={onChange} understood={fact?.value && dateWords(fact.value)} problem={fact?.problem} placeholder={placeholder} readOnly={readOnly} />
  );
}

function Seen({ facts: { watched }, readOnly }: PartProps) {
  return (
    <section className="facts-group">
      <h2>Seen</h2>
      <DayField label="Watched on" placeholder="Add the day you saw it" typed={watched?.date} onChange={(text) => setViewing('date', text)} readOnly={readOnly} />
      <TextField label="Venue" value={watched?.venue ?? ''} onChange={(text) => setViewing('venue', text)} placeholder="Add venue" readOnly={readOnly} />
      <TextField label="Format" value={watched?.format ?? ''} onChange={(text) => setViewing('format', text)} placeholder="Add format, for example 70 mm" readOnly={readOnly} />
      <CheckField label="Seen before" checked={watched?.rewatch === true} onChange={(again) => setViewing('rewatch', again)} readOnly={readOnly} />
    </section>
  );
}

function InPrint({ facts, readOnly }: PartProps) {
  const { published } = facts;
  return (
    <section className="facts-group">
      <h2>In print</h2>
      <DayField label="Published on" placeholder="Add the day it appeared" typed={published?.date} onChange={(text) => setPublication('date', text)} readOnly={readOnly} />
      <TextField label="Address" value={published?.url ?? ''} onChange={(text) => setPublication('url', text)} problem={addressProblem(published?.url)} placeholder="Add its address on the web" readOnly={readOnly} />
      <TextField label="Slug" value={facts.slug ?? ''} onChange={(text) => setText('slug', text)} placeholder="Add slug" readOnly={readOnly} spellCheck={false} />
      <TextField label="Excerpt" value={facts.excerpt ?? ''} onChange={(text) => setText('excerpt', text)} multiline placeholder="Add excerpt" readOnly={readOnly} />
      <TextField label="Disclosure" value={facts.disclosure ?? ''} onChange={(text) => setText('disclosure', text)} multiline placeholder="Add disclosure" readOnly={readOnly} />
      <CheckField label="Gives the story away" checked={facts.spoilers === true} onChange={setSpoilers} readOnly={readOnly} />
    </section>
  );
}

/** The fields of a review's header, apart from headline and verdict, which stand over the text. */
export function ReviewFields() {
  const facts = useStore((state) => state.review?.facts);
  const readOnly = useStore((state) => state.review?.readOnly === true);
  if (!facts) return null;
  const part = { facts, readOnly };
  return (
    <div className="facts">
      <div className="facts-group">
        <StatusField {...part} />
        <Who {...part} />
        <Judgement {...part} />
      </div>
      <Seen {...part} />
      <InPrint {...part} />
    </div>
  );
}
