import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { CourseEntitlement } from '../entities/CourseEntitlement';
import { CourseRegistration } from '../entities/CourseRegistration';
import { LanguageCertificate } from '../entities/LanguageCertificate';
import { LanguageCourseRecord } from '../entities/LanguageCourseRecord';
import type { EmploymentLoaders } from '../loaders';

type EmploymentAsked = Asked<EmploymentLoaders>;

@Resolver(() => LanguageCourseRecord)
export class LanguageCourseRecordResolver {
  @FieldResolver(() => CourseEntitlement, {
    nullable: true,
    description: 'What opens a course to the person (Teilnahmeberechtigung).',
  })
  entitlement(
    @Root() { personId }: LanguageCourseRecord,
    @Ctx() { loaders }: EmploymentAsked,
  ): Promise<CourseEntitlement | null> {
    return loaders.entitlement.load(personId);
  }

  @FieldResolver(() => [CourseRegistration], {
    description: 'Registrations, oldest first (Kursanmeldungen).',
  })
  registrations(
    @Root() { personId }: LanguageCourseRecord,
    @Ctx() { loaders }: EmploymentAsked,
  ): Promise<readonly CourseRegistration[]> {
    return loaders.registrations.load(personId);
  }

  @FieldResolver(() => [LanguageCertificate], {
    description: 'Certificates, oldest first (Sprachzertifikate).',
  })
  certificates(
    @Root() { personId }: LanguageCourseRecord,
    @Ctx() { loaders }: EmploymentAsked,
  ): Promise<readonly LanguageCertificate[]> {
    return loaders.certificates.load(personId);
  }
}
