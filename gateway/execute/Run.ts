import type { GraphQLSchema } from 'graphql';
import type { Ask } from '../agencies/Agency';
import type { TypeFacts } from '../registry/typeFacts';
import type { Absences } from './Absences';
import type { AgencyBook } from './AgencyBook';
import type { Failures } from './Failures';
import type { Gate } from './Gate';
import type { Labels } from './Labels';
import type { Withheld } from './Withheld';

/** One execution of one plan: built once, passed first. */
export interface Run {
  /** The merged answer, grown in place. */
  readonly data: Record<string, unknown>;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly askAgency: (agency: string) => Ask | undefined;
  readonly types: TypeFacts;
  readonly deadline: AbortSignal;
  readonly failures: Failures;
  readonly absences: Absences;
  readonly agencies: AgencyBook;
  /** Decides about every fetch and records it; null in a hub without protection. */
  readonly gate: Gate | null;
  readonly labels: Labels;
  /** Everything agencies agreed on, inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
  readonly withheld: Withheld;
  /** Hub ids of the persons and families that answers told of; collected behind a gate only. */
  readonly subjects: Set<string>;
}
