import { addDays, addMonths, firstOfMonth } from '../today';
import { membersOf } from './Draft';
import type { Finder } from './Finder';
import { underAsylblg } from './origins';

/**
 * X06: who is recognised leaves the asylum seekers' benefits with the end of that month, and nothing else is applied for until the end of
 * the next: what comes later is not paid back any more.
 */
export const changeOfCodeGap: Finder = (draft) => {
  const { benefits, benefitUnit } = draft.facts;
  const from = addMonths(firstOfMonth(draft.today), -1);
  const covered = (counts: (benefit: (typeof benefits)[number]) => boolean) =>
    benefits.filter(counts).flatMap((benefit) => benefit.covered);
  const drew = covered(
    ({ type, grantedUntil }) => type.startsWith('ASYLBLG') && (grantedUntil === null || grantedUntil >= from),
  );
  const provided = new Set([
    ...(benefitUnit?.members ?? []).map(({ person }) => person),
    ...covered(({ type }) => type === 'SOCIAL_ASSISTANCE' || type === 'BASIC_SECURITY_OLD_AGE'),
  ]);
  const subjects = membersOf(draft)
    .filter(({ person: { id, immigration }, sketch }) => {
      const since = immigration?.currentStatus.since ?? null;
      const changed = since !== null && since >= from && since <= draft.today && !underAsylblg(sketch.line);
      return changed && drew.includes(id) && !provided.has(id);
    })
    .map(({ person }) => person.id);
  return subjects.length === 0 ? [] : [{ subjects }];
};

/** What is paid once, or ends by law. */
const notRenewed = ['PARENTAL_ALLOWANCE', 'FIRST_FURNISHING', 'RENT_DEBT_TAKEOVER'];

/** X07: a benefit ends within 42 days and no renewal is applied for. */
export const renewalGap: Finder = (draft) => {
  const ends = (day: string | null): boolean =>
    day !== null && day >= draft.today && day <= addDays(draft.today, 42);
  const { benefitUnit: unit, benefits } = draft.facts;
  // The first application may have come at any time within the first month of the grant (§ 37 Abs. 2 SGB II).
  const renewed =
    unit !== null &&
    unit.appliedAt !== null &&
    unit.grantedFrom !== null &&
    unit.appliedAt >= addMonths(firstOfMonth(unit.grantedFrom), 1);
  const paid = unit !== null && unit.status !== 'ENDED' && unit.status !== 'REJECTED';
  return [
    ...(paid && ends(unit.grantedUntil) && !renewed
      ? [{ subjects: unit.members.map(({ person }) => person), variant: 'BENEFIT_UNIT' }]
      : []),
    ...benefits
      .filter(
        ({ status, type, grantedUntil, applications }) =>
          (status === 'GRANTED' || status === 'PROVISIONALLY_GRANTED') &&
          !notRenewed.includes(type) &&
          ends(grantedUntil) &&
          applications.every(({ kind }) => kind !== 'RENEWAL'),
      )
      .map(({ covered, type }) => ({ subjects: covered, variant: type })),
  ];
};
