/** After a change, so long until the text is taken: the key's own frame comes first. Milliseconds. */
const SETTLE = 40;
/** Between two takings, however steadily somebody types. Milliseconds. */
const PAUSE = 200;

/** What a follower needs from around it. */
export interface FollowerPorts<Job, Made> {
  /** The newest state; null when there is nothing to show. */
  readonly take: () => Job | null;
  readonly make: (job: Job) => Promise<Made>;
  /** Whether what was made of this job still belongs on the screen. */
  readonly isCurrent: (job: Job) => boolean;
  readonly show: (made: Made, job: Job) => void;
}

/**
 * Follows something that changes quickly with something that is slow to make: one job at a time,
 * always of the newest state, never while nobody looks. A change costs one timer at most.
 */
export class Follower<Job, Made> {
  private readonly ports: FollowerPorts<Job, Made>;
  private readonly now: () => number;
  private behind = false;
  private visible = false;
  private busy = false;
  private stopped = false;
  private lastTaken = -PAUSE;
  /** How long the last one took to make. Milliseconds. */
  private lastTook = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: FollowerPorts<Job, Made>, now: () => number = () => performance.now()) {
    this.ports = ports;
    this.now = now;
  }

  /** Something changed. */
  changed(): void {
    this.behind = true;
    this.schedule();
  }

  /** Whether anybody can see the result. What changed meanwhile is caught up with at once. */
  setVisible(visible: boolean): void {
    this.visible = visible;
    if (visible) this.schedule();
    else this.clearTimer();
  }

  /** Ends it; nothing is taken or shown any more. */
  stop(): void {
    this.stopped = true;
    this.clearTimer();
  }

  private clearTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private schedule(): void {
    if (this.stopped || !this.behind || !this.visible || this.busy || this.timer !== undefined) return;
    // What takes long to make is made less often, so that it leaves the processors to the typing.
    const wait = Math.max(SETTLE, this.lastTaken + Math.max(PAUSE, this.lastTook * 2) - this.now());
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.behind = false;
    this.lastTaken = this.now();
    const job = this.ports.take();
    if (job === null) return;
    this.busy = true;
    try {
      const made = await this.ports.make(job);
      if (!this.stopped && this.ports.isCurrent(job)) this.ports.show(made, job);
    } finally {
      this.lastTook = this.now() - this.lastTaken;
      this.busy = false;
      this.schedule();
    }
  }
}
