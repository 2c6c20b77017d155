import { addMonths } from '../../../schema/calendar';
import type { MemberReading } from '../facts/Reading';
import { all, is, isOneOf } from '../facts/Truth';
import { hasAskedToWork, mayAskToWork, workPermissionNeeds } from '../predicates/workPermissionOf';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 61 Abs. 1, 2 AsylG. */
const months = 3;

/** O22: permission to work for those whose asylum procedure is running. */
export const workPermissionAsylum: OfferRule = {
  kind: 'OFFER',
  id: 'O22',
  version: 1,
  effectiveFrom: '2024-02-27',
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Arbeitserlaubnis im Asylverfahren',
    en: 'Permission to work during the asylum procedure',
  },
  legalRefs: ['§ 61 AsylG', '§ 32 BeschV'],
  needs: [
    ...workPermissionNeeds,
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.since',
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const { kind, since } = person.immigration.currentStatus;
  return {
    subjects: [person.$id],
    truth: all(
      isOneOf(kind, ['PERMISSION_TO_RESIDE']),
      is(since, (day) => addMonths(day, months) <= asOf),
      mayAskToWork(member, asOf),
    ),
    taken: hasAskedToWork(person),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: since.value === null ? null : addMonths(since.value, months),
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // In the procedure of transfer to another state it takes six months, and a refusal as inadmissible closes it: not on file.
    simplified: true,
    text: {
      de: 'Nach drei Monaten im Asylverfahren kann eine Arbeitserlaubnis für eine bestimmte Stelle beantragt werden, auch aus einer Aufnahmeeinrichtung.',
      en: 'After three months in the asylum procedure permission for a certain job can be applied for, from a reception centre too.',
    },
    steps: [
      {
        de: 'Erklärung zum Beschäftigungsverhältnis vom Betrieb ausfüllen lassen.',
        en: 'Have the employer fill in the declaration of employment (Erklärung zum Beschäftigungsverhältnis).',
      },
      {
        de: 'Bei der Ausländerbehörde beantragen; sie fragt die Agentur für Arbeit. Für eine Ausbildung und nach vier Jahren Aufenthalt ist deren Zustimmung nicht nötig.',
        en: 'Apply at the immigration authority, which asks the employment agency. For a training and after four years of stay its consent is not needed.',
      },
    ],
    documents: ['EMPLOYER_DECLARATION'],
  };
}
