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

  /** @throws Fault when the supergraph cannot be used */
  constructor(supergraphSdl: string, surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#current = { snapshot: buildSnapshot(supergraphSdl, surroundings), requests: 0, retired: false };
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
        if (held.retired && held.requests === 0) void closeAgencies(held.snapshot);
      },
    };
  }

  /** Tells about the snapshot in service now and each later one. Returns the way to stop listening. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener);
    listener(this.snapshot);
    return () => this.#listeners.delete(listener);
  }

  /** Builds aside, then swaps. @throws Fault on a bad supergraph: the old snapshot stays in service. */
  replace(supergraphSdl: string): Snapshot {
    const next = { snapshot: buildSnapshot(supergraphSdl, this.#surroundings), requests: 0, retired: false };
    const former = this.#current;
    this.#current = next;
    former.retired = true;
    if (former.requests === 0) void closeAgencies(former.snapshot);
    for (const listener of this.#listeners) listener(next.snapshot);
    signal('snapshotReplaced', { agencies: [...next.snapshot.agencies.keys()] });
    return next.snapshot;
  }

  /** Lets running questions to agencies end, then closes all connections. */
  async close(): Promise<void> {
    await closeAgencies(this.#current.snapshot);
  }
}

async function closeAgencies(snapshot: Snapshot): Promise<void> {
  await Promise.all([...snapshot.agencies.values()].map((agency) => agency.close()));
}
