import type { CityBase } from '../../city/facts/base';
import type { BenefitUnitFacts, EmploymentFacts } from '../../city/facts/employment';
import type { FamilyFacts, OnFileFacts, PersonFacts } from '../../city/facts/family';
import { idOf } from '../../city/idOf';
import type { Rows } from '../defineAgency';
import { onFileRows } from '../onFileRows';
import { BenefitUnit } from './entities/BenefitUnit';
import { BenefitUnitMember } from './entities/BenefitUnitMember';
import { CourseEntitlement } from './entities/CourseEntitlement';
import { CourseOffer } from './entities/CourseOffer';
import { CourseRegistration } from './entities/CourseRegistration';
import { Employment } from './entities/Employment';
import { EmploymentProfile } from './entities/EmploymentProfile';
import { JobOffer } from './entities/JobOffer';
import { LanguageCertificate } from './entities/LanguageCertificate';
import { LanguageCourseRecord } from './entities/LanguageCourseRecord';
import { RecognitionProcedure } from './entities/RecognitionProcedure';
import { TrainingContract } from './entities/TrainingContract';

/** The synthetic city as the employment agencies have it on file. */
export const employmentSeed = {
  base: ({ today, courseOffers }: CityBase): readonly Rows[] => [
    [
      CourseOffer,
      courseOffers.map(({ district, ...offer }) => ({
        ...offer,
        districtCode: district,
        asOf: `${today}T00:00:00.000Z`,
        source: 'COURSE_PROVIDER',
      })),
    ],
  ],
  family: (family: FamilyFacts): readonly Rows[] => [
    ...family.members.flatMap(({ person }) => [
      ...onFileRows(person, 'employment'),
      ...employmentRows(person),
    ]),
    ...benefitUnitRows(family),
  ],
};

function employmentRows(person: PersonFacts): readonly Rows[] {
  const facts = person.employment;
  const file = person.onFile.employment;
  if (facts === null || file === undefined) return [];
  // A course provider answers for courses alone (§ 88a AufenthG): the rest of such a file is the employment agency's.
  const source = facts.source === 'COURSE_PROVIDER' ? 'EMPLOYMENT_AGENCY' : facts.source;
  const { record, many } = recordsOf(person, file, source);
  return [
    [EmploymentProfile, facts.profile === null ? [] : [record('employment_profile', facts.profile)]],
    ...languageCourseRows(person, file, facts),
    [RecognitionProcedure, many('recognition_procedure', facts.recognition)],
    [JobOffer, many('job_offer', facts.jobOffers)],
    [TrainingContract, many('training_contract', facts.trainings)],
    [Employment, many('employment', facts.jobs)],
  ];
}

function languageCourseRows(person: PersonFacts, file: OnFileFacts, facts: EmploymentFacts): readonly Rows[] {
  const courses = facts.languageCourses;
  if (courses === null) return [];
  const { record, many } = recordsOf(person, file, facts.source);
  return [
    [LanguageCourseRecord, [record('language_course_record', {})]],
    [
      CourseEntitlement,
      courses.entitlement === null ? [] : [record('course_entitlement', courses.entitlement)],
    ],
    [
      CourseRegistration,
      many(
        'course_registration',
        courses.registrations.map(({ course, ...registration }) => ({ ...registration, courseId: course })),
      ),
    ],
    [LanguageCertificate, many('language_certificate', courses.certificates)],
  ];
}

/** Turns facts about a person into rows; a fact that brings its own id keeps it. */
function recordsOf(person: PersonFacts, file: OnFileFacts, source: EmploymentFacts['source']) {
  const record = <Fact extends object>(table: string, fact: Fact, index = 0) => ({
    id: idOf(table, person.id, String(index)),
    ...fact,
    personId: person.id,
    asOf: file.asOf,
    source,
  });
  const many = <Fact extends object>(table: string, all: readonly Fact[]) =>
    all.map((fact, index) => record(table, fact, index));
  return { record, many };
}

function benefitUnitRows({ benefitUnit, members }: FamilyFacts): readonly Rows[] {
  if (benefitUnit === null) return [];
  const onFile = new Set(
    members.filter(({ person }) => person.onFile.employment !== undefined).map(({ person }) => person.id),
  );
  // Whom the Jobcenter does not know at all cannot be counted in its benefit unit.
  const known = benefitUnit.members.filter(({ person }) => onFile.has(person));
  if (known.length === 0) return [];
  const { members: _, ...unit } = benefitUnit;
  return [
    [BenefitUnit, [{ ...unit, source: 'JOB_CENTER' }]],
    [BenefitUnitMember, known.map((member) => memberRow(benefitUnit, member))],
  ];
}

const memberRow = (unit: BenefitUnitFacts, { person, role, since }: BenefitUnitFacts['members'][number]) => ({
  id: idOf('benefit_unit_member', unit.id, person),
  benefitUnitId: unit.id,
  personId: person,
  role,
  since,
  asOf: unit.asOf,
  source: 'JOB_CENTER',
});
