import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { NeedStatus } from '../facts/records/casework';
import type { CareSpecialty } from '../facts/records/health';
import { all, any, is, isOneOf } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import { benefitNeeds, hasAskedFor } from '../predicates/draws';
import { isChildAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const signs: readonly CareSpecialty[] = ['SPEECH_THERAPY', 'SOCIAL_PAEDIATRIC_CENTRE', 'EARLY_INTERVENTION'];
const open: readonly NeedStatus[] = ['OPEN', 'IN_PROGRESS'];

/** O31: early intervention for a child who develops more slowly, whoever has noticed it. */
export const earlyIntervention: OfferRule = {
  kind: 'OFFER',
  id: 'O31',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Frühförderung', en: 'Early intervention (Frühförderung)' },
  legalRefs: ['§ 46 SGB IX', '§ 79 SGB IX'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.health.waitingFor.specialty',
    'person.health.approvals.kind',
    'person.childcare.requests.priorityGrounds',
    'family.case.needs.area',
    'family.case.needs.status',
    'family.case.needs.persons.id',
    ...benefitNeeds,
  ],
  find: (family, occasion) => family.members.map((child) => findingOn(family, child, occasion)),
};

function findingOn(family: FamilyReading, child: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = child;
  return {
    subjects: [person.$id],
    truth: all(
      isChildAtHome(child),
      isAged(person.dateOfBirth, asOf, (months) => months >= 0),
      belowSchoolAge(person, asOf),
      // Each sign is enough, so that it can be said to those who may see one of them only.
      any(
        some(person.childcare.requests, ({ priorityGrounds }) =>
          is(priorityGrounds, (grounds) => grounds.includes('DISABILITY')),
        ),
        some(family.case.needs, ({ area, status, persons }) =>
          all(
            isOneOf(area, ['DISABILITY']),
            isOneOf(status, open),
            some(persons, ({ id }) => is(id, (one) => one === person.$id)),
          ),
        ),
        some(person.health.waitingFor, ({ specialty }) => isOneOf(specialty, signs)),
      ),
    ),
    taken: any(
      some(person.health.waitingFor, ({ specialty }) => isOneOf(specialty, ['EARLY_INTERVENTION'])),
      some(person.health.approvals, ({ kind }) => isOneOf(kind, ['EARLY_INTERVENTION'])),
      hasAskedFor(person, ['INTEGRATION_ASSISTANCE'], asOf),
    ),
    variant: null,
    applyAt: 'PUBLIC_HEALTH_OFFICE',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Whether a disability threatens is for a doctor to say.
    simplified: true,
    text: {
      de: 'Vor der Einschulung gibt es Frühförderung, wenn Eltern, Kita oder Kinderarzt den Eindruck haben, dass ein Kind sich langsamer entwickelt. Sie kostet die Familie nichts.',
      en: 'Before school there is early intervention when parents, daycare or doctor feel that a child develops more slowly. It costs the family nothing.',
    },
    steps: [
      {
        de: 'Mit der Kinderarztpraxis sprechen und die offene Beratung der Frühförderstelle nutzen; dafür braucht es keinen Antrag.',
        en: 'Speak with the paediatrician and use the open counselling of the early intervention centre; no application is needed for it.',
      },
      {
        de: 'Danach Frühförderung beantragen; auch das sozialpädiatrische Zentrum kann untersuchen.',
        en: 'Then apply for early intervention; the social-paediatric centre can examine too.',
      },
    ],
    documents: ['MEDICAL_CERTIFICATE'],
  };
}
