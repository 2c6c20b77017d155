import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { AllDayPlace } from '../entities/AllDayPlace';
import { AttendanceConfirmation } from '../entities/AttendanceConfirmation';
import { EducationRecord } from '../entities/EducationRecord';
import { LanguageSupport } from '../entities/LanguageSupport';
import { NewcomerRegistration } from '../entities/NewcomerRegistration';
import { SchoolEnrolment } from '../entities/SchoolEnrolment';
import { SchoolObligation } from '../entities/SchoolObligation';
import { SupportNeedProcedure } from '../entities/SupportNeedProcedure';
import { schoolData, supportNeedData } from '../labels';
import type { SchoolsLoaders } from '../loaders';

type SchoolsAsked = Asked<SchoolsLoaders>;

@Resolver(() => EducationRecord)
export class EducationRecordResolver {
  @Data(schoolData)
  @FieldResolver(() => SchoolObligation, {
    description: 'Whether the person has to go to school (Schulpflicht).',
  })
  obligation(@Root() record: EducationRecord): SchoolObligation {
    return {
      state: record.obligationState,
      since: record.obligationSince,
      until: record.obligationUntil,
    };
  }

  @Data(schoolData)
  @FieldResolver(() => NewcomerRegistration, {
    nullable: true,
    description: 'The way into school after arrival (Seiteneinsteigerberatung).',
  })
  newcomerRegistration(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<NewcomerRegistration | null> {
    return loaders.newcomerRegistration.load(personId);
  }

  @Data({ ...schoolData, contactPoint: true })
  @FieldResolver(() => SchoolEnrolment, { nullable: true, description: 'School attended (Schulbesuch).' })
  enrolment(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<SchoolEnrolment | null> {
    return loaders.enrolment.load(personId);
  }

  @Data(schoolData)
  @FieldResolver(() => LanguageSupport, {
    nullable: true,
    description: 'Language support at school (Sprachförderung).',
  })
  languageSupport(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<LanguageSupport | null> {
    return loaders.languageSupport.load(personId);
  }

  @Data({ ...supportNeedData, reference: true })
  @FieldResolver(() => SupportNeedProcedure, {
    nullable: true,
    description: 'Procedure on special educational support (AO-SF-Verfahren).',
  })
  supportNeed(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<SupportNeedProcedure | null> {
    return loaders.supportNeed.load(personId);
  }

  @Data(schoolData)
  @FieldResolver(() => AllDayPlace, { nullable: true, description: 'All-day place (OGS-Platz).' })
  allDay(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<AllDayPlace | null> {
    return loaders.allDay.load(personId);
  }

  @Data(schoolData)
  @FieldResolver(() => AttendanceConfirmation, {
    nullable: true,
    description: 'The certificate of attendance that the family has asked for (Schulbescheinigung).',
  })
  attendanceConfirmed(
    @Root() { personId }: EducationRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<AttendanceConfirmation | null> {
    return loaders.attendanceConfirmed.load(personId);
  }
}
