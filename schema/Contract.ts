/** What an agency publishes: its schema and where it answers. */
export interface Contract {
  /** Subgraph name; also the name of its file in `published/`. */
  readonly name: string;
  /** Absolute URL of its GraphQL endpoint. */
  readonly url: string;
  readonly sdl: string;
  /** True for what the hub itself owns: where several contribute to an entity, the first of these is its owner. */
  readonly hubOwned: boolean;
}
