import type {
  EmploymentClause,
  ImmigrationApplicationKind,
  ResidenceBasis,
  ResidenceStatusKind,
} from '../../subgraphs/immigration/terms';
import type { Certainty } from '../../subgraphs/vocabulary/terms';
import type { ImmigrationApplicationFacts, ImmigrationFacts } from '../facts/immigration';
import type { AppointmentFacts, Day, Id } from '../facts/values';
import { organisations, placeOf } from '../organisations';
import { addMonths, at } from '../today';

type Title = ImmigrationFacts['titles'][number];
type Status = Omit<ImmigrationFacts['currentStatus'], 'certainty'> & { readonly certainty?: Certainty };

/** A file at the immigration authority; nothing is open in it unless the story says so. */
export function immigrationFile(
  status: Status,
  facts: Partial<Omit<ImmigrationFacts, 'currentStatus'>> & Pick<ImmigrationFacts, 'workPermission'>,
): ImmigrationFacts {
  return {
    source: 'IMMIGRATION_AUTHORITY',
    authority: organisations.immigrationAuthority,
    currentStatus: { certainty: 'CERTAIN', ...status },
    titles: [],
    applications: [],
    provisionalDocuments: [],
    toleration: null,
    residenceRequirement: null,
    identityClarified: 'CLARIFIED',
    passport: null,
    appointments: [],
    courseObligation: null,
    asylum: null,
    naturalisation: null,
    familyReunification: [],
    ...facts,
  };
}

/** A work permission in one of its usual forms. */
export const mayWork = {
  freely: {
    state: 'FREE',
    baConsentRequired: false,
    earliestPossible: null,
    employer: null,
    validUntil: null,
  },
  onApplication: {
    state: 'ON_APPLICATION',
    baConsentRequired: true,
    earliestPossible: null,
    employer: null,
    validUntil: null,
  },
} as const satisfies Readonly<Record<string, ImmigrationFacts['workPermission']>>;

/** A title, valid from the day of issue and handed out as a card six weeks later. */
export function title(
  basis: ResidenceBasis,
  issuedAt: Day,
  validUntil: Day | null,
  facts: Partial<Title> = {},
): Title {
  const kind: ResidenceStatusKind = validUntil === null ? 'SETTLEMENT_PERMIT' : 'RESIDENCE_PERMIT';
  const employment: EmploymentClause = 'UNRESTRICTED';
  return {
    basis,
    kind,
    issuedAt,
    validFrom: issuedAt,
    validUntil,
    firstIssue: true,
    employment,
    documentReadyAt: addMonths(issuedAt, 1),
    documentCollectedAt: addMonths(issuedAt, 2),
    ...facts,
  };
}

/** An application handed in online at ten o'clock, complete and in review. */
export function application(
  id: Id,
  kind: ImmigrationApplicationKind,
  submitted: Day,
  facts: Partial<ImmigrationApplicationFacts> = {},
): ImmigrationApplicationFacts {
  const submittedAt = at(submitted, '10:00');
  const incomplete = facts.missing !== undefined && facts.missing.length > 0;
  return {
    id,
    kind,
    submittedAt,
    channel: 'ONLINE',
    receivedConfirmedAt: submittedAt,
    completeAt: incomplete ? null : submittedAt,
    missing: [],
    status: incomplete ? 'INCOMPLETE' : 'IN_REVIEW',
    appointmentAt: null,
    decidedAt: null,
    decision: null,
    certificateRequestedAt: null,
    certificateIssuedAt: null,
    // An action for failure to act is admissible after three months (§ 75 VwGO).
    inactivityClaimPossibleFrom: incomplete ? null : addMonths(submitted, 3),
    ...facts,
  };
}

/** An appointment at the immigration authority. */
export const immigrationAppointment = (day: Day, time: string, subject: string): AppointmentFacts => ({
  at: at(day, time),
  office: organisations.immigrationAuthority.name,
  place: placeOf(organisations.immigrationAuthority),
  subject,
});
