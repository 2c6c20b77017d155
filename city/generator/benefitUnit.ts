import type { BenefitUnitFacts } from '../facts/employment';
import { addDays, addMonths, at, daysBetween, firstOfMonth, lastOfMonth } from '../today';
import { type Draft, familyId, type Step, withFacts } from './Draft';
import { benefitUnitMembers } from './entitlements';
import type { Random } from './random';

/** The benefit unit that the Jobcenter keeps (§ 7 Abs. 3 SGB II), for those who live on basic income support. */
export const benefitUnit: Step = (draft, random) => {
  const members = benefitUnitMembers(draft);
  if (members.length === 0) return draft;
  return withFacts(draft, { benefitUnit: unitOf(draft, members, random) });
};

type Members = ReturnType<typeof benefitUnitMembers>;

function unitOf(draft: Draft, members: Members, random: Random): BenefitUnitFacts {
  const { sketch, today } = draft;
  const representative =
    members.find(({ sketch: { part }, age }) => part === 'REFERENCE' && age >= 15) ?? members[0];
  // Granted for a year as a rule, for half a year where the wage changes (§ 41 SGB II).
  const term = sketch.livelihood === 'SGB2_AND_WORK' ? 6 : 12;
  const until = lastOfMonth(addMonths(today, random.whole(0, term - 1)));
  const from = firstOfMonth(addMonths(until, -(term - 1)));
  const left = daysBetween(today, until);
  const applied =
    left <= 42 && random.chance(0.6)
      ? addDays(today, -random.whole(1, 20))
      : addDays(from, -random.days(21, 60));
  const waitsForTitle = members.some(
    ({ person }) => person.immigration?.currentStatus.kind === 'PROVISIONAL_CONTINUED',
  );
  return {
    id: familyId(sketch, 'benefitUnit'),
    asOf: at(today, '03:00'),
    members: members.map(({ person, sketch: { part } }) => ({
      person: person.id,
      role:
        person.id === representative?.person.id ? 'REPRESENTATIVE' : part === 'CHILD' ? 'CHILD' : 'PARTNER',
      since: from,
    })),
    grantedFrom: from,
    grantedUntil: until,
    status: random.chance(0.07) ? 'PROVISIONALLY_GRANTED' : 'GRANTED',
    applicationDueAt: until,
    appliedAt: applied,
    paymentsSuspended: random.chance(0.02),
    reductions: random.chance(0.03)
      ? [{ percent: 30, from: firstOfMonth(today), until: lastOfMonth(today), ground: 'MISSED_APPOINTMENT' }]
      : [],
    missing:
      waitsForTitle && random.chance(0.4) ? ['RESIDENCE_TITLE'] : random.chance(0.06) ? ['PAYSLIPS'] : [],
  };
}
