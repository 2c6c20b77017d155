import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import {
  asylumBenefits,
  benefitNeeds,
  benefitUnitNeeds,
  draws,
  drawsBasicIncome,
  socialAssistance,
} from './draws';
import { household, isAtHome } from './isAtHome';

/** What it reads. */
export const subsistenceNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.dateOfBirth',
  ...benefitNeeds,
  ...benefitUnitNeeds,
] as const satisfies readonly FactPath[];

/** Whether nobody at home draws benefits of SGB II, SGB XII or AsylbLG, which have the rent in them (§ 7 WoGG, § 6a BKGG). */
export const nobodyDrawsSubsistence = (family: FamilyReading, asOf: Day): Truth =>
  all(
    exists(family.$members),
    ...household(family).map((member) =>
      any(
        not(isAtHome(member)),
        // Small children draw what their parents draw.
        isAged(member.person.dateOfBirth, asOf, (months) => months < 180),
        all(
          not(draws(member.person, [...asylumBenefits, ...socialAssistance], asOf)),
          any(cannotBeInOwnUnit(member, asOf), not(drawsBasicIncome(member.person))),
        ),
      ),
    ),
  );

/** Children below 25 are in their parents' unit, old people in none (§ 7 Abs. 1, 3 SGB II). */
const cannotBeInOwnUnit = ({ role, person }: MemberReading, asOf: Day): Truth =>
  any(
    all(
      isOneOf(role, ['CHILD']),
      isAged(person.dateOfBirth, asOf, (months) => months < 300),
    ),
    isAged(person.dateOfBirth, asOf, (months) => months >= parameterOn('PENSION_AGE', asOf)),
  );
