import type { DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
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
import { findCourseOffers } from './findCourseOffers';

/** One statement per table and batch. */
export const employmentLoaders = (database: DataSource) => ({
  onFile: oneBy(database, PersonOnFile, 'personId'),
  profile: oneBy(database, EmploymentProfile, 'personId'),
  courseRecord: oneBy(database, LanguageCourseRecord, 'personId'),
  entitlement: oneBy(database, CourseEntitlement, 'personId'),
  registrations: manyBy(database, CourseRegistration, 'personId', { registeredAt: 'ASC', id: 'ASC' }),
  certificates: manyBy(database, LanguageCertificate, 'personId', { issuedAt: 'ASC', id: 'ASC' }),
  recognition: manyBy(database, RecognitionProcedure, 'personId', { submittedAt: 'ASC', id: 'ASC' }),
  jobOffers: manyBy(database, JobOffer, 'personId', { startDate: 'ASC', id: 'ASC' }),
  trainings: manyBy(database, TrainingContract, 'personId', { from: 'ASC', id: 'ASC' }),
  jobs: manyBy(database, Employment, 'personId', { from: 'ASC', id: 'ASC' }),
  memberships: manyBy(database, BenefitUnitMember, 'personId', {
    since: { direction: 'DESC', nulls: 'LAST' },
    id: 'ASC',
  }),
  membersOfUnit: manyBy(database, BenefitUnitMember, 'benefitUnitId', {
    since: { direction: 'ASC', nulls: 'LAST' },
    id: 'ASC',
  }),
  benefitUnit: oneBy(database, BenefitUnit, 'id'),
  courseRegistration: oneBy(database, CourseRegistration, 'id'),
  courseOffer: oneBy(database, CourseOffer, 'id'),
  jobOffer: oneBy(database, JobOffer, 'id'),
  recognitionProcedure: oneBy(database, RecognitionProcedure, 'id'),
  searchCourseOffers: findCourseOffers(database),
});

export type EmploymentLoaders = ReturnType<typeof employmentLoaders>;
