import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Appointment } from '../../vocabulary/values';
import { AsylumProcedure } from '../entities/AsylumProcedure';
import { CourseObligation } from '../entities/CourseObligation';
import { FamilyReunificationCase } from '../entities/FamilyReunificationCase';
import { ImmigrationApplication } from '../entities/ImmigrationApplication';
import { ImmigrationFile } from '../entities/ImmigrationFile';
import { NaturalisationProcedure } from '../entities/NaturalisationProcedure';
import { ProvisionalResidenceDocument } from '../entities/ProvisionalResidenceDocument';
import { ResidenceRequirement } from '../entities/ResidenceRequirement';
import { ResidenceStatus } from '../entities/ResidenceStatus';
import { ResidenceTitle } from '../entities/ResidenceTitle';
import { Toleration } from '../entities/Toleration';
import { TravelDocument } from '../entities/TravelDocument';
import { WorkPermission } from '../entities/WorkPermission';
import { isOpen } from '../isOpen';
import { asylumData, immigrationData, naturalisationData, reunificationData } from '../labels';
import type { ImmigrationLoaders } from '../loaders';

type ImmigrationAsked = Asked<ImmigrationLoaders>;

@Resolver(() => ImmigrationFile)
export class ImmigrationFileResolver {
  @FieldResolver(() => ResidenceStatus, {
    description: 'Residence status now (aktueller Aufenthaltsstatus).',
  })
  currentStatus(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<ResidenceStatus | null> {
    return loaders.currentStatus.load(personId);
  }

  @FieldResolver(() => [ResidenceTitle], { description: 'Titles, past and present (Aufenthaltstitel).' })
  titles(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<readonly ResidenceTitle[]> {
    return loaders.titles.load(personId);
  }

  @Data({ ...immigrationData('RESIDENCE_PROCEDURE'), reference: true })
  @FieldResolver(() => [ImmigrationApplication], { description: 'Applications, the oldest first (Anträge).' })
  async applications(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'True: only those still to be decided; false: only the others (offen).',
    })
    open?: boolean | null,
  ): Promise<readonly ImmigrationApplication[]> {
    const all = await loaders.applications.load(personId);
    return open === null || open === undefined ? all : all.filter((one) => isOpen(one) === open);
  }

  @Data(immigrationData('RESIDENCE_PROCEDURE'))
  @FieldResolver(() => [ProvisionalResidenceDocument], {
    description: 'Provisional residence documents (Fiktionsbescheinigungen).',
  })
  provisionalDocuments(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<readonly ProvisionalResidenceDocument[]> {
    return loaders.provisionalDocuments.load(personId);
  }

  @FieldResolver(() => Toleration, { nullable: true, description: 'Toleration (Duldung).' })
  toleration(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<Toleration | null> {
    return loaders.toleration.load(personId);
  }

  @Data(immigrationData('WORK_PERMISSION'))
  @FieldResolver(() => WorkPermission, {
    description: 'Whether the person may work (Beschäftigungserlaubnis).',
  })
  workPermission(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<WorkPermission | null> {
    return loaders.workPermission.load(personId);
  }

  @FieldResolver(() => ResidenceRequirement, {
    nullable: true,
    description: 'Where the person has to live (Wohnsitzregelung).',
  })
  residenceRequirement(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<ResidenceRequirement | null> {
    return loaders.residenceRequirement.load(personId);
  }

  @Data(immigrationData('IDENTITY'))
  @FieldResolver(() => TravelDocument, { nullable: true, description: 'Passport or substitute (Pass).' })
  passport(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<TravelDocument | null> {
    return loaders.passport.load(personId);
  }

  @Data(immigrationData('RESIDENCE_PROCEDURE'))
  @FieldResolver(() => [Appointment], { description: 'Appointments at the authority (Termine).' })
  appointments(
    @Root() { appointments }: ImmigrationFile,
    @Arg('from', () => CalendarDate, { nullable: true, description: 'Only from this day on (ab).' })
    from?: string | null,
  ): readonly Appointment[] {
    const inOrder = appointments.toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
    return from === null || from === undefined
      ? inOrder
      : inOrder.filter(({ at }) => dayInGermany(at) >= from);
  }

  @Data(immigrationData('LANGUAGE_COURSE'))
  @FieldResolver(() => CourseObligation, {
    nullable: true,
    description: 'Duty to take an integration course (Kursverpflichtung).',
  })
  courseObligation(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<CourseObligation | null> {
    return loaders.courseObligation.load(personId);
  }

  @Data({ ...asylumData, reference: true })
  @FieldResolver(() => AsylumProcedure, {
    nullable: true,
    description: 'Asylum procedure, stage and dates only (Asylverfahren).',
  })
  asylum(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<AsylumProcedure | null> {
    return loaders.asylum.load(personId);
  }

  @Data(naturalisationData)
  @FieldResolver(() => NaturalisationProcedure, {
    nullable: true,
    description: 'Naturalisation procedure (Einbürgerungsverfahren).',
  })
  naturalisation(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<NaturalisationProcedure | null> {
    return loaders.naturalisation.load(personId);
  }

  @Data(reunificationData)
  @FieldResolver(() => [FamilyReunificationCase], {
    description: 'Relatives who are to follow (Familiennachzug).',
  })
  familyReunification(
    @Root() { personId }: ImmigrationFile,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<readonly FamilyReunificationCase[]> {
    return loaders.familyReunification.load(personId);
  }
}

const germanDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day at the office, YYYY-MM-DD: an appointment in the first hour of a day is on the day before in UTC. */
const dayInGermany = (at: Date): string => germanDay.format(new Date(at));
