import { formatNamed } from '../../../shared/export/formats.ts';
import { outletFor, outletNamed } from '../../../shared/outlet/choose.ts';
import { makePost } from '../../../shared/post/make.ts';
import type { Post } from '../../../shared/post/post.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { readReviewFacts } from '../../../shared/review/facts.ts';
import { cutReview, readHeader } from '../../../shared/review/header.ts';
import type { Makes, PostJob, PreviewPage } from './messages.ts';

/** The review of a job as a post. Throws an error with a sentence when there can be none. */
function postOf(job: PostJob): Post {
  const { header, body } = cutReview(job.text);
  const reading = readHeader(header);
  if (!reading.editable) throw new Error(`The header of the file cannot be read. ${reading.problem}`);
  const facts = readReviewFacts(reading.values);
  const author = job.authors.find(({ name }) => name === facts.author);
  return makePost({ facts, body, film: job.film ?? undefined, author, outlet: outletFor(job.outlets, job.outlet ?? facts.outlet) });
}

/** A sentence when a page is not set in the style of the review's own outlet. */
function remarkOn({ facts, outlet }: Post, { outlets }: PostJob): string | undefined {
  const own = facts.outlet;
  const found = outletNamed(outlets, own);
  if (found && own !== undefined) return undefined;
  if (found) return `No outlet is chosen for this review yet. This is how ${outlet.name} prints it.`;
  if (own === undefined) return 'No outlet is chosen for this review yet. This is the built-in house style.';
  return `Your library has no house style for “${own}”. This is the built-in one.`;
}

function makePage(job: PostJob): PreviewPage {
  const post = postOf(job);
  const format = formatNamed('html');
  if (!format) throw new Error('Marquee was built without the format “html”.');
  const { text } = format.export(post);
  const remark = remarkOn(post, job);
  return remark === undefined ? { html: text } : { html: text, remark };
}

function makeFindings(job: PostJob): Makes['findings'] {
  const post = postOf(job);
  const named = job.outlet ?? post.facts.outlet;
  const outletKnown = named === undefined || outletNamed(job.outlets, named) !== undefined;
  return preflight({ post, film: post.film, outletKnown, now: job.now });
}

/** How each thing is made. Throws an error with a sentence when it cannot be. */
export const MAKE: { readonly [Want in keyof Makes]: (job: PostJob) => Makes[Want] } = { page: makePage, findings: makeFindings };
