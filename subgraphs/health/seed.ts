import type { CityBase } from '../../city/facts/base';
import type { FamilyFacts, PersonFacts } from '../../city/facts/family';
import { idOf } from '../../city/idOf';
import type { Rows } from '../defineAgency';
import { onFileRows } from '../onFileRows';
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

/** The synthetic city as the health agencies have it on file. */
export const healthSeed = {
  base: (_base: CityBase): readonly Rows[] => [],
  family: (family: FamilyFacts): readonly Rows[] =>
    family.members.flatMap(({ person }) => [...onFileRows(person, 'health'), ...healthRows(person)]),
};

function healthRows(person: PersonFacts): readonly Rows[] {
  const facts = person.health;
  const file = person.onFile.health;
  if (facts === null || file === undefined) return [];
  const record = <Fact extends object>(table: string, fact: Fact, index = 0) => ({
    ...fact,
    id: idOf(table, person.id, String(index)),
    personId: person.id,
    asOf: file.asOf,
    source: facts.source,
  });
  const many = <Fact extends object>(table: string, all: readonly Fact[]) =>
    all.map((fact, index) => record(table, fact, index));
  const one = <Fact extends object>(table: string, fact: Fact | null) =>
    fact === null ? [] : [record(table, fact)];
  return [
    [HealthAccess, [record('health_access', {})]],
    [HealthCoverage, one('health_coverage', facts.coverage)],
    [MeaslesProof, one('measles_proof', facts.measlesProof)],
    [SchoolEntryExam, one('school_entry_exam', facts.schoolEntryExam)],
    [InitialExam, one('initial_exam', facts.initialExam)],
    [EarlyDetectionCheck, many('early_detection_check', facts.earlyDetection)],
    [HealthAppointment, many('health_appointment', facts.appointments)],
    [CareWaitlistEntry, many('care_waitlist_entry', facts.waitingFor)],
    [FunctionalConstraint, many('functional_constraint', facts.functionalConstraints)],
    [TreatmentApproval, many('treatment_approval', facts.approvals)],
  ];
}
