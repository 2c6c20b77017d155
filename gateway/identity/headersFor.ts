import { type Caller, caseManagerHeader } from './identifyCaller';

/**
 * The subgraphs the hub itself owns. Only they learn which case manager asks; an agency is told nothing about the
 * caller until requests carry a signed envelope.
 */
const hubOwned: ReadonlySet<string> = new Set(['casework', 'guidance', 'transparency']);

/** The headers about the caller that go with a request to one subgraph. */
export function headersFor(agency: string, caller: Caller): Readonly<Record<string, string>> {
  if (!hubOwned.has(agency) || caller.caseManager === null) return {};
  return { [caseManagerHeader]: caller.caseManager };
}
