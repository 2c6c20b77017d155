import { addMonths } from '../../../schema/calendar';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, is, isOneOf, not, type Truth } from '../facts/Truth';
import { hasAskedToWork, mayAskToWork, workPermissionNeeds } from '../predicates/workPermissionOf';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O23: permission to work for those who are tolerated. */
export const workPermissionToleration: OfferRule = {
  kind: 'OFFER',
  id: 'O23',
  version: 1,
  effectiveFrom: '2024-02-27',
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Arbeitserlaubnis mit Duldung', en: 'Permission to work with a toleration' },
  legalRefs: ['§ 60a Abs. 5b AufenthG', '§ 61 Abs. 1 AsylG', '§ 32 BeschV'],
  needs: [
    ...workPermissionNeeds,
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.currentStatus.since',
    'person.immigration.identityClarified',
    'person.immigration.passport.kind',
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const { kind, basis } = person.immigration.currentStatus;
  return {
    subjects: [person.$id],
    truth: all(
      isOneOf(kind, ['TOLERATION']),
      not(isOneOf(basis, ['P60B'])),
      any(
        isToleratedFor(person, 6, asOf),
        all(
          isToleratedFor(person, 3, asOf),
          any(
            exists(person.immigration.passport.kind),
            isOneOf(person.immigration.identityClarified, ['CLARIFIED']),
          ),
        ),
      ),
      mayAskToWork(member, asOf),
    ),
    taken: hasAskedToWork(person),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Whether measures to end the stay are about to be taken is not on file.
    simplified: true,
    text: {
      de: 'Wer seit sechs Monaten geduldet ist (mit Pass oder geklärter Identität seit drei), soll arbeiten dürfen, solange keine Abschiebung bevorsteht.',
      en: 'Who has been tolerated for six months (three with a passport or clarified identity) should be allowed to work unless departure is being enforced.',
    },
    steps: [
      {
        de: 'Erklärung zum Beschäftigungsverhältnis vom Betrieb ausfüllen lassen und bei der Ausländerbehörde beantragen.',
        en: 'Have the employer fill in the declaration of employment and apply at the immigration authority.',
      },
      {
        de: 'Für eine Ausbildung und nach vier Jahren Aufenthalt ist keine Zustimmung der Agentur für Arbeit nötig: darauf hinweisen.',
        en: 'For a training and after four years of stay no consent of the employment agency is needed: say so.',
      },
      {
        de: 'Wird abgelehnt, den Bescheid schriftlich verlangen und Beratung suchen.',
        en: 'If it is refused, ask for the decision in writing and seek advice.',
      },
    ],
    documents: ['EMPLOYER_DECLARATION', 'TOLERATION_DOCUMENT'],
  };
}

const isToleratedFor = ({ immigration }: PersonReading, months: number, asOf: Day): Truth =>
  is(immigration.currentStatus.since, (day) => addMonths(day, months) <= asOf);
