import type { Heading, Root } from 'mdast';
import type { Author, HouseStyle } from '../outlet/outlet.ts';
import { fillLine, fillTemplate, type TemplateWords } from '../outlet/template.ts';
import { present } from '../yaml/values.ts';
import { siteAddress } from './address.ts';
import { readMarkdown } from './body.ts';
import { creditLines } from './credits.ts';
import { known, printedByline, printedHeadline, signer, templateWords, type HouseParts } from './house-words.ts';
import type { CreditLine, LinkedLine, Post } from './post.ts';
import { publishedCredits } from './published.ts';
import { readRating } from './rating.ts';
import { setTitles } from './titles.ts';
import { plainText } from './words.ts';

/** What a post is made of. */
export interface PostParts extends HouseParts {
  /** Markdown, without front matter. */
  readonly body: string;
  /** See {@link Post.pictures}. */
  readonly pictures?: Readonly<Record<string, string>> | undefined;
}

const UNTITLED = 'Untitled review';

function firstHeading(body: Root): Heading | undefined {
  return body.children.find((node) => node.type === 'heading' && plainText({ type: 'root', children: [node] }) !== '') as Heading | undefined;
}

/** The headline; a heading that had to serve as one is taken out of the body where it opens it. */
function headlineOf(parts: PostParts, body: Root): string {
  const printed = printedHeadline(parts);
  if (printed !== undefined) return printed;
  const heading = firstHeading(body);
  if (heading === undefined) return UNTITLED;
  if (body.children[0] === heading) body.children.shift();
  return plainText({ type: 'root', children: [heading] }).replace(/\s+/g, ' ');
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}(?:\/[^\s<>"“”]*)?/iu;

/** A line that was published as it is, with the address that stands in it as a link. */
function publishedLine(text: string, author: Author | undefined): LinkedLine {
  // No author's line is that long, and the patterns below take their time.
  if (text.length > 1000) return { text };
  // A Markdown link, if it came from Markdown, is printed as its words.
  const marked = /^(.*?)\[([^\]]+)\]\(([^()\s]+)\)(.*)$/su.exec(text);
  const [plain, target] = marked ? [`${marked[1] ?? ''}${marked[2] ?? ''}${marked[4] ?? ''}`, marked[3]] : [text, undefined];
  const shown = marked ? (marked[2] ?? '') : (ADDRESS.exec(plain)?.[0].replace(/[.,;:!?)’'”"]+$/u, '') ?? '');
  const start = marked ? (marked[1] ?? '').length : plain.indexOf(shown);
  const href = siteAddress(target ?? (shown === '' ? (author?.blog ?? '') : shown));
  return shown === '' || href === undefined ? { text: plain } : { text: plain, link: { href, start, end: start + shown.length } };
}

function authorsLineOf(parts: PostParts, words: TemplateWords, author: Author | undefined): LinkedLine | undefined {
  const published = known(parts.facts.asPublished?.authorsLine);
  if (published !== undefined) return publishedLine(published.replace(/\s+/g, ' '), author);
  const line = fillLine(parts.outlet.houseStyle.authorsLine, words);
  if (line === undefined) return undefined;
  const href = siteAddress(words.blog ?? '');
  return line.blog === undefined || href === undefined ? { text: line.text } : { text: line.text, link: { href, ...line.blog } };
}

function creditsOf(parts: PostParts, style: HouseStyle): readonly CreditLine[] {
  const published = known(parts.facts.asPublished?.credits);
  if (published !== undefined) return publishedCredits(published, parts.film, style, parts.facts.rating);
  return parts.film === undefined ? [] : creditLines(parts.film, style);
}

function boilerplateOf(parts: PostParts, style: HouseStyle): Root | undefined {
  const text = known(parts.facts.asPublished?.boilerplate) ?? known(style.boilerplate);
  return text === undefined ? undefined : readMarkdown(text);
}

/**
 * Puts a review, its film, its author and its outlet's house style together. Never throws. Words that the review was
 * published with (`asPublished`) stand before what the house style would print; the review's own headline before both.
 */
export function makePost(parts: PostParts): Post {
  const style = parts.outlet.houseStyle;
  const author = signer(parts);
  const words = templateWords(parts);
  const body = readMarkdown(parts.body);
  setTitles(body, words.film, style.titleForm);
  const headline = headlineOf(parts, body);
  const published = parts.facts.asPublished;
  const rating = known(parts.facts.rating);
  return present<Post>({
    pageTitle: known(published?.pageTitle) ?? known(fillTemplate(style.pageTitle, words)) ?? headline,
    headline,
    byline: printedByline(parts),
    author,
    outlet: parts.outlet,
    film: parts.film,
    facts: parts.facts,
    rating: rating === undefined ? undefined : readRating(rating),
    verdict: known(parts.facts.verdict),
    body,
    authorsLine: authorsLineOf(parts, words, author),
    credits: creditsOf(parts, style),
    boilerplate: boilerplateOf(parts, style),
    pictures: parts.pictures ?? {},
  });
}
