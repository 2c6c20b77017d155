import { randomUUID } from 'node:crypto';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { actorOf } from '../changes/Actor';
import { atVersion } from '../changes/atVersion';
import type { ChangePlan, ChangeResult } from '../changes/ChangeRecords';
import { type ChangeRefused, refused, unknownTo } from '../changes/ChangeStep';
import type { Hold } from '../changes/Hold';
import { mayChange } from '../changes/inCase';
import { creation, update, type Write } from '../changes/Write';
import { dayInGermany } from '../dayInGermany';
import { Consent } from '../entities/Consent';
import type { Person } from '../entities/Person';
import { readId } from '../readArguments';
import { recordedAt } from '../recordedAt';
import type { RecordConsentInput, RevokeConsentInput } from './ConsentInputs';
import { type ConsentWish, consentOf } from './consentOf';
import { revocationOf, supersessionOf } from './consentSteps';
import { placeOf } from './placeOf';
import { readSubject } from './readSubject';

/** Records what somebody has signed. Whoever works with the family does; the person herself signs on paper or electronically, not here. */
export async function recordConsent(
  asked: CaseworkAsked,
  input: RecordConsentInput,
): Promise<ChangeResult<Consent>> {
  const actor = actorOf(asked, new Date());
  const subjectId = readId('subject', input.subject);
  const person = await asked.loaders.person.load(subjectId);
  const standing = await viewpointOf(asked).person(subjectId);
  if (actor === null || person === null || !mayChange(standing)) return unknownTo('subject', 'a person');
  const wish = wishOf(input, recordedAt(asked.today, actor.now));
  const signatories = [wish.signatoryId, ...(wish.coSignatoryId === null ? [] : [wish.coSignatoryId])];
  const signers: readonly (Person | null)[] = await Promise.all(
    signatories.map((id) => asked.loaders.person.load(id)),
  );
  if (signers.includes(null)) return unknownTo('signatory', 'a person');
  const made = { actor, mutation: 'recordConsent', idempotencyKey: input.idempotencyKey, input };
  return asked.loaders.changes.make(made, Consent, async (hold) => {
    // Two forms of one person are recorded one after the other.
    await hold.name(`consents\n${subjectId}`);
    const subject = await readSubject(person, dayInGermany(wish.givenAt), asked);
    const step = consentOf(wish, subject, asked.today);
    if (step.kind === 'refused') return step;
    const row = { ...step.change, id: randomUUID(), version: 1 };
    const replaced = await replacing(input.supersedes ?? null, row, hold);
    if (replaced.kind === 'refused') return replaced;
    return planned(asked, subjectId, step.event, [creation(Consent, row), ...replaced.writes]);
  });
}

async function replacing(
  supersedes: string | null,
  row: Pick<Consent, 'id' | 'subjectId' | 'capacity'>,
  hold: Hold,
): Promise<{ readonly kind: 'replaced'; readonly writes: readonly Write[] } | ChangeRefused> {
  if (supersedes === null) return { kind: 'replaced', writes: [] };
  const old = await hold.one(Consent, readId('supersedes', supersedes));
  if (old === null || old.subjectId !== row.subjectId)
    return unknownTo('supersedes', 'a consent of this person');
  const step = supersessionOf(old, row);
  return step.kind === 'refused' ? step : { kind: 'replaced', writes: [update(Consent, old, step.change)] };
}

/** Takes a consent back: the person herself or who has custody, or the team on their word. */
export async function revokeConsent(
  asked: CaseworkAsked,
  input: RevokeConsentInput,
): Promise<ChangeResult<Consent>> {
  const actor = actorOf(asked, new Date());
  const id = readId('id', input.id);
  const before = await asked.loaders.consent.load(id);
  if (actor === null || before === null) return unknownTo('id', 'a consent');
  const standing = await viewpointOf(asked).person(before.subjectId);
  const { relations } = standing;
  // What a young person has signed for herself nobody else takes back for her.
  const isOwn = relations.has('SELF') || (relations.has('CUSTODIAN') && before.capacity !== 'SELF');
  if (!isOwn && !mayChange(standing)) return unknownTo('id', 'a consent');
  const channel = input.channel ?? (isOwn ? 'ONLINE' : null);
  if (channel === null)
    return refused('BAD_USER_INPUT', 'channel must say by which way the person took it back.');
  if (!isOwn && input.version == null)
    return refused('BAD_USER_INPUT', 'version must be the one that you have read.');
  const made = { actor, mutation: 'revokeConsent', idempotencyKey: input.idempotencyKey, input };
  return asked.loaders.changes.make(made, Consent, async (hold) => {
    const held =
      input.version == null
        ? await current(hold, id)
        : await atVersion(hold, Consent, { id, version: input.version, what: 'a consent' });
    if (held.kind === 'refused') return held;
    const wish = { provisions: input.provisions ?? null, channel, at: recordedAt(actor.today, actor.now) };
    const step = revocationOf(held.row, wish);
    if (step.kind === 'refused') return step;
    return planned(asked, before.subjectId, step.event, [update(Consent, held.row, step.change)]);
  });
}

/** Taking back must not fail because somebody else was faster: it needs no version. */
async function current(
  hold: Hold,
  id: string,
): Promise<{ readonly kind: 'held'; readonly row: Consent } | ChangeRefused> {
  const row = await hold.one(Consent, id);
  return row === null ? unknownTo('id', 'a consent') : { kind: 'held', row };
}

async function planned(
  asked: CaseworkAsked,
  subjectId: string,
  event: string,
  writes: ChangePlan['writes'],
): Promise<ChangePlan> {
  return { kind: 'planned', event, ...(await placeOf(subjectId, asked)), writes };
}

function wishOf(input: RecordConsentInput, now: Date): ConsentWish {
  return {
    subjectId: readId('subject', input.subject),
    signatoryId: readId('signatory', input.signatory),
    capacity: input.capacity,
    coSignatoryId: input.coSignatory == null ? null : readId('coSignatory', input.coSignatory),
    form: { kind: input.form.kind, reason: input.form.reason ?? null },
    language: input.language,
    interpreted: input.interpreted,
    interpreter: input.interpreter ?? null,
    textVersion: input.textVersion,
    textHash: input.textHash,
    givenAt: input.givenAt ?? now,
    noticeGiven: { ...input.noticeGiven },
    provisions: input.provisions.map((provision) => ({
      ...provision,
      recipient: { ...provision.recipient },
      validUntil: provision.validUntil ?? null,
      secretHolder: provision.secretHolder ?? null,
    })),
    expiresAt: input.expiresAt ?? null,
    withdrawalChannel: input.withdrawalChannel,
    copyHandedOver: input.copyHandedOver,
  };
}
