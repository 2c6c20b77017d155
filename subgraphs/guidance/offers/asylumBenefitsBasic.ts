import type { FamilyReading, MemberReading } from '../facts/Reading';
import { all, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { hasAskedFor } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import {
  asylumBenefitNeeds,
  hasWaitedForAnalogous,
  needsAsylumBenefits,
} from '../predicates/needsAsylumBenefits';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O05: basic benefits for asylum seekers and tolerated people in their first three years. */
export const asylumBenefitsBasic: OfferRule = {
  kind: 'OFFER',
  id: 'O05',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Asylbewerberleistungen', en: 'Benefits for asylum seekers' },
  legalRefs: ['§ 1 AsylbLG', '§ 3 AsylbLG', '§ 6b AsylbLG'],
  needs: asylumBenefitNeeds,
  find: (family, occasion) => {
    const needs = needsAsylumBenefits(family, occasion.asOf);
    return inOne(family.members.map((member) => findingOn({ family, member, needs }, occasion)));
  },
};

interface Looked {
  readonly family: FamilyReading;
  readonly member: MemberReading;
  readonly needs: (member: MemberReading) => Truth;
}

function findingOn({ family, member, needs }: Looked, { asOf }: Occasion): OfferFinding {
  const months = parameterOn('ANALOGOUS_BENEFITS_AFTER_MONTHS', asOf);
  return {
    subjects: [member.person.$id],
    truth: all(needs(member), not(hasWaitedForAnalogous(family, member, { months, asOf }))),
    taken: hasAskedFor(member.person, ['ASYLBLG_BASIC', 'ASYLBLG_ANALOGOUS'], asOf),
    variant: null,
    applyAt: 'ASYLUM_BENEFITS_OFFICE',
    from: asOf,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: true,
    text: {
      de: 'Wer eine Aufenthaltsgestattung oder Duldung hat und nicht genug zum Leben, bekommt Leistungen nach dem Asylbewerberleistungsgesetz.',
      en: 'Whoever has a permission to reside or a toleration and not enough to live on gets benefits under the Asylum Seekers Benefits Act.',
    },
    steps: [
      {
        de: 'Die Leistungsstelle über den Bedarf informieren; gezahlt wird, sobald sie ihn kennt.',
        en: 'Tell the benefits office of the need; it pays from the day it knows of it.',
      },
      {
        de: 'Aufenthaltspapier, Einkommen und Vermögen offenlegen.',
        en: 'Show the residence paper and tell of income and property.',
      },
    ],
    documents: ['TOLERATION_DOCUMENT'],
  };
}
