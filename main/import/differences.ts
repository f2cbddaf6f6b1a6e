import type { PartKind, TakenApart } from '../../shared/import/parts.ts';
import type { Post } from '../../shared/post/post.ts';
import type { AsPublished, ReviewFacts } from '../../shared/review/review.ts';
import { present } from '../../shared/yaml/values.ts';

/** The words of a part as they stood in the source, without the marks and breaks around them. */
function partText(taken: TakenApart, kind: PartKind): string | undefined {
  const lines = taken.parts.filter((part) => part.kind === kind).flatMap((part) => taken.lines.slice(part.from, part.to));
  const text = lines.join('').replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** A title line without its heading marks. */
function bare(text: string | undefined): string | undefined {
  return text?.replace(/^#{1,6}\s+/, '').replace(/\n[=-]{2,}\s*$/, '');
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the source printed, where the house style would print something else; undefined where it prints the same. */
function unlessSame(published: string | undefined, printed: string | undefined): string | undefined {
  if (published === undefined) return undefined;
  return normal(published) === normal(printed ?? '') ? undefined : published;
}

function printedCredits(post: Post): string {
  const { creditSeparator, listSeparator } = post.outlet.houseStyle;
  return post.credits.map((line) => `${line.label}${line.label === '' ? '' : creditSeparator}${line.values.join(listSeparator)}`).join('\n');
}

/**
 * The words of a published post that would be lost if the house style alone printed them: kept with the
 * review, so that not one word of the source goes missing. The headline becomes the review's own.
 */
export function differences(taken: TakenApart, post: Post, printedBoilerplate: string): Pick<ReviewFacts, 'headline' | 'asPublished'> {
  const headline = unlessSame(bare(partText(taken, 'headline')), post.headline);
  // A headline that the source's own header names stands; the one that was printed is kept beside it.
  const hasOwn = post.facts.headline !== undefined;
  const asPublished = present<AsPublished>({
    headline: hasOwn ? headline : undefined,
    pageTitle: unlessSame(bare(partText(taken, 'pageTitle')), post.pageTitle),
    byline: unlessSame(partText(taken, 'byline'), post.byline),
    authorsLine: unlessSame(partText(taken, 'authorsLine'), post.authorsLine?.text),
    credits: unlessSame(partText(taken, 'credits'), printedCredits(post)),
    boilerplate: unlessSame(partText(taken, 'boilerplate'), printedBoilerplate),
  });
  return present<Pick<ReviewFacts, 'headline' | 'asPublished'>>({
    headline: hasOwn ? undefined : headline,
    asPublished: Object.keys(asPublished).length > 0 ? asPublished : undefined,
  });
}
