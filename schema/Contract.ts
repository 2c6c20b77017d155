import type { Controller } from './directives';

/** What an agency publishes: its schema and where it answers. */
export interface Contract {
  /** Subgraph name; also the name of its file in `published/`. */
  readonly name: string;
  /** Absolute URL of its GraphQL endpoint. */
  readonly url: string;
  readonly sdl: string;
  /** True for what the hub itself owns: where several contribute to an entity, the first of these is its owner. */
  readonly hubOwned: boolean;
  /** The bodies that answer for what it tells (§ 67 Abs. 4 SGB X). */
  readonly controllers: readonly Controller[];
}
