import { addMonths, firstOfMonth } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { IncomeType } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import { all, any, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { benefitNeeds, benefitUnitNeeds, drawsBasicIncome, hasAskedFor } from '../predicates/draws';
import { fam18, fam18Needs } from '../predicates/fam18';
import { isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const wages: readonly IncomeType[] = ['EMPLOYMENT', 'MINI_JOB', 'SELF_EMPLOYMENT', 'TRAINING_PAY'];
/** § 1 Abs. 1a Nr. 2 UhVorschG, gross a month. */
const parentEarnsEur = 600;

/** O20: maintenance advance for children of a parent who lives alone with them. */
export const maintenanceAdvance: OfferRule = {
  kind: 'OFFER',
  id: 'O20',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Unterhaltsvorschuss', en: 'Maintenance advance (Unterhaltsvorschuss)' },
  legalRefs: ['§ 1 UhVorschG', '§ 4 UhVorschG'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'family.household.income.type',
    'family.household.income.amount.from',
    'family.household.income.until',
    'family.household.income.person.id',
    ...fam18Needs,
    ...benefitNeeds,
    ...benefitUnitNeeds,
  ],
  find: (family, occasion) => family.members.map((child) => findingOn(family, child, occasion)),
};

function findingOn(family: FamilyReading, child: MemberReading, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [child.person.$id],
    truth: all(
      isChildAtHome(child),
      isAged(child.person.dateOfBirth, asOf, (months) => months < 216),
      exists(family.$members),
      any(...family.members.filter((one) => one !== child).map((one) => lives(family, one, child, asOf))),
      not(earns(family, child, ['MAINTENANCE'], 1, asOf)),
    ),
    taken: hasAskedFor(child.person, ['MAINTENANCE_ADVANCE'], asOf),
    variant: null,
    applyAt: 'YOUTH_WELFARE_OFFICE',
    from: firstOfMonth(asOf),
    latestUsefulDate: null,
    retroactiveUntil: addMonths(firstOfMonth(asOf), -1),
    risk: {
      de: 'Das Jugendamt holt sich das Geld beim anderen Elternteil zurück; dafür muss gesagt werden, wer er ist. Besteht Gefahr durch ihn, vorher mit dem Jugendamt sprechen.',
      en: 'The youth office claims the money back from the other parent and must be told who that is. If that parent is dangerous, speak with the office first.',
    },
    // Whether and how much the other parent pays is seldom on file.
    simplified: true,
    text: {
      de: 'Das Kind lebt bei einem Elternteil allein, und es ist kein Unterhalt vom anderen bekannt. Dann zahlt das Jugendamt Unterhaltsvorschuss.',
      en: 'The child lives with one parent alone, and no maintenance from the other is known. Then the youth office pays an advance.',
    },
    steps: [
      {
        de: 'Beim Jugendamt (Unterhaltsvorschusskasse) beantragen; gezahlt wird höchstens für einen Monat rückwirkend.',
        en: 'Apply at the youth office (Unterhaltsvorschusskasse); it is paid back for one month at most.',
      },
      {
        de: 'Zeigen, dass vom anderen Elternteil Unterhalt verlangt wurde, oder sagen, warum das nicht möglich ist.',
        en: 'Show that maintenance was asked for, or say why that is not possible.',
      },
    ],
    documents: ['BIRTH_CERTIFICATE', 'RESIDENCE_TITLE'],
  };
}

/** Whether the child lives with this parent and no other, and the advance is open to them. */
const lives = (family: FamilyReading, parent: MemberReading, child: MemberReading, asOf: Day): Truth =>
  all(
    isParentAtHome(parent),
    ...family.members.filter((one) => one !== parent).map((one) => not(isParentAtHome(one))),
    any(
      isAged(child.person.dateOfBirth, asOf, (months) => months < 144),
      // § 1 Abs. 1a UhVorschG: from twelve on only where basic income support is not drawn, or the parent earns something.
      not(drawsBasicIncome(child.person)),
      earns(family, parent, wages, parentEarnsEur, asOf),
    ),
    any(fam18(parent.person, asOf), fam18(child.person, asOf)),
  );

const earns = (
  { household: { income } }: FamilyReading,
  { person: { $id } }: MemberReading,
  types: readonly IncomeType[],
  from: number,
  asOf: Day,
): Truth =>
  some(income, ({ type, amount, until, person }) =>
    all(
      is(person.id, (id) => id === $id),
      isOneOf(type, types),
      is(amount.from, (euros) => euros >= from),
      holds(until, (day) => day === null || day >= asOf),
    ),
  );
