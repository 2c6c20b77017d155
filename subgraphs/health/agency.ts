import { defineAgency } from '../defineAgency';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
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
import { healthLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { TellEvents1795400000000 } from './migrations/TellEvents';
import { HealthAccessResolver } from './resolvers/HealthAccessResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { healthSeed } from './seed';

/** Public health office and providers (domain.md 3.4): time, place and function, never a finding. */
export const health = defineAgency({
  name: 'health',
  title: 'Public health office and providers (Gesundheitsamt, Praxen, Zentren)',
  hubOwned: false,
  controllers: ['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER', 'ASYLUM_BENEFITS_UNIT'],
  release: {
    HEALTH_COVERAGE: 'AUTO_UNDER_CONSENT',
    HEALTH_APPOINTMENTS: 'AUTO_UNDER_CONSENT',
    VACCINATION_STATUS: 'AUTO_UNDER_CONSENT',
    HEALTH_WAITLIST: 'AUTO_UNDER_CONSENT',
    HEALTH_FUNCTIONAL: 'MANUAL_RELEASE',
  },
  port: 4004,
  tables: [
    PersonOnFile,
    HealthAccess,
    HealthCoverage,
    MeaslesProof,
    SchoolEntryExam,
    InitialExam,
    EarlyDetectionCheck,
    HealthAppointment,
    CareWaitlistEntry,
    FunctionalConstraint,
    TreatmentApproval,
  ],
  migrations: [Initial, TellEvents1795400000000],
  resolvers: [PersonResolver, HealthAccessResolver],
  references: { Person: ({ id }) => (id === undefined ? null : { id }) },
  loaders: healthLoaders,
  seed: healthSeed,
});
