import { addDays, addMonths, firstOfMonth, lastOfMonth } from '../today';
import { membersOf } from './Draft';
import type { Finder } from './Finder';
import { underAsylblg } from './origins';

/**
 * X06: asylum seekers' benefits end with the month of the recognition, and nothing else is applied for until the end of the next: what
 * comes later is not paid back any more.
 */
export const changeOfCodeGap: Finder = (draft) => {
  const { benefits, benefitUnit } = draft.facts;
  const from = addMonths(firstOfMonth(draft.today), -1);
  const ended = benefits
    .filter(
      ({ type, grantedUntil }) =>
        type.startsWith('ASYLBLG') &&
        grantedUntil !== null &&
        grantedUntil >= from &&
        grantedUntil <= lastOfMonth(draft.today),
    )
    .flatMap(({ covered }) => covered);
  const provided = new Set([
    ...(benefitUnit?.members ?? []).map(({ person }) => person),
    ...benefits
      .filter(({ type }) => type === 'SOCIAL_ASSISTANCE' || type === 'BASIC_SECURITY_OLD_AGE')
      .flatMap(({ covered }) => covered),
  ]);
  const subjects = membersOf(draft)
    .filter(
      ({ person: { id }, sketch }) => ended.includes(id) && !provided.has(id) && !underAsylblg(sketch.line),
    )
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
