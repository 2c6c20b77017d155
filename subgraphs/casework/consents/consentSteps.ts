import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { dayInGermany } from '../dayInGermany';
import type { Consent } from '../entities/Consent';
import type { ConsentStatus, ContactChannel } from '../terms';

/** States in which there is something to take back. */
const revocable: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>(['ACTIVE', 'PARTLY_REVOKED', 'EXPIRED']);

export interface RevocationWish {
  /** Which provisions, counted from 0; null: all of it. */
  readonly provisions: readonly number[] | null;
  readonly channel: ContactChannel;
  /** When it was said (`recordedAt`): at once, never for the past. */
  readonly at: Date;
}

/**
 * Takes a consent back, whole or in part (Art. 7 Abs. 3 DSGVO): from now on and not for the past, without reasons. What was taken back
 * before stays as it was told then.
 */
export function revocationOf(
  consent: Pick<Consent, 'status' | 'revocations' | 'provisions'>,
  { provisions, channel, at }: RevocationWish,
): ChangeStep<Partial<Consent>> {
  if (!revocable.has(consent.status))
    return refused(
      'STEP_NOT_POSSIBLE',
      `A consent that is ${consent.status} holds nothing that could be taken back.`,
    );
  const known = consent.provisions.length;
  if (provisions !== null && provisions.length === 0)
    return refused(
      'BAD_USER_INPUT',
      'provisions must name at least one, or be left out for the whole consent.',
    );
  if (provisions?.some((one) => !Number.isInteger(one) || one < 0 || one >= known))
    return refused(
      'BAD_USER_INPUT',
      `provisions must be places in the list of provisions: 0 to ${known - 1}.`,
    );
  const before = new Set(consent.revocations.map(({ provision }) => provision));
  if (before.has(null)) return changed('ConsentRevoked', {});
  const wanted = provisions === null ? [null] : [...new Set(provisions)].filter((one) => !before.has(one));
  const revocations = [
    ...consent.revocations,
    ...wanted.map((provision) => ({ at: at.toISOString(), provision, channel })),
  ];
  return changed('ConsentRevoked', { revocations, status: statusAfter({ ...consent, revocations }) });
}

/** Nothing of it is left, or something. A consent that has run out and is taken back besides counts as taken back. */
function statusAfter({
  revocations,
  provisions,
  status,
}: Pick<Consent, 'status' | 'revocations' | 'provisions'>): ConsentStatus {
  const takenBack = new Set(revocations.map(({ provision }) => provision));
  if (takenBack.size === 0) return status;
  const permits = provisions.flatMap(({ effect }, index) => (effect === 'PERMIT' ? [index] : []));
  const nothingLeft =
    takenBack.has(null) || (permits.length > 0 && permits.every((index) => takenBack.has(index)));
  if (nothingLeft) return 'REVOKED';
  return status === 'EXPIRED' ? 'EXPIRED' : 'PARTLY_REVOKED';
}

/** A new form takes the place of an old one of the same person. */
export function supersessionOf(
  old: Pick<Consent, 'status' | 'subjectId' | 'id' | 'capacity'>,
  successor: Pick<Consent, 'subjectId' | 'id' | 'capacity'>,
): ChangeStep<Partial<Consent>> {
  if (old.subjectId !== successor.subjectId || old.id === successor.id)
    return refused('BAD_USER_INPUT', 'A consent is replaced by another one of the same person.');
  // It may hold her no, which nobody else can take away (as with a revocation).
  if (old.capacity === 'SELF' && successor.capacity !== 'SELF')
    return refused(
      'STEP_NOT_PERMITTED',
      'What somebody has signed for herself is replaced only by what she signs for herself; leave supersedes out.',
    );
  if (old.status === 'SUPERSEDED' || old.status === 'INVALID')
    return refused('STEP_NOT_POSSIBLE', `A consent that is ${old.status} cannot be replaced.`);
  return changed('ConsentGiven', { status: 'SUPERSEDED', supersededById: successor.id });
}

/** Where a consent stands on a day: what is recorded, and what has come by itself since. */
export function statusOn(
  { status, expiresAt }: Pick<Consent, 'status' | 'expiresAt'>,
  day: string,
): ConsentStatus {
  const lasts = status === 'ACTIVE' || status === 'PARTLY_REVOKED';
  return lasts && expiresAt < day ? 'EXPIRED' : status;
}

/** Claim: a consent is given, holds at least in part, and is not over. */
export const isInForce = (consent: Consent, day: string): boolean =>
  dayInGermany(consent.givenAt) <= day && ['ACTIVE', 'PARTLY_REVOKED'].includes(statusOn(consent, day));
