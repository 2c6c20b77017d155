import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { BenefitUnit } from '../entities/BenefitUnit';
import { Employment } from '../entities/Employment';
import { EmploymentProfile } from '../entities/EmploymentProfile';
import { JobOffer } from '../entities/JobOffer';
import { LanguageCourseRecord } from '../entities/LanguageCourseRecord';
import { Person } from '../entities/Person';
import { RecognitionProcedure } from '../entities/RecognitionProcedure';
import { TrainingContract } from '../entities/TrainingContract';
import { benefitUnitData, courseData, employmentData, jobOfferData, recognitionData } from '../labels';
import type { EmploymentLoaders } from '../loaders';

type EmploymentAsked = Asked<EmploymentLoaders>;

@Resolver(() => Person)
export class PersonResolver {
  @Data(employmentData)
  @FieldResolver(() => EmploymentProfile, {
    nullable: true,
    description: 'How the person stands with Jobcenter or employment agency (Arbeitsmarktprofil).',
  })
  employment(@Root() person: Person, @Ctx() { loaders }: EmploymentAsked): Promise<EmploymentProfile | null> {
    return loaders.profile.load(person.id);
  }

  @Data(courseData)
  @FieldResolver(() => LanguageCourseRecord, {
    nullable: true,
    description: 'Language courses (Sprachkurse).',
  })
  languageCourses(
    @Root() person: Person,
    @Ctx() { loaders }: EmploymentAsked,
  ): Promise<LanguageCourseRecord | null> {
    return loaders.courseRecord.load(person.id);
  }

  @Data(recognitionData)
  @FieldResolver(() => [RecognitionProcedure], {
    nullable: true,
    description: 'Assessments of foreign qualifications (Anerkennungsverfahren).',
  })
  recognition(
    @Root() person: Person,
    @Ctx() asked: EmploymentAsked,
  ): Promise<readonly RecognitionProcedure[] | null> {
    return ifOnFile(person, asked, asked.loaders.recognition.load(person.id));
  }

  @Data(jobOfferData)
  @FieldResolver(() => [JobOffer], { nullable: true, description: 'Jobs on offer (Stellenangebote).' })
  jobOffers(@Root() person: Person, @Ctx() asked: EmploymentAsked): Promise<readonly JobOffer[] | null> {
    return ifOnFile(person, asked, asked.loaders.jobOffers.load(person.id));
  }

  @Data(employmentData)
  @FieldResolver(() => [TrainingContract], {
    nullable: true,
    description: 'Vocational training (Ausbildungen).',
  })
  trainings(
    @Root() person: Person,
    @Ctx() asked: EmploymentAsked,
  ): Promise<readonly TrainingContract[] | null> {
    return ifOnFile(person, asked, asked.loaders.trainings.load(person.id));
  }

  @Data(employmentData)
  @FieldResolver(() => [Employment], {
    nullable: true,
    description: 'Jobs, past and present (Beschäftigungsverhältnisse).',
  })
  jobs(@Root() person: Person, @Ctx() asked: EmploymentAsked): Promise<readonly Employment[] | null> {
    return ifOnFile(person, asked, asked.loaders.jobs.load(person.id));
  }

  @Data(benefitUnitData)
  @FieldResolver(() => BenefitUnit, {
    nullable: true,
    description:
      'The benefit unit the person belongs to, the latest where there are several (Bedarfsgemeinschaft).',
  })
  async benefitUnit(
    @Root() person: Person,
    @Ctx() { loaders }: EmploymentAsked,
  ): Promise<BenefitUnit | null> {
    const [latest] = await loaders.memberships.load(person.id);
    return latest === undefined ? null : loaders.benefitUnit.load(latest.benefitUnitId);
  }
}

/** The rows of a person whom the agency knows, even when there are none; null when it has nothing on file at all. */
async function ifOnFile<Row>(
  person: Person,
  { loaders }: EmploymentAsked,
  rows: Promise<readonly Row[]>,
): Promise<readonly Row[] | null> {
  // Asked for whatever the rows are, so that the number of statements does not depend on the data.
  const [onFile, found] = await Promise.all([loaders.onFile.load(person.id), rows]);
  return onFile === null ? null : found;
}
