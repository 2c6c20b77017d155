import { createHash } from 'node:crypto';
import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { dayInGermany } from '../dayInGermany';
import type { Consent } from '../entities/Consent';
import type { ConsentForm } from '../entities/ConsentForm';
import type { ConsentNotice } from '../entities/ConsentNotice';
import type { ConsentProvision } from '../entities/ConsentProvision';
import type { DataCategory, SignatoryCapacity } from '../terms';
import { type Subject, signatureFlaw, signatureSentences } from './signature';

/** What somebody has signed, as it is handed in. */
export interface ConsentWish {
  readonly subjectId: string;
  readonly signatoryId: string;
  readonly capacity: SignatoryCapacity;
  readonly coSignatoryId: string | null;
  readonly form: ConsentForm;
  readonly language: string;
  readonly interpreted: boolean;
  readonly interpreter: string | null;
  readonly textVersion: string;
  readonly textHash: string;
  readonly givenAt: Date;
  readonly noticeGiven: ConsentNotice;
  readonly provisions: readonly ConsentProvision[];
  /** Null: twelve months after it was given. */
  readonly expiresAt: string | null;
  readonly withdrawalChannel: Consent['withdrawalChannel'];
  readonly copyHandedOver: boolean;
}

export type NewConsent = Omit<Consent, 'id' | 'version'>;

/** A consent holds twelve months at most (domain.md 2.6). */
export const longestMonths = 12;
const mostProvisions = 60;
const shortestReason = 10;
const longestText = 500;

const health: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'HEALTH_COVERAGE',
  'HEALTH_APPOINTMENTS',
  'HEALTH_FUNCTIONAL',
  'HEALTH_WAITLIST',
  'VACCINATION_STATUS',
]);

/** The last day of a consent that was given on a day: the day before the same day twelve months later. */
export function lastDayAfter(given: string): string {
  const [year = 0, month = 1, day = 1] = given.split('-').map(Number);
  const sameDay = new Date(Date.UTC(year, month - 1 + longestMonths, day));
  // 29 February: there is none a year later, so it ends with February.
  if (sameDay.getUTCDate() !== day)
    return new Date(Date.UTC(year, month + longestMonths, 0)).toISOString().slice(0, 10);
  return new Date(sameDay.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Records what somebody has signed, when everything is there that makes it valid (domain.md 2.6; Art. 7 DSGVO, § 67b Abs. 2 SGB X).
 * @param subject whose word counts, on the day it was given
 * @param today YYYY-MM-DD on which the records live
 */
export function consentOf(wish: ConsentWish, subject: Subject, today: string): ChangeStep<NewConsent> {
  const given = dayInGermany(wish.givenAt);
  const latest = lastDayAfter(given);
  const expiresAt = wish.expiresAt ?? latest;
  const flaw =
    formFlaw(wish) ??
    termFlaw({ given, expiresAt, latest, today }) ??
    provisionsFlaw(wish, { given, expiresAt });
  if (flaw !== null) return refused('BAD_USER_INPUT', flaw);
  const unsigned = signatureFlaw(wish, subject);
  if (unsigned !== null) return refused('BAD_USER_INPUT', signatureSentences[unsigned]);
  return changed('ConsentGiven', {
    ...wish,
    provisions: wish.provisions.map((provision) => ({ ...provision })),
    expiresAt,
    status: 'ACTIVE',
    revocations: [],
    supersededById: null,
  });
}

function formFlaw(wish: ConsentWish): string | null {
  const { form, noticeGiven, interpreted, interpreter, textVersion, textHash } = wish;
  const reason = form.reason?.trim() ?? '';
  if (form.kind === 'OTHER_WITH_REASON' && (reason.length < shortestReason || reason.length > longestText))
    return `form.reason must say in ${shortestReason} to ${longestText} characters why it is neither written nor electronic.`;
  if (form.kind !== 'OTHER_WITH_REASON' && reason !== '')
    return 'form.reason goes with OTHER_WITH_REASON only.';
  if (!(noticeGiven.purpose && noticeGiven.consequencesOfRefusal && noticeGiven.revocability))
    return 'noticeGiven: all three notices must be given first (purpose, consequences of refusal, revocability).';
  if (interpreted && (interpreter?.trim() ?? '') === '')
    return 'interpreter must name the organisation that interpreted.';
  if ((interpreter ?? '').length > longestText)
    return `interpreter must be at most ${longestText} characters long.`;
  if (!interpreted && interpreter !== null) return 'interpreter goes with interpreted: true only.';
  if (textVersion.trim() === '' || textVersion.length > longestText)
    return 'textVersion must name the form that was signed.';
  if (!/^[0-9a-f]{64}$/.test(textHash))
    return 'textHash must be the SHA-256 of the text, 64 hexadecimal digits in lower case.';
  if (!wish.copyHandedOver) return 'copyHandedOver: the person must have been given a copy.';
  if (wish.coSignatoryId !== null && wish.coSignatoryId === wish.signatoryId)
    return 'coSignatory must be somebody else than signatory.';
  return null;
}

interface Term {
  readonly given: string;
  readonly expiresAt: string;
  readonly latest: string;
  readonly today: string;
}

function termFlaw({ given, expiresAt, latest, today }: Term): string | null {
  if (given > today) return 'givenAt must not be in the future.';
  if (expiresAt < given) return 'expiresAt must not be before givenAt.';
  if (expiresAt > latest)
    return `expiresAt must be within ${longestMonths} months of givenAt: ${latest} at the latest.`;
  if (expiresAt < today)
    return 'expiresAt is over: a consent that has run out is not recorded any more; have a new one signed.';
  return null;
}

function provisionsFlaw(
  { provisions, form }: ConsentWish,
  { given, expiresAt }: Pick<Term, 'given' | 'expiresAt'>,
): string | null {
  if (provisions.length < 1 || provisions.length > mostProvisions)
    return `provisions must be 1 to ${mostProvisions}.`;
  for (const [index, provision] of provisions.entries()) {
    const at = `provisions[${index}]`;
    const { categories, purposes, recipient, validUntil, confidentialityRelease, secretHolder, effect } =
      provision;
    if (categories.length === 0) return `${at}.categories must name at least one.`;
    if (purposes.length === 0) return `${at}.purposes must name at least one.`;
    if (recipient.role.trim() === '' || recipient.organisation.trim() === '')
      return `${at}.recipient must name a role and an organisation, never a person.`;
    if (
      Math.max(recipient.role.length, recipient.organisation.length, secretHolder?.length ?? 0) > longestText
    )
      return `${at}: role, organisation and secretHolder must be at most ${longestText} characters long.`;
    if (validUntil !== null && (validUntil < given || validUntil > expiresAt))
      return `${at}.validUntil must lie between givenAt and expiresAt.`;
    if (confidentialityRelease && (secretHolder?.trim() ?? '') === '')
      return `${at}.secretHolder must name who is released from secrecy (§ 203 StGB).`;
    if (!confidentialityRelease && secretHolder !== null)
      return `${at}.secretHolder goes with confidentialityRelease: true only.`;
    if (effect === 'PERMIT' && form.kind === 'OTHER_WITH_REASON' && categories.some((one) => health.has(one)))
      return `${at}: health data need the written or electronic form (§ 67b Abs. 2 SGB X).`;
  }
  return null;
}

/** SHA-256 of a text that is signed, hexadecimal. */
export const textHashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
