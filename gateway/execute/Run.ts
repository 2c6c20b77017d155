import type { Ask } from '../agencies/Agency';
import type { TypeFacts } from '../registry/typeFacts';
import type { Absences } from './Absences';
import type { AgencyBook } from './AgencyBook';
import type { Failures } from './Failures';

/** One execution of one plan: built once, passed first. */
export interface Run {
  /** The merged answer, grown in place. */
  readonly data: Record<string, unknown>;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly askAgency: (agency: string) => Ask | undefined;
  readonly headersFor: (agency: string) => Readonly<Record<string, string>>;
  readonly types: TypeFacts;
  readonly deadline: AbortSignal;
  readonly failures: Failures;
  readonly absences: Absences;
  readonly agencies: AgencyBook;
}
