import { addDays, addMonths } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { none, some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, compare, holds, isOneOf, not, type Truth } from '../facts/Truth';
import { fam18, fam18Needs } from '../predicates/fam18';
import { isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 4 Abs. 1 BEEG: basic allowance until the end of the 14th month of life. */
const months = 14;
/** § 7 Abs. 1 BEEG: paid for the three months of life before the month of the application. */
const paidBackMonths = 3;
/** § 1 Abs. 6 BEEG: who works more has a full job. */
const fullJobFromHours = 32;

/**
 * O21: parental allowance for a parent who lives with a small child and has no full job: who of them looks after it they may choose. The
 * income limit is not looked at: nobody on file comes near it.
 */
export const parentalAllowance: OfferRule = {
  kind: 'OFFER',
  id: 'O21',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Elterngeld', en: 'Parental allowance (Elterngeld)' },
  legalRefs: ['§ 1 BEEG', '§ 4 Abs. 1 BEEG', '§ 7 Abs. 1 BEEG'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.jobs.hoursPerWeek',
    'person.benefits.type',
    'person.benefits.status',
    ...fam18Needs,
  ],
  find: (family, occasion) => family.members.map((child) => findingOn(family, child, occasion)),
};

function findingOn(family: FamilyReading, child: MemberReading, { asOf }: Occasion): OfferFinding {
  const { dateOfBirth, $id } = child.person;
  const born = dateOfBirth.value?.length === 10 ? dateOfBirth.value : null;
  const back = addMonths(asOf, -paidBackMonths);
  return {
    subjects: [$id],
    truth: all(
      isChildAtHome(child),
      isAged(dateOfBirth, asOf, (age) => age >= 0 && age < months),
      any(...family.members.filter((one) => one !== child).map((one) => canClaim(one, asOf))),
    ),
    // For one child it is drawn once, so that what has ended counts too.
    taken: some(child.person.benefits, ({ type, status }) =>
      all(isOneOf(type, ['PARENTAL_ALLOWANCE']), not(isOneOf(status, ['REJECTED']))),
    ),
    variant: null,
    applyAt: 'YOUTH_WELFARE_OFFICE',
    from: born,
    latestUsefulDate: born === null ? null : addDays(addMonths(born, months + paidBackMonths), -1),
    retroactiveUntil: born !== null && born > back ? born : back,
    risk: {
      de: 'Wer Grundsicherungsgeld bezieht, dem wird Elterngeld darauf angerechnet; ein Freibetrag bleibt, wenn vor der Geburt gearbeitet wurde.',
      en: 'For those on basic income support it counts as income; a part stays free for those who worked before the birth.',
    },
    // The hours before and after the birth, the months drawn by the other parent and the income of the year before are not on file.
    simplified: true,
    text: {
      de: 'Wer ein kleines Kind selbst betreut und höchstens 32 Stunden in der Woche arbeitet, kann Elterngeld bekommen, auch ohne vorher gearbeitet zu haben (mindestens 300 Euro im Monat).',
      en: 'Who looks after a small child and works 32 hours a week at most can get parental allowance, even without having worked before (at least 300 euros a month).',
    },
    steps: [
      {
        de: 'Sofort beantragen: Elterngeld wird nur für drei Lebensmonate rückwirkend gezahlt; Unterlagen können folgen.',
        en: 'Apply at once: it is paid back for three months only; papers can follow.',
      },
      {
        de: 'Geburtsurkunde „für Elterngeld“ und Aufenthaltstitel beilegen.',
        en: 'Add the birth certificate issued for parental allowance and the residence title.',
      },
    ],
    documents: ['BIRTH_CERTIFICATE', 'RESIDENCE_TITLE', 'PAYSLIPS'],
  };
}

const canClaim = (parent: MemberReading, asOf: Day): Truth =>
  all(
    isParentAtHome(parent),
    none(parent.person.jobs, ({ from, until, hoursPerWeek }) =>
      all(
        compare(
          from,
          until,
          (first, last) => first !== null && first <= asOf && (last === null || last >= asOf),
        ),
        holds(hoursPerWeek, (hours) => hours === null || hours > fullJobFromHours),
      ),
    ),
    fam18(parent.person, asOf),
  );
