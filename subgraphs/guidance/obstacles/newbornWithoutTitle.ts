import { addDays, addMonths, monthsBetween } from '../../../schema/calendar';
import { bornSuchThat, isAged } from '../facts/ages';
import { none, some } from '../facts/lists';
import type { FamilyReading, PersonReading } from '../facts/Reading';
import type { ResidenceStatusKind } from '../facts/records/immigration';
import { all, any, holds, isOneOf, not, type Truth } from '../facts/Truth';
import { isParentAtHome } from '../predicates/isAtHome';
import { isGerman } from '../predicates/isGerman';
import { isUnionCitizen } from '../predicates/isUnionCitizen';
import { mayBeAged } from '../predicates/mayBeAged';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion, Severity } from '../Rule';

const monthsToApply = 6;
/** Two months before that it is urgent. */
const urgentFrom = 4;
const weeksForTheCertificate = 8;

const titles: readonly ResidenceStatusKind[] = [
  'SETTLEMENT_PERMIT',
  'EU_LONG_TERM_RESIDENCE',
  'RESIDENCE_PERMIT',
  'EU_BLUE_CARD',
  'PROVISIONAL_CONTINUED',
];
/** Whoever has one of these needs no title, or has asked for another protection. */
const otherwiseHere: readonly ResidenceStatusKind[] = [
  'GERMAN_CITIZEN',
  'EU_FREE_MOVEMENT',
  'VISA',
  'PERMISSION_TO_RESIDE',
  'ARRIVAL_CERTIFICATE',
  'PROVISIONAL_PERMITTED',
  'TOLERATION',
];

/**
 * X20: a title for a newborn must be applied for within six months, unless it is given out by operation of law because all who have custody
 * hold one (§ 33 Satz 2 AufenthG); or the birth certificate is missing for more than eight weeks.
 */
export const newbornWithoutTitle: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X20',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Neugeborenes ohne Papiere', en: 'Newborn without papers' },
  legalRefs: ['§ 81 Abs. 2 Satz 2 AufenthG', '§ 33 AufenthG'],
  needs: [
    'person.dateOfBirth',
    ...needsTitleNeeds,
    'member.role',
    'member.livesInHousehold',
    'person.immigration.currentStatus.kind',
    'person.immigration.applications.kind',
    'family.case.documentNeeds.document',
    'family.case.documentNeeds.status',
    'family.case.documentNeeds.person.id',
  ],
  find: (family, { asOf }) =>
    family.members
      .map(({ person }) => person)
      .filter((person) => mayBeAged(person, asOf, (months) => months < 12))
      .flatMap((child) => [
        titleMissing(child, family, { asOf }),
        certificateMissing(child, family, { asOf }),
      ]),
};

function titleMissing(child: PersonReading, { members }: FamilyReading, { asOf }: Occasion): ObstacleFinding {
  const { currentStatus, applications } = child.immigration;
  const born = child.dateOfBirth.value;
  const parents = members.map((member) => ({ person: member.person, isOne: isParentAtHome(member) }));
  return {
    ...finding(child),
    truth: all(
      bornSuchThat(child.dateOfBirth, (day) => addMonths(day, monthsToApply) >= asOf),
      needsTitle(child),
      not(isOneOf(currentStatus.kind, [...titles, ...otherwiseHere])),
      none(applications, ({ kind }) => isOneOf(kind, ['NEWBORN_TITLE', 'FIRST_ISSUE'])),
      any(...parents.map(({ person, isOne }) => all(isOne, holdsTitle(person)))),
      any(...parents.map(({ person, isOne }) => all(isOne, not(holdsTitle(person))))),
    ),
    variant: null,
    severity: severityOf(born, asOf),
    dueAt: born?.length === 10 ? addMonths(born, monthsToApply) : null,
    agencies: ['IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Für das Kind ist noch kein Aufenthaltstitel beantragt; die Frist endet sechs Monate nach der Geburt.',
      en: 'No residence title has been applied for the child yet; the period ends six months after the birth.',
    },
    steps: [
      {
        de: 'Den Aufenthaltstitel für das Kind formlos schriftlich bei der Ausländerbehörde beantragen, auch wenn noch Unterlagen fehlen.',
        en: 'Apply for the residence title of the child in writing at the immigration authority, even if papers are still missing.',
      },
      {
        de: 'Geburtsurkunde oder beglaubigten Registerauszug nachreichen.',
        en: 'Hand in the birth certificate or a certified extract from the register later.',
      },
    ],
    documents: ['BIRTH_CERTIFICATE', 'PASSPORT'],
  };
}

/** A German or Union citizen among the parents gives the child her citizenship or her freedom of movement: her title is as good as any. */
const holdsTitle = (person: PersonReading): Truth =>
  any(isGerman(person), isUnionCitizen(person), isOneOf(person.immigration.currentStatus.kind, titles));

function severityOf(born: string | null, asOf: string): Severity {
  return born?.length === 10 && monthsBetween(born, asOf) >= urgentFrom ? 'HIGH' : 'MEDIUM';
}

function certificateMissing(
  child: PersonReading,
  { case: { documentNeeds } }: FamilyReading,
  { asOf }: Occasion,
): ObstacleFinding {
  return {
    ...finding(child),
    truth: all(
      isAged(child.dateOfBirth, asOf, (months) => months < 12),
      bornSuchThat(child.dateOfBirth, (day) => day < addDays(asOf, -7 * weeksForTheCertificate)),
      some(documentNeeds, ({ document, status, person }) =>
        all(
          isOneOf(document, ['BIRTH_CERTIFICATE']),
          not(isOneOf(status, ['ISSUED', 'SUBMITTED', 'ACCEPTED'])),
          holds(person.id, (id) => id === child.$id),
        ),
      ),
    ),
    variant: 'BIRTH_CERTIFICATE',
    severity: 'HIGH',
    dueAt: null,
    agencies: ['REGISTRY_OFFICE'],
    text: {
      de: 'Mehr als acht Wochen nach der Geburt fehlt die Geburtsurkunde; an ihr hängen Leistungen und Papiere des Kindes.',
      en: 'More than eight weeks after the birth the birth certificate is missing; benefits and papers of the child depend on it.',
    },
    steps: [
      {
        de: 'Beim Standesamt einen beglaubigten Registerauszug mit Vermerk oder eine Bescheinigung über die Zurückstellung verlangen (§§ 7, 35 PStV).',
        en: 'Ask the registry office for a certified extract with a note or for a certificate that the registration is deferred (§§ 7, 35 PStV).',
      },
      {
        de: 'Mit diesem Ersatzpapier Kindergeld, Krankenversicherung und Aufenthaltstitel beantragen.',
        en: 'Apply for child benefit, health insurance and residence title with this substitute.',
      },
    ],
    documents: ['BIRTH_CERTIFICATE'],
  };
}

const finding = ({ $id }: PersonReading): Pick<ObstacleFinding, 'subjects'> => ({ subjects: [$id] });
