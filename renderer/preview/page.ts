import { formatNamed } from '../../shared/export/formats.ts';
import { outletNamed } from '../../shared/library/view.ts';
import { DEFAULT_HOUSE_STYLE, type Outlet } from '../../shared/outlet/outlet.ts';
import { makePost } from '../../shared/post/make.ts';
import { readReviewFacts } from '../../shared/review/facts.ts';
import { cutReview, readHeader } from '../../shared/review/header.ts';
import type { PreviewJob, PreviewPage } from './messages.ts';

const NAMELESS = 'Built-in house style';

interface ChosenOutlet {
  readonly outlet: Outlet;
  readonly remark?: string;
}

/** The outlet that an export without further words would take, and a sentence when it is not the review's own. */
function chooseOutlet(outlets: readonly Outlet[], own: string | undefined): ChosenOutlet {
  const found = outletNamed(outlets, own);
  if (found && own !== undefined) return { outlet: found };
  if (found) return { outlet: found, remark: `No outlet is chosen for this review yet. This is how ${found.name} prints it.` };
  const outlet: Outlet = { name: own ?? NAMELESS, houseStyle: DEFAULT_HOUSE_STYLE };
  if (own === undefined) return { outlet, remark: 'No outlet is chosen for this review yet. This is the built-in house style.' };
  return { outlet, remark: `Your library has no house style for “${own}”. This is the built-in one.` };
}

/** Makes the page of a review as it stands on the screen. Throws an error with a sentence when there can be none. */
export function makePage(job: PreviewJob): PreviewPage {
  const { header, body } = cutReview(job.text);
  const reading = readHeader(header);
  if (!reading.editable) throw new Error(`The header of the file cannot be read. ${reading.problem}`);
  const facts = readReviewFacts(reading.values);
  const { outlet, remark } = chooseOutlet(job.outlets, facts.outlet);
  const author = job.authors.find(({ name }) => name === facts.author);
  const format = formatNamed('html');
  if (!format) throw new Error('Marquee was built without the format “html”.');
  const { text } = format.export(makePost({ facts, body, film: job.film ?? undefined, author, outlet }));
  return remark === undefined ? { html: text } : { html: text, remark };
}
