import type { LoggedMessage } from '../gateway/disclosure/readMessages';
import type { Purpose } from '../schema/accessTerms';

/** What a subgraph's own record says of it. */
export interface AgencyMessage {
  readonly messageId: string;
  readonly agency: string;
  /** `Type.field` → how often something was told. */
  readonly fields: Readonly<Record<string, number>>;
  readonly purpose: Purpose | null;
  readonly token: string;
  /** Null: a change began and its end was not recorded. */
  readonly decision: 'PERMIT' | 'PARTIAL' | 'DENY' | null;
}

export type Difference = {
  readonly messageId: string;
  readonly agency: string;
} & (
  | { readonly kind: 'NOT_AT_AGENCY' | 'NOT_AT_HUB' | 'PURPOSE' | 'REQUESTER' | 'UNFINISHED' }
  | { readonly kind: 'OTHER_AGENCY'; readonly recordedBy: string }
  | { readonly kind: 'MORE_FIELDS'; readonly fields: readonly string[] }
  | { readonly kind: 'DENIED_BUT_RECEIVED'; readonly records: number }
);

export interface Comparison {
  /** Messages that both sides have. */
  readonly agreed: number;
  readonly differences: readonly Difference[];
  /** What an agency has answered and the hub has not used: too late, not believed, or the hub had ended. Lawful, and worth knowing. */
  readonly unused: number;
}

/**
 * Lays two halves of the proof side by side, message by message (domain.md 3.8: two logs that can be reconciled).
 * @param compared whose records were read: of others the hub's log may tell alone
 */
export function compareLogs(
  hub: ReadonlyMap<string, LoggedMessage>,
  agencies: readonly AgencyMessage[],
  compared: ReadonlySet<string>,
): Comparison {
  const differences: Difference[] = [];
  const met = new Set<string>();
  let unused = 0;
  for (const theirs of agencies) {
    const { messageId, agency } = theirs;
    const ours = hub.get(messageId);
    if (ours === undefined) {
      // Public facts need no record at the hub.
      if (toldOf(theirs).length > 0) differences.push({ messageId, agency, kind: 'NOT_AT_HUB' });
      continue;
    }
    met.add(messageId);
    differences.push(...differencesOf(ours, theirs));
    if (ours.outcome !== 'ANSWERED' && theirs.decision !== null && theirs.decision !== 'DENY') unused++;
  }
  for (const { messageId, agency, outcome } of hub.values()) {
    // What failed may never have arrived.
    if (outcome === 'ANSWERED' && compared.has(agency) && !met.has(messageId))
      differences.push({ messageId, agency, kind: 'NOT_AT_AGENCY' });
  }
  return { agreed: met.size, differences, unused };
}

function differencesOf(ours: LoggedMessage, theirs: AgencyMessage): readonly Difference[] {
  const { messageId, agency } = theirs;
  const which = { messageId, agency: ours.agency };
  if (ours.agency !== agency) return [{ ...which, kind: 'OTHER_AGENCY', recordedBy: agency }];
  const found: Difference[] = [];
  const more = toldOf(theirs).filter((field) => !ours.fields.has(field) && !isAboutConsents(agency, field));
  if (more.length > 0) found.push({ ...which, kind: 'MORE_FIELDS', fields: more });
  if (!isPurposeFor(agency, ours.purpose, theirs.purpose)) found.push({ ...which, kind: 'PURPOSE' });
  if (ours.token !== theirs.token) found.push({ ...which, kind: 'REQUESTER' });
  if (theirs.decision === null) found.push({ ...which, kind: 'UNFINISHED' });
  if (theirs.decision === 'DENY' && ours.records > 0)
    found.push({ ...which, kind: 'DENIED_BUT_RECEIVED', records: ours.records });
  return found;
}

const toldOf = ({ fields }: AgencyMessage): readonly string[] =>
  Object.entries(fields).flatMap(([field, times]) => (times > 0 ? [field] : []));

/** FW-3: whatever somebody asks for, the immigration authority reads one purpose only. */
const isPurposeFor = (agency: string, ours: Purpose, theirs: Purpose | null): boolean =>
  theirs === (agency === 'immigration' ? 'RESIDENCE_PROCEDURE_SUPPORT' : ours);

/** What casework tells the hub itself so that it can decide: no caller gets it, and the log names the question without its fields. */
const isAboutConsents = (agency: string, field: string): boolean =>
  agency === 'casework' && /^(?:Query\.grounds|\w*Ground\w*\.\w+)$/.test(field);
