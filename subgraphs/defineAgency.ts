import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { DataSource, EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import type { CityBase } from '../city/facts/base';
import type { FamilyFacts } from '../city/facts/family';
import type { Purpose, ReleaseMode } from '../schema/accessTerms';
import type { Controller, DataCategory } from '../schema/directives';
import type { EnvelopeCaller, EnvelopeClaims, EnvelopeGrounds } from '../schema/envelope';
import type { SecretKeyring } from '../schema/keys/SecretKeyring';
import type { Desk } from './decide/Desk';
import type { Dataset } from './vocabulary/Dataset';

/** Rows of the synthetic city for one table. */
export type Rows = readonly [table: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[]];

/** What a resolver is given beside its arguments. */
export interface Asked<Loaders> {
  /** Made anew for every request: rows are never shared between callers. */
  readonly loaders: Loaders;
  /** Who asks, as the hub's envelope says; null for agencies, which are never told, and where nothing is sealed. */
  readonly caller: EnvelopeCaller | null;
  /** The case manager who asks, as far as the hub says so; null for agencies, which are never told. */
  readonly caseManager: string | null;
  /** What for, as the envelope says; null with public data only, and where nothing is sealed. */
  readonly purpose: Purpose | null;
  /** Number of the case that it is asked for; null where the envelope names none. */
  readonly caseReference: string | null;
  /** What each question rests on, by its response key; null where nothing is sealed. */
  readonly grounds: Readonly<Record<string, EnvelopeGrounds>> | null;
  /** Decides what is let go and notes it; null where nothing is sealed: then everything is answered. */
  readonly desk: Desk | null;
  /** What this database holds; null when it was never seeded. */
  readonly dataset: Dataset | null;
  /** The day on which this database lives, YYYY-MM-DD: the synthetic city's own day, otherwise today. */
  readonly today: string;
  /** Errors to be told beside what is answered: a list that is there, and not whole. Each with the path of its place. */
  readonly remarks?: GraphQLError[];
}

/** What one question brings along for the loaders, beside the database. */
export interface QuestionMeans {
  /** With what the hub may be asked back as whoever asks; null for everybody but guidance, and where nothing is sealed. */
  readonly grant: NonNullable<EnvelopeClaims['grant']> | null;
  /** A secret of this subgraph alone (32 bytes), the same at each start; null where nothing is sealed. */
  readonly secret: Uint8Array | null;
  /** Keys of its own file (`Agency.keyring`) under which it encrypts what it keeps; null where nobody has handed them in. */
  readonly keyring: SecretKeyring | null;
  /** The day on which this database lives, YYYY-MM-DD. */
  readonly today: string;
}

/** Finds the entity that a key names; null when nothing is recorded. */
export type ResolveReference<Loaders> = (
  key: Readonly<Record<string, string>>,
  asked: Asked<Loaders>,
) => object | null | Promise<object | null>;

/** All that makes a subgraph. One folder under `subgraphs/` exports one of these; `roster.ts` lists it. */
export interface Agency<Loaders = unknown> {
  /** Subgraph name in the supergraph; its environment variables begin with it in capitals. */
  readonly name: string;
  /** For people, with the German name. */
  readonly title: string;
  /** True for what the hub itself owns (casework); agencies are never told who asks. */
  readonly hubOwned: boolean;
  /** The bodies that answer for what this subgraph tells (§ 67 Abs. 4 SGB X); no label of its own may name another. */
  readonly controllers: readonly Controller[];
  /**
   * How it lets each kind of fact go (domain.md 2.2); written onto every label from S3 on that does not say itself. A category that is
   * left out is MANUAL_RELEASE.
   */
  readonly release: Readonly<Partial<Record<DataCategory, ReleaseMode>>>;
  /** Name of the file of keys, beside the hub's, that it encrypts under what it keeps; left out: it does not. */
  readonly keyring?: string;
  /** Port on loopback unless `<NAME>_PORT` says otherwise. */
  readonly port: number;
  /** TypeORM entities: the tables. */
  readonly tables: readonly (new () => ObjectLiteral)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** type-graphql resolver classes. */
  readonly resolvers: readonly (new () => object)[];
  /** How each entity of this subgraph is found by its key (`_entities`). */
  readonly references: Readonly<Record<string, ResolveReference<Loaders>>>;
  /**
   * Puts the subgraph's own decision about its records before its fields, where it decides by who asks. Every field that is not public
   * may then be null, and is published so.
   */
  readonly guard?: (schema: GraphQLSchema) => void;
  readonly loaders: (database: DataSource, means: QuestionMeans) => Loaders;
  /** The synthetic city as this agency has it on file. */
  readonly seed: {
    readonly base: (base: CityBase) => readonly Rows[];
    /** @param keyring what is kept encrypted is left out where it is null */
    readonly family: (family: FamilyFacts, keyring: SecretKeyring | null) => readonly Rows[];
  };
}

/** Checks nothing and adds nothing: it lets the compiler infer the loaders' type within one agency. */
export function defineAgency<Loaders>(agency: Agency<Loaders>): Agency {
  return agency as Agency;
}
