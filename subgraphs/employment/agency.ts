import { defineAgency } from '../defineAgency';
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
import { employmentLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { PlaceOfWork1795500000000 } from './migrations/PlaceOfWork';
import { TellEvents1795400000000 } from './migrations/TellEvents';
import { BenefitUnitMemberResolver } from './resolvers/BenefitUnitMemberResolver';
import { BenefitUnitResolver } from './resolvers/BenefitUnitResolver';
import { CourseOfferResolver } from './resolvers/CourseOfferResolver';
import { CourseRegistrationResolver } from './resolvers/CourseRegistrationResolver';
import { JobOfferResolver } from './resolvers/JobOfferResolver';
import { LanguageCourseRecordResolver } from './resolvers/LanguageCourseRecordResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { employmentSeed } from './seed';

/** Jobcenter, employment agency, course providers and recognition bodies (domain.md 3.6); their own numbers are never shown. */
export const employment = defineAgency({
  name: 'employment',
  title: 'Jobcenter, employment agency, course providers (Jobcenter, Agentur für Arbeit, Kursträger)',
  hubOwned: false,
  controllers: ['JOB_CENTER', 'EMPLOYMENT_AGENCY', 'COURSE_PROVIDER', 'RECOGNITION_BODY'],
  release: {
    EMPLOYMENT: 'AUTO_UNDER_CONSENT',
    LANGUAGE_COURSE: 'AUTO_UNDER_CONSENT',
    JOB_OFFERS: 'AUTO_UNDER_CONSENT',
    RECOGNITION: 'AUTO_UNDER_CONSENT',
    BENEFITS: 'AUTO_UNDER_CONSENT',
  },
  port: 4006,
  tables: [
    PersonOnFile,
    EmploymentProfile,
    LanguageCourseRecord,
    CourseEntitlement,
    CourseRegistration,
    LanguageCertificate,
    CourseOffer,
    RecognitionProcedure,
    JobOffer,
    TrainingContract,
    Employment,
    BenefitUnit,
    BenefitUnitMember,
  ],
  migrations: [Initial, TellEvents1795400000000, PlaceOfWork1795500000000],
  resolvers: [
    PersonResolver,
    LanguageCourseRecordResolver,
    CourseRegistrationResolver,
    CourseOfferResolver,
    JobOfferResolver,
    BenefitUnitResolver,
    BenefitUnitMemberResolver,
  ],
  references: {
    Person: ({ id }) => (id === undefined ? null : { id }),
    BenefitUnit: ({ id }, { loaders }) => (id === undefined ? null : loaders.benefitUnit.load(id)),
    CourseRegistration: ({ id }, { loaders }) =>
      id === undefined ? null : loaders.courseRegistration.load(id),
    CourseOffer: ({ id }, { loaders }) => (id === undefined ? null : loaders.courseOffer.load(id)),
    JobOffer: ({ id }, { loaders }) => (id === undefined ? null : loaders.jobOffer.load(id)),
    RecognitionProcedure: ({ id }, { loaders }) =>
      id === undefined ? null : loaders.recognitionProcedure.load(id),
  },
  loaders: employmentLoaders,
  seed: employmentSeed,
});
