import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { CareWaitlistEntry } from '../entities/CareWaitlistEntry';
import { EarlyDetectionCheck } from '../entities/EarlyDetectionCheck';
import { FunctionalConstraint } from '../entities/FunctionalConstraint';
import { HealthAccess } from '../entities/HealthAccess';
import { HealthAppointment } from '../entities/HealthAppointment';
import { HealthCoverage } from '../entities/HealthCoverage';
import { InitialExam } from '../entities/InitialExam';
import { MeaslesProof } from '../entities/MeaslesProof';
import { SchoolEntryExam } from '../entities/SchoolEntryExam';
import { TreatmentApproval } from '../entities/TreatmentApproval';
import { coverageData, healthData, waitlistData } from '../labels';
import type { HealthLoaders } from '../loaders';

type HealthAsked = Asked<HealthLoaders>;

@Resolver(() => HealthAccess)
export class HealthAccessResolver {
  @Data(coverageData)
  @FieldResolver(() => HealthCoverage, {
    nullable: true,
    description: 'Cover in case of illness (Krankenversicherung).',
  })
  coverage(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<HealthCoverage | null> {
    return loaders.coverage.load(personId);
  }

  @Data(healthData('VACCINATION_STATUS'))
  @FieldResolver(() => MeaslesProof, {
    nullable: true,
    description: 'Proof of measles protection (Masernschutz).',
  })
  measlesProof(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<MeaslesProof | null> {
    return loaders.measlesProof.load(personId);
  }

  @Data(healthData('HEALTH_APPOINTMENTS'))
  @FieldResolver(() => SchoolEntryExam, {
    nullable: true,
    description: 'School-entry examination (Schuleingangsuntersuchung).',
  })
  schoolEntryExam(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<SchoolEntryExam | null> {
    return loaders.schoolEntryExam.load(personId);
  }

  @Data(healthData('HEALTH_APPOINTMENTS'))
  @FieldResolver(() => InitialExam, {
    nullable: true,
    description: 'First examination after arrival (Erstuntersuchung).',
  })
  initialExam(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<InitialExam | null> {
    return loaders.initialExam.load(personId);
  }

  @Data(healthData('HEALTH_APPOINTMENTS'))
  @FieldResolver(() => [EarlyDetectionCheck], { description: 'Check-ups for children (Früherkennung).' })
  earlyDetection(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<readonly EarlyDetectionCheck[]> {
    return loaders.earlyDetection.load(personId);
  }

  @Data(healthData('HEALTH_APPOINTMENTS'))
  @FieldResolver(() => [HealthAppointment], { description: 'Appointments, time and place only (Termine).' })
  appointments(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<readonly HealthAppointment[]> {
    return loaders.appointments.load(personId);
  }

  @Data({ ...waitlistData, reference: true })
  @FieldResolver(() => [CareWaitlistEntry], { description: 'Waiting lists (Wartelisten).' })
  waitingFor(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<readonly CareWaitlistEntry[]> {
    return loaders.waitingFor.load(personId);
  }

  @Data(healthData('HEALTH_FUNCTIONAL'))
  @FieldResolver(() => [FunctionalConstraint], {
    description: 'What the person cannot do for now (funktionale Einschränkungen).',
  })
  functionalConstraints(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<readonly FunctionalConstraint[]> {
    return loaders.functionalConstraints.load(personId);
  }

  @Data({ ...healthData('HEALTH_APPOINTMENTS'), reference: true })
  @FieldResolver(() => [TreatmentApproval], {
    description: 'Approvals by the body that pays (Kostenzusagen).',
  })
  approvals(
    @Root() { personId }: HealthAccess,
    @Ctx() { loaders }: HealthAsked,
  ): Promise<readonly TreatmentApproval[]> {
    return loaders.approvals.load(personId);
  }
}
