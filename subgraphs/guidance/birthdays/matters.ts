import { none, some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, isOneOf, type Truth } from '../facts/Truth';
import { draws, drawsBasicIncome } from '../predicates/draws';
import { isChildAtHome } from '../predicates/isAtHome';

/** A child at home who has no place in daycare. */
export const isWithoutPlace = (member: MemberReading): Truth =>
  all(
    isChildAtHome(member),
    holds(member.person.childcare.placement.from, (day) => day === null),
  );

/** Whoever looks after the child draws basic income support, so that the Jobcenter may ask something of her. */
export const parentDrawsBasicIncome = (child: MemberReading, { members }: FamilyReading): Truth =>
  all(
    isChildAtHome(child),
    any(
      ...members.map(({ person, caresFor }) =>
        all(
          some(caresFor, ({ id }) => is(id, (own) => own === child.person.$id)),
          drawsBasicIncome(person),
        ),
      ),
    ),
  );

/** The title is that of a child who has come to her parents or was born to them. */
export const holdsTitleAsChild = ({ person }: MemberReading): Truth =>
  isOneOf(person.immigration.currentStatus.basis, ['P32', 'P33']);

export const isCoveredByChildBenefit = (member: MemberReading, _: FamilyReading, asOf: Day): Truth =>
  all(isChildAtHome(member), draws(member.person, ['CHILD_BENEFIT'], asOf));

/** Member of the benefit unit as a child, or with benefits for children. */
export const belongsToParentsUnit = (member: MemberReading, _: FamilyReading, asOf: Day): Truth =>
  all(
    isChildAtHome(member),
    any(
      some(member.person.benefitUnit.members, ({ person, role }) =>
        all(
          is(person.id, (id) => id === member.person.$id),
          isOneOf(role, ['CHILD']),
        ),
      ),
      draws(member.person, ['CHILD_BENEFIT', 'EDUCATION_PARTICIPATION'], asOf),
    ),
  );

/** § 25a AufenthG: out of a toleration or an opportunity residence, and not asked for yet. */
export const mayAskForTheRightOfTheYoung = ({ person: { immigration } }: MemberReading): Truth =>
  all(
    any(
      isOneOf(immigration.currentStatus.kind, ['TOLERATION']),
      isOneOf(immigration.currentStatus.basis, ['P104C']),
    ),
    none(immigration.applications, ({ kind, decidedAt }) =>
      all(
        isOneOf(kind, ['CHANGE_OF_PURPOSE', 'FIRST_ISSUE']),
        holds(decidedAt, (day) => day === null),
      ),
    ),
  );
