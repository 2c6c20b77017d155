import { isAged } from '../facts/ages';
import { isEmpty } from '../facts/lists';
import type { MemberReading } from '../facts/Reading';
import { all, exists, isOneOf, not } from '../facts/Truth';
import { isAtHome } from '../predicates/isAtHome';
import { wasAgedOnArrival } from '../predicates/wasAgedOnArrival';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** Who came younger than that has hardly finished a training abroad. */
const trainedAbroadFromMonths = 17 * 12;

/** O19: recognition of a vocational or academic qualification from abroad. */
export const recognitionOfQualification: OfferRule = {
  kind: 'OFFER',
  id: 'O19',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Anerkennung des Berufsabschlusses', en: 'Recognition of a qualification' },
  legalRefs: ['§ 4 BQFG', '§ 6 BQFG', '§ 14 BQFG'],
  needs: [
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.arrivedInGermany',
    'person.employment.highestQualification',
    'person.employment.occupation',
    'person.recognition.id',
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const { highestQualification, occupation } = person.employment;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(person.dateOfBirth, asOf, (months) => months >= 216),
      wasAgedOnArrival(person, trainedAbroadFromMonths),
      isOneOf(highestQualification, ['VOCATIONAL', 'ACADEMIC']),
      exists(occupation),
    ),
    taken: not(isEmpty(person.recognition)),
    variant: null,
    applyAt: 'RECOGNITION_BODY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Where the certificate is from, and which German occupation it matches, is not on file.
    simplified: true,
    text: {
      de: 'Es ist ein Berufs- oder Studienabschluss bekannt, der wohl aus dem Ausland stammt. Er kann auf Gleichwertigkeit geprüft werden, unabhängig vom Aufenthaltsstatus.',
      en: 'A qualification is known that seems to come from abroad. It can be compared with a German one, whatever the residence status.',
    },
    steps: [
      {
        de: 'Kostenlose Anerkennungsberatung (IQ-Netzwerk) fragen, welche Stelle zuständig ist und wer die Kosten trägt.',
        en: 'Ask the free recognition counselling (IQ network) which body is competent and who pays.',
      },
      {
        de: 'Antrag stellen: Der Eingang wird in einem Monat bestätigt, entschieden wird in drei Monaten nach vollständigen Unterlagen.',
        en: 'Apply: receipt is confirmed within a month, the decision is due three months after all papers are there.',
      },
      {
        de: 'Fehlen Nachweise ohne eigenes Verschulden, andere Verfahren nach § 14 BQFG verlangen, etwa eine Arbeitsprobe.',
        en: 'Where proofs are missing without fault, ask for other procedures (§ 14 BQFG) such as a work sample.',
      },
    ],
    documents: ['QUALIFICATION_EVIDENCE', 'PASSPORT'],
  };
}
