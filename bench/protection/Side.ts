/** The hub as it is, and the same engine over the same subgraphs with nothing that protects: no caller, no gates, no envelopes, no record. */
export const sideNames = ['unprotected', 'protected'] as const;
export type SideName = (typeof sideNames)[number];

/** One question and who asks it. */
export interface Asking {
  readonly family: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a side tells when it is ready. */
export interface SideReady {
  readonly url: string;
  /** Every client family of the city, asked about by the case manager who is responsible. */
  readonly askings: readonly Asking[];
}

/** What a side has done since its start. */
export interface SideCounts {
  /** Requests that arrived, per subgraph. */
  readonly requests: Readonly<Record<string, number>>;
  /** SQL statements of the subgraphs; those that write their own records count too. */
  readonly statements: Readonly<Record<string, number>>;
  /** Links of the disclosure log, and the commits they share. */
  readonly links: number;
  readonly commits: number;
  /** Processor time of hub and subgraphs, without PostgreSQL, in milliseconds. */
  readonly nodeMs: number;
}

/** What a side can be asked. */
export type SideQuestion =
  | { readonly kind: 'ready' | 'counts' | 'stop' | 'profile' }
  | { readonly kind: 'endProfile'; readonly file: string };
