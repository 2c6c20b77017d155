/** Whom each subscription is about, by hub id of persons and families: an event finds those it concerns without looking at the others. */
export class Concerns<Subscriber> {
  readonly #bySubject = new Map<string, Set<Subscriber>>();
  readonly #bySubscriber = new Map<Subscriber, ReadonlySet<string>>();

  /** How many persons and families somebody watches. */
  get subjects(): number {
    return this.#bySubject.size;
  }

  of(subscriber: Subscriber): ReadonlySet<string> {
    return this.#bySubscriber.get(subscriber) ?? new Set();
  }

  watching(subject: string): Iterable<Subscriber> {
    return this.#bySubject.get(subject) ?? [];
  }

  /** Takes the place of what it was about before. @returns whether that is different */
  put(subscriber: Subscriber, subjects: ReadonlySet<string>): boolean {
    const before = this.of(subscriber);
    for (const subject of before) if (!subjects.has(subject)) this.#leave(subscriber, subject);
    for (const subject of subjects) {
      const watchers = this.#bySubject.get(subject) ?? new Set();
      this.#bySubject.set(subject, watchers.add(subscriber));
    }
    this.#bySubscriber.set(subscriber, subjects);
    return before.size !== subjects.size || [...subjects].some((subject) => !before.has(subject));
  }

  drop(subscriber: Subscriber): void {
    for (const subject of this.of(subscriber)) this.#leave(subscriber, subject);
    this.#bySubscriber.delete(subscriber);
  }

  #leave(subscriber: Subscriber, subject: string): void {
    const watchers = this.#bySubject.get(subject);
    watchers?.delete(subscriber);
    if (watchers?.size === 0) this.#bySubject.delete(subject);
  }
}
