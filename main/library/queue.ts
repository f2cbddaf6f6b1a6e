/** Runs operations on the same file one after the other, and operations on different files side by side. */
export class FileQueue {
  private readonly tails = new Map<string, Promise<void>>();

  /** Runs an operation when all earlier ones on any of the keys have ended, well or not. */
  async run<T>(keys: readonly string[], operation: () => Promise<T>): Promise<T> {
    const before = Promise.all(keys.map((key) => this.tails.get(key) ?? Promise.resolve()));
    const result = before.then(operation);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    for (const key of keys) this.tails.set(key, tail);
    try {
      return await result;
    } finally {
      for (const key of keys) if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }

  /** Resolves when everything asked for so far has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.tails.values());
  }

  /** The keys with something under way. */
  get busy(): readonly string[] {
    return [...this.tails.keys()];
  }
}
