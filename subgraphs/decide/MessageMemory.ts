/**
 * Messages that this process has taken on, for as long as their envelope may be believed: a repeated one is refused before any work.
 * The decision log says the same for good and for all replicas.
 */
export class MessageMemory {
  /** Message id → second after which its envelope is refused anyway; in the order in which they came. */
  readonly #until = new Map<string, number>();

  /**
   * @param until second since 1970 after which the message need not be remembered
   * @returns false when it was taken on before
   */
  takeOn(messageId: string, until: number, now: number): boolean {
    for (const [id, end] of this.#until) {
      // They came nearly in the order in which they end: the first that is still needed ends the search.
      if (end >= now) break;
      this.#until.delete(id);
    }
    if (this.#until.has(messageId)) return false;
    this.#until.set(messageId, until);
    return true;
  }
}
