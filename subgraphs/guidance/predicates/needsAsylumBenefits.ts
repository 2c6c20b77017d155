import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, type Truth } from '../facts/Truth';
import { asylblg, asylblgNeeds } from './asylblg';
import { asylumBenefits, benefitNeeds, draws } from './draws';
import { hasStayedFor } from './hasStayedFor';
import { isAtHome, isChildAtHome, isParentAtHome } from './isAtHome';
import { isNeedy, needyNeeds } from './isNeedy';

/** What both read. */
export const asylumBenefitNeeds = [
  ...asylblgNeeds,
  ...needyNeeds,
  ...benefitNeeds,
] as const satisfies readonly FactPath[];

/** Tells of members at home whether they are under the AsylbLG and in need: the office already pays, or the means are not enough. */
export function needsAsylumBenefits(family: FamilyReading, asOf: Day): (member: MemberReading) => Truth {
  const needy = isNeedy(family, asOf);
  return (member) =>
    all(
      isAtHome(member),
      asylblg(member.person, asOf),
      any(draws(member.person, asylumBenefits, asOf), needy),
    );
}

/**
 * Whether a member has waited so long for benefits like those of SGB XII; minors share in what a parent at home has waited (§ 2 Abs. 1, 3
 * AsylbLG).
 */
export const hasWaitedForAnalogous = (
  { members }: FamilyReading,
  member: MemberReading,
  { months, asOf }: { readonly months: number; readonly asOf: Day },
): Truth =>
  any(
    hasStayedFor(member.person, months, asOf),
    all(
      isChildAtHome(member),
      isAged(member.person.dateOfBirth, asOf, (age) => age < 216),
      any(
        ...members.map((parent) =>
          all(
            isParentAtHome(parent),
            asylblg(parent.person, asOf),
            hasStayedFor(parent.person, months, asOf),
          ),
        ),
      ),
    ),
  );
