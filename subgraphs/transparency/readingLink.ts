import { randomUUID } from 'node:crypto';
import type { Purpose } from '../../schema/accessTerms';
import { canonicalJson, type NewLink } from '../../schema/disclosureChain';
import type { EnvelopeCaller } from '../../schema/envelope';
import { retainUntil } from '../../schema/retainUntil';

/** Name of the chain into which readings of the log are written: the hub's own chain is the hub's alone. */
export const readingsChain = 'transparency';

export interface Reading {
  readonly caller: EnvelopeCaller;
  readonly purpose: Purpose | null;
  readonly caseReference: string | null;
  /** Field that was read, and by which arguments; no values. */
  readonly query: string;
  /** Whose records were wanted, when it was one person's. */
  readonly person: string | null;
  /** How many were told. */
  readonly records: number;
}

/** A reading of the log as a link of its chain. */
export function readingLink(reading: Reading, now: Date): NewLink {
  const { caller, purpose, caseReference, query, person, records } = reading;
  const { organisation, role, subject, unit } = caller;
  const regime = 'SGB10_79_SIX_MONTHS';
  return {
    requestId: randomUUID(),
    kinds: 'READING',
    regime,
    retainUntil: retainUntil(regime, now),
    requester: subject,
    token: '',
    payload: canonicalJson({
      breakGlass: null,
      caseReference,
      consents: [],
      operationHash: '',
      paths: [],
      purpose,
      records: [{ kind: 'READING', query, records }],
      requester: { issuer: '', organisation, role, subject, token: '', unit },
      subjects: person === null ? [] : [person],
    }),
  };
}
