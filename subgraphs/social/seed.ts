import type { CityBase } from '../../city/facts/base';
import type { FamilyFacts, PersonFacts } from '../../city/facts/family';
import type { BenefitFacts, HouseholdFacts } from '../../city/facts/social';
import type { Id } from '../../city/facts/values';
import { idOf } from '../../city/idOf';
import type { Rows } from '../defineAgency';
import { onFileRows } from '../onFileRows';
import { Accommodation } from './entities/Accommodation';
import { Benefit } from './entities/Benefit';
import { BenefitApplication } from './entities/BenefitApplication';
import { BenefitPerson } from './entities/BenefitPerson';
import { CounsellingEnrolment } from './entities/CounsellingEnrolment';
import { Household } from './entities/Household';
import { HouseholdMember } from './entities/HouseholdMember';
import { IncomeSource } from './entities/IncomeSource';

/** When the social offices last looked at each person whom they know. */
type Known = ReadonlyMap<Id, string>;

/** The synthetic city as the social offices have it on file. Whom they do not know appears in none of their records. */
export const socialSeed = {
  base: (_base: CityBase): readonly Rows[] => [],
  family: (family: FamilyFacts): readonly Rows[] => {
    const persons = family.members.map(({ person }) => person);
    const known: Known = new Map(
      persons.flatMap(({ id, onFile }) => (onFile.social === undefined ? [] : [[id, onFile.social.asOf]])),
    );
    return [
      ...persons.flatMap((person) => onFileRows(person, 'social')),
      ...(family.household === null ? [] : householdRows(family.id, family.household, known)),
      ...family.benefits.flatMap((benefit) => benefitRows(benefit, known)),
      ...persons.flatMap(counsellingRows),
    ];
  },
};

function householdRows(familyId: Id, household: HouseholdFacts, known: Known): readonly Rows[] {
  const { id, asOf, source, district, accommodation } = household;
  const members = household.members.filter(({ person }) => known.has(person));
  if (members.length === 0) return [];
  const part = (table: string, index: number) => ({
    id: idOf(table, id, String(index)),
    householdId: id,
    asOf,
    source,
  });
  const income = household.income.filter(({ person }) => known.has(person));
  return [
    [Household, [{ id, familyId, asOf, source, districtCode: district }]],
    [
      HouseholdMember,
      members.map(({ person, relation, since }, position) => ({
        ...part('household_member', position),
        personId: person,
        position,
        relation,
        since,
      })),
    ],
    [Accommodation, accommodation === null ? [] : [{ ...accommodation, ...part('accommodation', 0) }]],
    [
      IncomeSource,
      income.map(({ person, ...fact }, index) => ({
        ...fact,
        ...part('income_source', index),
        personId: person,
      })),
    ],
  ];
}

function benefitRows(facts: BenefitFacts, known: Known): readonly Rows[] {
  const { id, controller, applicant, covered, applications, components, ...fact } = facts;
  const asOf = known.get(applicant);
  // Nobody pays on the application of somebody whom no office knows.
  if (asOf === undefined) return [];
  const record = { asOf, source: controller };
  const benefit = {
    ...fact,
    ...record,
    id,
    controller,
    applicantId: applicant,
    components: fact.type === 'EDUCATION_PARTICIPATION' ? components : null,
  };
  const concerned = new Set([applicant, ...covered.filter((person) => known.has(person))]);
  const parts = [...concerned].map((personId, position) => ({
    benefitId: id,
    personId,
    position,
    covered: covered.includes(personId),
  }));
  return [
    [Benefit, [benefit]],
    [BenefitPerson, parts],
    [
      BenefitApplication,
      applications.map((application, index) => ({
        ...application,
        ...record,
        id: idOf('benefit_application', id, String(index)),
        benefitId: id,
      })),
    ],
  ];
}

function counsellingRows(person: PersonFacts): readonly Rows[] {
  const file = person.onFile.social;
  if (file === undefined) return [];
  const rows = person.counselling.map((fact, index) => ({
    ...fact,
    id: idOf('counselling_enrolment', person.id, String(index)),
    personId: person.id,
    asOf: file.asOf,
    source: 'REFUGEE_COUNSELLING' as const,
  }));
  return [[CounsellingEnrolment, rows]];
}
