import type { CoverageType, MeaslesStatus } from '../../subgraphs/health/terms';
import type { HealthFacts } from '../facts/health';
import type { Day, OrganisationFacts } from '../facts/values';
import { placeOf } from '../organisations';
import { at } from '../today';

type Coverage = NonNullable<HealthFacts['coverage']>;

/** What the health office and the providers know about access to care; no findings, no diagnoses (domain.md 3.4). */
export const healthFile = (coverage: Coverage | null, facts: Partial<HealthFacts> = {}): HealthFacts => ({
  source: 'PUBLIC_HEALTH_OFFICE',
  coverage,
  measlesProof: null,
  schoolEntryExam: null,
  initialExam: null,
  earlyDetection: [],
  appointments: [],
  waitingFor: [],
  functionalConstraints: [],
  approvals: [],
  ...facts,
});

/** Covered since a day, with a card in the wallet. The insurer does not exist. */
export const covered = (type: CoverageType, validFrom: Day, facts: Partial<Coverage> = {}): Coverage => ({
  type,
  insurer: type.startsWith('STATUTORY') ? 'Revierkasse (synthetisch)' : null,
  validFrom,
  validUntil: null,
  cardIssued: true,
  ...facts,
});

/** The measles proof as daycare or school has seen it (§ 20 Abs. 9 IfSG). */
export const measles = (
  status: MeaslesStatus,
  facts: Partial<NonNullable<HealthFacts['measlesProof']>> = {},
): HealthFacts['measlesProof'] => ({
  status,
  checkedBy: 'PUBLIC_HEALTH_OFFICE',
  nextDoseFrom: null,
  proofDueAt: null,
  reportedToHealthOffice: false,
  ...facts,
});

/** An appointment at a practice or the health office. */
export const healthAppointment = (
  day: Day,
  time: string,
  provider: OrganisationFacts,
  interpreter: HealthFacts['appointments'][number]['interpreter'] = 'NONE',
): HealthFacts['appointments'][number] => ({
  at: at(day, time),
  place: `${provider.name}, ${placeOf(provider)}`,
  interpreter,
});
