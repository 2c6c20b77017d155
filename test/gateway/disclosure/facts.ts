import { randomUUID } from 'node:crypto';
import type { DisclosureEntry, RequestFacts } from '../../../gateway/disclosure/DisclosureLog';

/** Stable invented ids. */
export const person = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const requestOf = (changed: Partial<RequestFacts> = {}): RequestFacts => ({
  requestId: randomUUID(),
  requester: {
    subject: 'manager-1',
    issuer: 'https://issuer.example',
    role: 'CASE_MANAGER',
    organisation: 'ob-kim',
    unit: 'case-management',
    token: `t-${randomUUID()}`,
  },
  purpose: 'CASE_COORDINATION',
  caseReference: 'KIM-OB-2026-00421',
  breakGlass: null,
  operationHash: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  ...changed,
});

type Disclosed = Extract<DisclosureEntry, { kind: 'DISCLOSURE' }>;

export const disclosureOf = (subject: string | null, changed: Partial<Disclosed> = {}): Disclosed => ({
  kind: 'DISCLOSURE',
  subject,
  agency: 'immigration',
  source: 'IMMIGRATION_AUTHORITY',
  decision: 'PERMIT',
  reason: null,
  legalBasis: 'CONSENT_GDPR_6_9',
  consentId: person(9_000),
  provision: 'b64digest',
  fieldPaths: ['Person.immigration', 'ImmigrationFile.status'],
  messageId: 'message-1',
  ...changed,
});

export const outcomeOf = (
  subjects: readonly string[],
  messages: Extract<DisclosureEntry, { kind: 'OUTCOME' }>['messages'] = [
    { messageId: 'message-1', agency: 'immigration', outcome: 'ANSWERED', records: 1 },
  ],
): DisclosureEntry => ({
  kind: 'OUTCOME',
  messages,
  subjects,
  withheld: 0,
  answerDigest: 'digest',
  salt: 'salt',
});
