import { addMonths, firstOfMonth, lastOfMonth } from '../../../schema/calendar';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import { benefitNeeds, hasAskedFor } from '../predicates/draws';
import { childBenefitNeeds, givesChildBenefit } from '../predicates/givesChildBenefit';
import { inOne } from '../predicates/inOne';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 70 Abs. 1 EStG: paid for the six months before the month of the application. */
const paidBackMonths = 6;

/** O01: child benefit for the children at home. */
export const childBenefit: OfferRule = {
  kind: 'OFFER',
  id: 'O01',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Kindergeld', en: 'Child benefit (Kindergeld)' },
  legalRefs: ['§ 62 EStG', '§ 66 EStG', '§ 70 EStG'],
  needs: [...childBenefitNeeds, ...benefitNeeds],
  find: (family, occasion) => inOne(family.members.map((member) => findingOn(family, member, occasion))),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [member.person.$id],
    truth: givesChildBenefit(family, member, asOf),
    taken: hasAskedFor(member.person, ['CHILD_BENEFIT'], asOf),
    variant: null,
    applyAt: 'FAMILY_BENEFITS_OFFICE',
    from: null,
    latestUsefulDate: lastOfMonth(asOf),
    retroactiveUntil: addMonths(firstOfMonth(asOf), -paidBackMonths),
    risk: null,
    simplified: false,
    text: {
      de: 'Für jedes Kind im Haushalt wird Kindergeld gezahlt. Es kommt nicht von allein und wird höchstens sechs Monate rückwirkend gezahlt.',
      en: 'Child benefit is paid for every child at home. It does not come by itself, and it is paid back for six months at most.',
    },
    steps: [
      {
        de: 'Antrag bei der Familienkasse stellen, auch ohne vollständige Unterlagen: Der Eingang zählt.',
        en: 'Apply at the family benefits office (Familienkasse) even if papers are missing: the day of receipt counts.',
      },
      {
        de: 'Steuer-Identifikationsnummern von Elternteil und Kind angeben; fehlt eine, beim Bundeszentralamt für Steuern anfordern.',
        en: 'Give the tax numbers (Steuer-ID) of parent and child; ask the Federal Central Tax Office for one that is missing.',
      },
      {
        de: 'Geburtsurkunde und Nachweis des Aufenthaltsrechts nachreichen.',
        en: 'Hand in birth certificate and proof of the right of residence later.',
      },
    ],
    documents: ['TAX_ID', 'BIRTH_CERTIFICATE', 'RESIDENCE_TITLE'],
  };
}
