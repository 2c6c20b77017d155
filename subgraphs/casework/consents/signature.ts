import type { Consent } from '../entities/Consent';
import type { AgeSpan } from '../grounds/AgeSpan';
import type { Custody } from '../terms';

/** From here on somebody acts for herself in social matters (§ 36 Abs. 1 SGB I). */
export const ownWordFrom = 15;
/** § 2 BGB. */
export const fullAge = 18;

/** Whose word counts for somebody. */
export interface Subject {
  readonly id: string;
  /** On the day that counts; null: nothing is known of the birth date. */
  readonly age: AgeSpan | null;
  /** Null for adults, and where nothing is recorded. */
  readonly custody: Custody | null;
  /** Ids of persons with custody, as far as they are on record. */
  readonly custodians: readonly string[];
}

export type Signed = Pick<Consent, 'capacity' | 'signatoryId' | 'coSignatoryId'>;

/** Why a signature does not count; as the end of "signatory …". */
export type SignatureFlaw =
  | 'OWN_WORD_ONLY'
  | 'TOO_YOUNG'
  | 'BOTH_NEEDED'
  | 'NOT_CUSTODIAN'
  | 'CAPACITY_UNFIT'
  | 'CUSTODY_UNKNOWN';

/** What would be right instead. */
export const signatureSentences: Readonly<Record<SignatureFlaw, string>> = {
  OWN_WORD_ONLY:
    'An adult signs for herself: capacity must be SELF and signatory the person, or LEGAL_REPRESENTATIVE.',
  TOO_YOUNG: `Below ${ownWordFrom} those with custody sign (§ 36 SGB I); capacity must not be SELF.`,
  BOTH_NEEDED:
    'Custody is JOINT: both parents must sign, capacity BOTH_CUSTODIAL_PARENTS with signatory and coSignatory.',
  NOT_CUSTODIAN: 'signatory and coSignatory must be the persons who have custody of the child on record.',
  CAPACITY_UNFIT: 'capacity does not go with who has custody; look at FamilyMember.custody.',
  CUSTODY_UNKNOWN: 'Nobody has custody on record; record it before somebody signs for a minor.',
};

/**
 * Whether those signed whose word counts (domain.md 2.6; § 36 SGB I, §§ 1626, 1629, 1789, 1823 BGB): below 15 who has custody, both where
 * it is joint; from 15 to 17 they or the young person; from 18 the person, or whoever a court has appointed. Where the age is known only
 * roughly, it must count at every age that is possible; of whom neither age nor custody is known, it is taken that she is grown up.
 * @returns null when it counts
 */
export function signatureFlaw(signed: Signed, subject: Subject): SignatureFlaw | null {
  const { age, custody } = subject;
  const youngest = age?.from ?? (custody === null ? fullAge : 0);
  const oldest = age?.to ?? (custody === null ? fullAge : fullAge);
  const asAdult = oldest >= fullAge ? adultFlaw(signed, subject) : null;
  const asYouth =
    youngest < fullAge && oldest >= ownWordFrom && !isOwn(signed, subject)
      ? childFlaw(signed, subject)
      : null;
  const asChild = youngest < ownWordFrom ? childFlaw(signed, subject) : null;
  return asChild ?? asYouth ?? asAdult;
}

const isOwn = ({ capacity, signatoryId }: Signed, { id }: Subject): boolean =>
  capacity === 'SELF' && signatoryId === id;

function adultFlaw(signed: Signed, subject: Subject): SignatureFlaw | null {
  if (isOwn(signed, subject)) return null;
  return signed.capacity === 'LEGAL_REPRESENTATIVE' && signed.signatoryId !== subject.id
    ? null
    : 'OWN_WORD_ONLY';
}

function childFlaw({ capacity, signatoryId, coSignatoryId }: Signed, subject: Subject): SignatureFlaw | null {
  const { custody, custodians, id } = subject;
  if (capacity === 'SELF' || signatoryId === id || coSignatoryId === id) return 'TOO_YOUNG';
  const signed = new Set(coSignatoryId === null ? [signatoryId] : [signatoryId, coSignatoryId]);
  switch (custody) {
    case 'SOLE':
    case 'JOINT': {
      if (capacity !== 'CUSTODIAL_PARENT' && capacity !== 'BOTH_CUSTODIAL_PARENTS') return 'CAPACITY_UNFIT';
      const enough = custody === 'SOLE' || (capacity === 'BOTH_CUSTODIAL_PARENTS' && signed.size === 2);
      if (!enough) return 'BOTH_NEEDED';
      return custodians.length > 0 && custodians.every((custodian) => signed.has(custodian))
        ? null
        : 'NOT_CUSTODIAN';
    }
    case 'GUARDIAN':
    case 'YOUTH_OFFICE':
      if (capacity !== 'GUARDIAN' && capacity !== 'LEGAL_REPRESENTATIVE') return 'CAPACITY_UNFIT';
      return custodians.length === 0 || custodians.some((custodian) => signed.has(custodian))
        ? null
        : 'NOT_CUSTODIAN';
    default:
      return 'CUSTODY_UNKNOWN';
  }
}
