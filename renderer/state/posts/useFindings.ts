import { useEffect, useState, type RefObject } from 'react';
import type { Finding } from '../../../shared/preflight/finding.ts';
import { followReview } from './follow.ts';

/** What preflight says of the open review: null until it has been looked at. */
export interface Findings {
  readonly found: readonly Finding[] | null;
  /** A sentence when the review could not be looked at. */
  readonly problem: string | null;
}

const NOT_YET: Findings = { found: null, problem: null };

/** Preflight of the open review, for its own outlet or another, a moment behind the typing while the element can be seen. */
export function useFindings(element: RefObject<Element | null>, outlet?: string): Findings {
  const [findings, setFindings] = useState(NOT_YET);
  useEffect(() => {
    if (!element.current) return undefined;
    return followReview('findings', element.current, {
      made: (found) => setFindings({ found, problem: null }),
      failed: (problem) => setFindings({ found: null, problem }),
    }, outlet);
  }, [element, outlet]);
  return findings;
}
