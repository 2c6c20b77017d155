import { lastOfMonth } from '../../../schema/calendar';
import type { MemberReading } from '../facts/Reading';
import { all, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { hasAskedFor } from '../predicates/draws';
import { childBenefitNeeds, givesChildBenefit } from '../predicates/givesChildBenefit';
import { inOne } from '../predicates/inOne';
import { gapOf, isEnoughForParents } from '../predicates/isNeedy';
import { livelihoodNeeds, livelihoodOf } from '../predicates/livelihoodOf';
import { nobodyDrawsSubsistence, subsistenceNeeds } from '../predicates/nobodyDrawsSubsistence';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O02: a supplement for families whose wage is enough for the parents, but not quite for the children. */
export const childSupplement: OfferRule = {
  kind: 'OFFER',
  id: 'O02',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'HOUSEHOLD',
  title: { de: 'Kinderzuschlag', en: 'Child supplement (Kinderzuschlag)' },
  legalRefs: ['§ 6a BKGG'],
  needs: [...childBenefitNeeds, ...livelihoodNeeds, ...subsistenceNeeds],
  find: (family, { asOf }) => {
    const reckon = livelihoodOf(family, asOf);
    const due = all(
      reckon((livelihood) => isEnoughForParents(livelihood, asOf)),
      reckon(({ childSupplement }) => childSupplement >= 5),
      // § 6a Abs. 1 Nr. 3, Abs. 1a BKGG: with it nobody needs basic income support.
      reckon((livelihood) => gapOf(livelihood, true, asOf) <= parameterOn('NEED_TOLERANCE_EUR', asOf)),
    );
    const nobodyDraws = nobodyDrawsSubsistence(family, asOf);
    return inOne(
      family.members.map((member) =>
        findingOn(member, all(givesChildBenefit(family, member, asOf), due, nobodyDraws), { asOf }),
      ),
    );
  },
};

function findingOn({ person }: MemberReading, truth: Truth, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [person.$id],
    truth,
    taken: hasAskedFor(person, ['CHILD_SUPPLEMENT'], asOf),
    variant: null,
    applyAt: 'FAMILY_BENEFITS_OFFICE',
    from: null,
    latestUsefulDate: lastOfMonth(asOf),
    retroactiveUntil: null,
    risk: null,
    simplified: true,
    text: {
      de: 'Der Lohn reicht für die Eltern, für die Kinder fehlt etwas: Dann gibt es zum Kindergeld einen Zuschlag, meist für sechs Monate.',
      en: 'The wage is enough for the parents, but something is missing for the children: then a supplement comes on top of child benefit, usually for six months.',
    },
    steps: [
      {
        de: 'Kinderzuschlag bei der Familienkasse beantragen; er wird erst ab dem Monat des Antrags gezahlt.',
        en: 'Apply for the child supplement at the family benefits office (Familienkasse); it is paid from the month of the application only.',
      },
      {
        de: 'Zugleich Wohngeld prüfen: Beides zusammen macht Grundsicherungsgeld oft entbehrlich.',
        en: 'Look at housing benefit (Wohngeld) too: both together often make basic income support unnecessary.',
      },
      {
        de: 'Danach Leistungen für Bildung und Teilhabe bei der Stadt und die Befreiung vom Kita-Beitrag beantragen.',
        en: 'Then apply to the city for education and participation benefits and for the waiver of the daycare fee.',
      },
    ],
    documents: ['PAYSLIPS', 'RENTAL_CONTRACT'],
  };
}
