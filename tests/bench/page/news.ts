/** What the probe inside the page and the harness outside tell one another. */

/** What the probe waits for and where it puts the caret. */
export interface ProbeWish {
  /** The text is shown when it has at least this many characters; 0: the first frame is all there is. */
  readonly least: number;
  readonly caret: 'start' | 'middle';
}

/** One key, in milliseconds. */
export interface KeySample {
  /** From the event's time stamp to after the next painted frame. */
  readonly frame: number;
  /** What the page did for it before anything else got its turn. */
  readonly work: number;
  /** Wall clock at which the frame had been painted. */
  readonly at: number;
}

/** What the probe has gathered since it was asked last. */
export interface Gathered {
  readonly samples: readonly KeySample[];
  /** Longest task over 50 ms; 0 when there was none. */
  readonly longest: number;
  readonly text: string;
}

/** What the harness calls in the page. */
export interface Probe {
  /** Resolves with the wall clock at which the frame with the text had been painted, once the caret is in it. */
  readonly shown: Promise<number>;
  take(): Gathered;
}
