import { addMonths } from '../../../schema/calendar';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import { all, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { hasAskedFor } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import {
  asylumBenefitNeeds,
  hasWaitedForAnalogous,
  needsAsylumBenefits,
} from '../predicates/needsAsylumBenefits';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O06: after three years the benefits are those of social assistance. Told a month ahead, because the office must act by itself. */
export const asylumBenefitsAnalogous: OfferRule = {
  kind: 'OFFER',
  id: 'O06',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Höhere Leistungen nach drei Jahren (Analogleistungen)',
    en: 'Higher benefits after three years (analogous benefits)',
  },
  legalRefs: ['§ 2 AsylbLG'],
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
  const wait = parameterOn('ANALOGOUS_BENEFITS_AFTER_MONTHS', asOf);
  return {
    subjects: [member.person.$id],
    truth: all(needs(member), hasWaitedForAnalogous(family, member, { months: wait - 1, asOf })),
    taken: hasAskedFor(member.person, ['ASYLBLG_ANALOGOUS'], asOf),
    variant: null,
    applyAt: 'ASYLUM_BENEFITS_OFFICE',
    from: startOf(member.person.arrivedInGermany.value, wait),
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Whether somebody has wilfully prolonged the stay is not on file.
    simplified: true,
    text: {
      de: 'Nach 36 Monaten in Deutschland stehen Leistungen in Höhe der Sozialhilfe und eine Krankenkassenkarte zu, Kindern mit ihren Eltern.',
      en: 'After 36 months in Germany benefits are as high as social assistance and come with a health insurance card; children share in it with their parents.',
    },
    steps: [
      {
        de: 'Die Leistungsstelle muss von sich aus umstellen: prüfen, ob der Bescheid geändert ist, sonst schriftlich daran erinnern.',
        en: 'The office must change the benefits by itself: check whether the notice has changed, otherwise remind it in writing.',
      },
      {
        de: 'Ist die Umstellung zu spät erfolgt, die Überprüfung früherer Bescheide beantragen (§ 44 SGB X).',
        en: 'If the change came late, ask for a review of earlier notices (§ 44 Social Code X).',
      },
    ],
    documents: ['BENEFIT_NOTICE'],
  };
}

/** Known only where the papers know the day of arrival. */
const startOf = (arrived: string | null, months: number): string | null =>
  arrived?.length === 10 ? addMonths(arrived, months) : null;
