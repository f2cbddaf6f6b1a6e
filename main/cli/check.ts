import { preflight } from '../../shared/preflight/preflight.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import { outletNamed } from '../../shared/outlet/choose.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { postOf } from '../export/export.ts';
import { errorLine, Outcome, readArguments, WrongUsage, type CommandLine } from './outcome.ts';
import { ReviewFinder, type NamedReview } from './reviews.ts';

const OPTIONS = { json: { type: 'boolean' } } as const;

interface Checked {
  readonly path: string;
  readonly findings: readonly Finding[];
}

async function checkReview(review: NamedReview, file: string): Promise<Result<Checked>> {
  const post = await postOf(review.library, review.path);
  if (!post.ok) return post;
  const { facts, film } = post.value;
  const outletKnown = facts.outlet === undefined || outletNamed(review.library.view.outlets, facts.outlet) !== undefined;
  return ok({ path: file, findings: preflight({ post: post.value, film, outletKnown, now: new Date().toISOString() }) });
}

/** `marquee check REVIEW.md… [--json]`: what stands between a review and publishing. Exit code 1 when something must be mended. */
export const checkCommand: CommandLine = async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new WrongUsage('Name at least one review.');
  const finder = new ReviewFinder();
  const [checked, errors]: [Checked[], string[]] = [[], []];
  for (const file of positionals) {
    const review = await finder.find(file);
    const result = review.ok ? await checkReview(review.value, file) : failure(review.error.code, review.error.message);
    if (result.ok) checked.push(result.value);
    else errors.push(errorLine(result));
  }
  const failed = checked.some(({ findings }) => findings.some((finding) => finding.severity === 'must'));
  if (values.json === true) return new Outcome(JSON.stringify(checked, null, 2), errors, failed);
  const lines = checked.flatMap(({ path, findings }) =>
    findings.length === 0 ? [`${path}: ready`] : findings.map((finding) => `${path}: ${finding.severity === 'must' ? 'must' : 'should'}: ${finding.message}`),
  );
  return new Outcome(lines.join('\n'), errors, failed);
};
