/** So many at a time, the others in the order they came: an event about whom a thousand watch is a thousand questions, not all at once. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(most: number) {
    this.#free = most;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Waits for a turn.
   * @returns the way to give it back, or null when `end` was aborted before there was one
   */
  async take(end: AbortSignal): Promise<(() => void) | null> {
    if (end.aborted) return null;
    if (this.#free > 0) this.#free--;
    else if (!(await this.#wait(end))) return null;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#pass();
    };
  }

  #wait(end: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const called = (): void => {
        end.removeEventListener('abort', left);
        resolve(true);
      };
      const left = (): void => {
        this.#waiting.delete(called);
        resolve(false);
      };
      this.#waiting.add(called);
      end.addEventListener('abort', left, { once: true });
    });
  }

  /** The turn goes straight to who waits longest; nobody who comes now overtakes. */
  #pass(): void {
    for (const next of this.#waiting) {
      this.#waiting.delete(next);
      next();
      return;
    }
    this.#free++;
  }
}
