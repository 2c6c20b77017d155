import { bornSuchThat } from '../facts/ages';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, isOneOf, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import {
  asylumBenefits,
  benefitNeeds,
  benefitUnitNeeds,
  draws,
  drawsBasicIncome,
  socialAssistance,
} from '../predicates/draws';
import { hasPlace, placeNeeds } from '../predicates/hasPlace';
import { inOne } from '../predicates/inOne';
import { isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O13: no daycare fee for families that draw a benefit. */
export const daycareFeeWaiver: OfferRule = {
  kind: 'OFFER',
  id: 'O13',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Befreiung vom Kita-Beitrag', en: 'Waiver of the daycare fee' },
  legalRefs: ['§ 90 Abs. 4 SGB VIII', '§ 50 KiBiz NRW'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.childcare.feeStatus',
    ...placeNeeds,
    ...benefitNeeds,
    ...benefitUnitNeeds,
  ],
  find: (family, occasion) => {
    const draw = someoneDraws(family, occasion.asOf);
    return inOne(family.members.map((member) => findingOn(member, draw, occasion)));
  },
};

/** § 90 Abs. 4 Satz 2 SGB VIII: parents or children draw one of these. */
const someoneDraws = ({ members, $members }: FamilyReading, asOf: Day): Truth =>
  any(
    ...members.map((member) =>
      all(
        any(isParentAtHome(member), isChildAtHome(member)),
        any(
          drawsBasicIncome(member.person),
          draws(
            member.person,
            [...asylumBenefits, ...socialAssistance, 'CHILD_SUPPLEMENT', 'HOUSING_BENEFIT'],
            asOf,
          ),
        ),
      ),
    ),
    not(exists($members)),
  );

/** § 50 KiBiz: who is four by 30 September is free from that August on, without application. */
const isFreeAnyway = ({ dateOfBirth }: PersonReading, asOf: Day): Truth => {
  const schoolYear = Number(asOf.slice(0, 4)) - (asOf.slice(5) < '08-01' ? 1 : 0);
  return bornSuchThat(dateOfBirth, (born) => born <= `${schoolYear - 4}-09-30`);
};

function findingOn({ person }: MemberReading, draw: Truth, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [person.$id],
    truth: all(hasPlace(person, asOf), belowSchoolAge(person, asOf), not(isFreeAnyway(person, asOf)), draw),
    taken: isOneOf(person.childcare.feeStatus, ['WAIVED_90_4']),
    variant: null,
    applyAt: 'YOUTH_WELFARE_OFFICE',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Wer Sozialleistungen, Kinderzuschlag oder Wohngeld bezieht, zahlt auf Antrag keinen Beitrag für Kita oder Tagespflege.',
      en: 'Whoever draws social benefits, child supplement or housing benefit pays no fee for daycare, on application.',
    },
    steps: [
      {
        de: 'Beim Jugendamt die Befreiung vom Elternbeitrag beantragen und den aktuellen Bescheid beilegen.',
        en: 'Apply to the youth welfare office for the waiver of the parents’ fee, with the current benefit notice.',
      },
      {
        de: 'Nach jedem neuen Bescheid den Nachweis erneuern.',
        en: 'Renew the proof after each new notice.',
      },
    ],
    documents: ['BENEFIT_NOTICE'],
  };
}
