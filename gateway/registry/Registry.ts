import { Fault } from '../faults';
import type { PlannerProcess } from '../plan/PlannerProcess';
import { signal } from '../signals';
import { buildSnapshot, type Snapshot, type Surroundings } from './Snapshot';

/** A snapshot on loan to one request. */
export interface Pinned {
  readonly snapshot: Snapshot;
  /** Must be called once the request has ended. */
  release(): void;
}

interface InService {
  readonly snapshot: Snapshot;
  requests: number;
  retired: boolean;
}

/** Holds the snapshot that new requests get. A replaced one serves until its last request ends. */
export class Registry {
  #current: InService;
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #surroundings: Surroundings;
  /** Replacements come into service in the order they were asked for. */
  #lastReplacement: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  private constructor(snapshot: Snapshot, surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#current = { snapshot, requests: 0, retired: false };
  }

  /**
   * @param begun the planner's process of this supergraph, when it was started before
   * @throws Fault when the supergraph cannot be used
   */
  static async open(
    supergraphSdl: string,
    surroundings: Surroundings,
    begun?: PlannerProcess,
  ): Promise<Registry> {
    return new Registry(await buildSnapshot(supergraphSdl, surroundings, begun), surroundings);
  }

  get snapshot(): Snapshot {
    return this.#current.snapshot;
  }

  pin(): Pinned {
    const held = this.#current;
    held.requests++;
    return {
      snapshot: held.snapshot,
      release: () => {
        held.requests--;
        if (held.retired && held.requests === 0) void held.snapshot.close();
      },
    };
  }

  /** Tells about the snapshot in service now and each later one. Returns the way to stop listening. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener);
    listener(this.snapshot);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Builds aside, then swaps; meanwhile the old snapshot serves.
   * @throws Fault on a bad supergraph: the old snapshot stays in service
   */
  async replace(supergraphSdl: string): Promise<Snapshot> {
    const building = buildSnapshot(supergraphSdl, this.#surroundings);
    const before = this.#lastReplacement;
    const replacement = (async () => {
      await before;
      return this.#swap(await building);
    })();
    this.#lastReplacement = replacement.catch(() => {});
    return replacement;
  }

  /** Lets running questions to agencies end, then closes all connections and ends the planner. */
  close(): Promise<void> {
    this.#closing ??= this.#lastReplacement.then(() => this.#current.snapshot.close());
    return this.#closing;
  }

  async #swap(snapshot: Snapshot): Promise<Snapshot> {
    if (this.#closing !== null) {
      await snapshot.close();
      throw new Fault('The gateway was stopped before the new supergraph came into service.');
    }
    const former = this.#current;
    this.#current = { snapshot, requests: 0, retired: false };
    former.retired = true;
    if (former.requests === 0) void former.snapshot.close();
    for (const listener of this.#listeners) listener(snapshot);
    signal('snapshotReplaced', { agencies: [...snapshot.agencies.keys()] });
    return snapshot;
  }
}
