import type { Client } from 'pg';
import type { Chance } from '../../differential/Chance';
import type { AskedBy } from './Rules';

interface Provision {
  effect: string;
  recipient: { role: string; organisation: string; includesDeputies: boolean };
  categories: string[];
  purposes: string[];
  validUntil: string | null;
  confidentialityRelease: boolean;
  source: string;
}

interface Consent {
  readonly id: string;
  readonly subjectId: string;
  status: string;
  capacity: string;
  form: { kind: string };
  noticeGiven: Record<string, boolean>;
  expiresAt: string;
  revocations: { at: string; provision: number | null; channel: string }[];
  provisions: Provision[];
}

type Change = (consent: Consent, chance: Chance, asker: AskedBy) => void;

const takenBack = (provision: number | null) => ({
  at: '2026-11-20T09:00:00Z',
  provision,
  channel: 'IN_PERSON',
});
const some = ({ provisions }: Consent, chance: Chance): Provision => chance.oneOf(provisions);

/** What people may do with what they have agreed to (domain.md 2.6), and what may be wrong with a form. */
const changes: Readonly<Record<string, Change>> = {
  revokesAll: (consent) => {
    consent.status = 'REVOKED';
    consent.revocations.push(takenBack(null));
  },
  revokesOne: (consent, chance) => {
    consent.status = 'PARTLY_REVOKED';
    consent.revocations.push(takenBack(chance.below(consent.provisions.length)));
  },
  denies: (consent, chance) => {
    some(consent, chance).effect = 'DENY';
  },
  expires: (consent) => {
    consent.expiresAt = '2026-11-22';
  },
  endsOne: (consent, chance) => {
    some(consent, chance).validUntil = chance.of(50) ? '2026-11-22' : '2026-11-23';
  },
  otherRecipient: (consent, chance) => {
    some(consent, chance).recipient.organisation = 'somebody-else';
  },
  otherPurpose: (consent, chance) => {
    some(consent, chance).purposes = ['HOUSING_SUPPORT'];
  },
  onlyByMouth: (consent) => {
    consent.form.kind = 'OTHER_WITH_REASON';
  },
  withoutNotice: (consent) => {
    consent.noticeGiven.revocability = false;
  },
  withoutRelease: (consent) => {
    for (const provision of consent.provisions) provision.confidentialityRelease = false;
  },
  isADraft: (consent) => {
    consent.status = 'DRAFT';
  },
  namesWhoAsks: (consent, chance, { by, purpose }) => {
    for (const provision of consent.provisions) {
      if (chance.of(30)) continue;
      provision.recipient = { role: by.role, organisation: by.organisation, includesDeputies: chance.of(50) };
      provision.purposes = [...new Set([...provision.purposes, purpose])];
      provision.confidentialityRelease = chance.of(80);
    }
  },
};

const markers = ['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION', 'WITNESS_PROTECTION', 'INTRA_FAMILY_CONFIDENTIAL'];

/** Changes consents and markers of some people. @returns how everything was before: call it to put it back */
export async function changeOfMind(
  client: Client,
  persons: readonly string[],
  chance: Chance,
  asker: AskedBy,
): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ json: Consent }>(
    'SELECT to_jsonb(c) AS json FROM consent c WHERE "subjectId" = ANY($1) ORDER BY id',
    [persons],
  );
  const before = structuredClone(rows.map(({ json }) => json));
  for (const { json } of rows) {
    if (chance.of(40)) changes.namesWhoAsks?.(json, chance, asker);
    if (chance.of(50)) chance.oneOf(Object.values(changes))(json, chance, asker);
  }
  await write(
    client,
    rows.map(({ json }) => json),
  );
  const marked = chance.of(20) ? chance.oneOf(persons) : null;
  const { rows: people } = await client.query<{ id: string; protectiveMarkers: string[] }>(
    'SELECT id, "protectiveMarkers" FROM person WHERE id = $1',
    [marked],
  );
  const mark = (id: string, with_: readonly string[]) =>
    client.query('UPDATE person SET "protectiveMarkers" = $2 WHERE id = $1', [id, with_]);
  for (const { id } of people) await mark(id, [chance.oneOf(markers)]);
  return async () => {
    await write(client, before);
    for (const { id, protectiveMarkers } of people) await mark(id, protectiveMarkers);
  };
}

async function write(client: Client, consents: readonly Consent[]): Promise<void> {
  for (const { id, status, form, noticeGiven, expiresAt, revocations, provisions } of consents) {
    await client.query(
      'UPDATE consent SET status = $2, form = $3, "noticeGiven" = $4, "expiresAt" = $5, revocations = $6, provisions = $7 WHERE id = $1',
      [id, status, form, noticeGiven, expiresAt, JSON.stringify(revocations), JSON.stringify(provisions)],
    );
  }
}
