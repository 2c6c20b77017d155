import type { DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
import { CareWaitlistEntry } from './entities/CareWaitlistEntry';
import { EarlyDetectionCheck } from './entities/EarlyDetectionCheck';
import { FunctionalConstraint } from './entities/FunctionalConstraint';
import { HealthAccess } from './entities/HealthAccess';
import { HealthAppointment } from './entities/HealthAppointment';
import { HealthCoverage } from './entities/HealthCoverage';
import { InitialExam } from './entities/InitialExam';
import { MeaslesProof } from './entities/MeaslesProof';
import { SchoolEntryExam } from './entities/SchoolEntryExam';
import { TreatmentApproval } from './entities/TreatmentApproval';

/** All by person, one statement per table and batch. */
export const healthLoaders = (database: DataSource) => ({
  access: oneBy(database, HealthAccess, 'personId'),
  coverage: oneBy(database, HealthCoverage, 'personId'),
  measlesProof: oneBy(database, MeaslesProof, 'personId'),
  schoolEntryExam: oneBy(database, SchoolEntryExam, 'personId'),
  initialExam: oneBy(database, InitialExam, 'personId'),
  earlyDetection: manyBy(database, EarlyDetectionCheck, 'personId', { dueFrom: 'ASC', id: 'ASC' }),
  appointments: manyBy(database, HealthAppointment, 'personId', { at: 'ASC', id: 'ASC' }),
  waitingFor: manyBy(database, CareWaitlistEntry, 'personId', { since: 'ASC', id: 'ASC' }),
  functionalConstraints: manyBy(database, FunctionalConstraint, 'personId', { from: 'ASC', id: 'ASC' }),
  approvals: manyBy(database, TreatmentApproval, 'personId', { requestedAt: 'ASC', id: 'ASC' }),
});

export type HealthLoaders = ReturnType<typeof healthLoaders>;
