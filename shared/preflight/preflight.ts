import type { Draft, Finding, Rule } from './finding.ts';
import { author } from './rules/author.ts';
import { body } from './rules/body.ts';
import { credits } from './rules/credits.ts';
import { embargo } from './rules/embargo.ts';
import { facts } from './rules/facts.ts';
import { film } from './rules/film.ts';
import { marks } from './rules/marks.ts';
import { outlet } from './rules/outlet.ts';
import { pictures } from './rules/pictures.ts';
import { rating } from './rules/rating.ts';
import { status } from './rules/status.ts';
import { verdict } from './rules/verdict.ts';

/** Every rule, in the order in which findings are shown. */
const RULES: readonly Rule[] = [embargo, body, marks, author, film, facts, credits, outlet, rating, verdict, status, pictures];

/** Checks a draft by every rule; what must be mended comes first. */
export function preflight(draft: Draft): readonly Finding[] {
  const found = RULES.flatMap((rule) => rule.find(draft).map((finding) => ({ rule: rule.name, ...finding })));
  return [...found.filter((finding) => finding.severity === 'must'), ...found.filter((finding) => finding.severity === 'should')];
}
