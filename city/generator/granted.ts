import type { BenefitType, EducationParticipationComponent } from '../../subgraphs/social/terms';
import type { Controller, DocumentType } from '../../subgraphs/vocabulary/terms';
import type { BenefitFacts } from '../facts/social';
import type { Day, Id } from '../facts/values';
import { addDays, daysBetween, firstOfMonth } from '../today';
import { type Draft, familyId } from './Draft';
import { band } from './household';
import type { Random } from './random';

export interface Granted {
  readonly type: BenefitType;
  readonly controller: Controller;
  readonly applicant: Id;
  readonly covered: readonly Id[];
  /** First month of the grant and its end, if it has one. */
  readonly from: Day;
  readonly until: Day | null;
  /** EUR a month. */
  readonly monthly: number | null;
  /** Median and 90th percentile of the days until the decision. */
  readonly wait: readonly [number, number];
  readonly components?: readonly EducationParticipationComponent[];
  readonly word?: string;
}

/** A benefit that is paid, or was asked for a short while ago and is not decided. */
export function granted(draft: Draft, given: Granted, random: Random): BenefitFacts {
  const { today, sketch } = draft;
  const wait = random.days(...given.wait);
  const submittedAt = addDays(given.from, random.whole(0, 20));
  const decidedAt = addDays(submittedAt, wait);
  const pending = decidedAt > today;
  const missing: readonly DocumentType[] =
    pending && random.chance(0.3)
      ? [random.pick(['PAYSLIPS', 'BIRTH_CERTIFICATE', 'RENTAL_CONTRACT', 'TAX_ID'])]
      : [];
  const ending = given.until !== null && daysBetween(today, given.until) <= 42 && given.until >= today;
  const renews = ending && random.chance(0.65);
  const first = {
    kind: 'FIRST' as const,
    submittedAt: submittedAt > today ? today : submittedAt,
    completeAt: missing.length > 0 ? null : submittedAt > today ? today : submittedAt,
    decidedAt: pending ? null : decidedAt,
    status: pending
      ? missing.length > 0
        ? ('INCOMPLETE' as const)
        : ('IN_REVIEW' as const)
      : ('GRANTED' as const),
    missing,
  };
  const renewal = {
    kind: 'RENEWAL' as const,
    submittedAt: addDays(today, -random.whole(1, 20)),
    completeAt: null,
    decidedAt: null,
    status: 'IN_REVIEW' as const,
    missing: [],
  };
  return {
    id: familyId(sketch, 'benefit', given.type, given.word ?? ''),
    type: given.type,
    controller: given.controller,
    applicant: given.applicant,
    covered: given.covered,
    applications: renews && !pending ? [first, renewal] : [first],
    status: pending ? first.status : given.until !== null && given.until < today ? 'ENDED' : 'GRANTED',
    grantedFrom: pending ? null : firstOfMonth(given.from),
    grantedUntil: pending ? null : given.until,
    renewalDueAt: pending || given.until === null ? null : addDays(given.until, -30),
    monthly: pending || given.monthly === null ? null : band(Math.round(given.monthly / 50) * 50, 50),
    reducedReason: null,
    components: given.components ?? [],
  };
}
