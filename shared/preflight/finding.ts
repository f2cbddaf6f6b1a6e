import type { Film } from '../film/film.ts';
import type { Post } from '../post/post.ts';

/** One thing that stands between a draft and publishing. */
export interface Finding {
  /** Name of the rule that found it. */
  readonly rule: string;
  /** `must`: it cannot go out like this. `should`: a critic would want to know. */
  readonly severity: 'must' | 'should';
  /** One sentence: what is missing or wrong, and what to do. */
  readonly message: string;
}

/** What the rules look at. */
export interface Draft {
  readonly post: Post;
  readonly film: Film | undefined;
  /** Whether the outlet that the review names is one of the library's. */
  readonly outletKnown: boolean;
  /** This moment, ISO 8601 in UTC. */
  readonly now: string;
}

/** A rule: a pure function from a draft to what it finds. */
export interface Rule {
  readonly name: string;
  readonly find: (draft: Draft) => readonly Omit<Finding, 'rule'>[];
}
