import type { DataCategory } from '../schema/directives';
import type * as casework from '../subgraphs/casework/terms';
import type * as employment from '../subgraphs/employment/terms';
import type * as health from '../subgraphs/health/terms';
import type * as immigration from '../subgraphs/immigration/terms';
import type * as schools from '../subgraphs/schools/terms';
import type * as social from '../subgraphs/social/terms';
import type {
  Agency,
  BenefitStatus,
  Certainty,
  Controller,
  DistrictCode,
  DocumentType,
  InterpreterNeed,
  Purpose,
  Weekday,
} from '../subgraphs/vocabulary/terms';

/**
 * The synthetic city as it really is (domain.md 6.2). Generators and hand-written stories make these facts; each agency's
 * `seed.ts` turns them into the rows of its own database. Nothing here is about anybody who exists.
 *
 * Names follow the GraphQL model of domain.md 3.1-3.6; what is not commented means there what it means here.
 * `Day` is YYYY-MM-DD, `Instant` an RFC 3339 time, ids are UUIDs made by `idOf`.
 */
export type Day = string;
export type Instant = string;
export type Id = string;
export type Edition = 'S' | 'M' | 'L';
export type AgencyName = 'immigration' | 'social' | 'health' | 'schools' | 'employment';

export interface City {
  readonly edition: Edition;
  /** Seed and generator version, for the dataset row: the same three give the same city. */
  readonly generator: string;
  /** The day on which the city lives. */
  readonly today: Day;
  readonly base: CityBase;
  /** How many families `families()` gives, for progress. */
  readonly familyCount: number;
  /** Made one by one, always the same, so that a large city needs little memory. */
  families(): Iterable<FamilyFacts>;
}

/** What does not belong to any family. */
export interface CityBase {
  readonly today: Day;
  readonly districts: readonly {
    readonly code: DistrictCode;
    readonly name: string;
    readonly population: number;
  }[];
  readonly caseManagers: readonly CaseManagerFacts[];
  readonly courseOffers: readonly CourseOfferFacts[];
  readonly structuralIssues: readonly StructuralIssueFacts[];
}

export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: Agency;
  readonly phone: string | null;
}
export interface OfficeContactFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}
export interface AppointmentFacts {
  readonly at: Instant;
  readonly office: string;
  readonly place: string | null;
  readonly subject: string | null;
}
export interface TimeSlotFacts {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}
export interface MoneyBandFacts {
  readonly from: number;
  readonly to: number | null;
}
export interface DateBandFacts {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}
export interface DurationBandFacts {
  readonly minDays: number | null;
  readonly maxDays: number | null;
}

// ── families and persons ────────────────────────────────────────────────────────────────────────────────────────────────

export interface FamilyFacts {
  readonly id: Id;
  /** Neutral reference, for example "F-2026-00421". */
  readonly reference: string;
  /** Name of the story in edition S ("Rahimi"), otherwise null. Shown nowhere; tests find families by it. */
  readonly story: string | null;
  readonly district: DistrictCode;
  readonly contactLanguage: string;
  readonly members: readonly MemberFacts[];
  /** Null for the many families of the city who are no clients of case management: casework does not know them. */
  readonly casework: CaseworkFacts | null;
  /** Null when the social offices have no household on file. */
  readonly household: HouseholdFacts | null;
  readonly benefits: readonly BenefitFacts[];
  readonly benefitUnit: BenefitUnitFacts | null;
  /** What is really the case, for the truth file only; no subgraph ever sees it. */
  readonly truth: readonly TruthEntry[];
}

/** `rule` is X01…X24 or O01…O34 of domain.md 5.2, 5.3, or a seeded deviation such as "NOISE_BIRTH_DATE" or "SEEDED_ERROR_…". */
export interface TruthEntry {
  readonly rule: string;
  readonly variant: string | null;
  readonly subjects: readonly Id[];
  /** For offers: whether it is drawn already; null for obstacles and deviations. */
  readonly taken: boolean | null;
  readonly note: string | null;
}

export interface MemberFacts {
  readonly person: PersonFacts;
  readonly role: casework.FamilyRole;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly livesInHousehold: boolean;
  readonly custody: casework.Custody | null;
  /** Persons this member looks after. */
  readonly caresFor: readonly Id[];
}

export interface PersonNameFacts {
  readonly given: string;
  readonly family: string;
  readonly originalScript: string | null;
  readonly aliases: readonly string[];
}

export interface PersonFacts {
  readonly id: Id;
  readonly name: PersonNameFacts;
  /** YYYY-MM-DD, YYYY-MM or YYYY as far as the papers know it; null when unknown. */
  readonly dateOfBirth: string | null;
  readonly gender: casework.Gender;
  readonly nationalities: readonly string[];
  readonly languages: readonly {
    readonly code: string;
    readonly level: casework.LanguageLevel;
    readonly literateIn: boolean;
  }[];
  readonly interpreterNeed: InterpreterNeed;
  readonly literacy: casework.Literacy | null;
  readonly arrivedInGermany: string | null;
  readonly arrivedInMunicipality: Day | null;
  readonly protectiveMarkers: readonly casework.ProtectiveMarker[];
  /** How each agency has this person on file; an agency that is missing here does not know the person at all. */
  readonly onFile: Partial<Readonly<Record<AgencyName, OnFileFacts>>>;
  readonly immigration: ImmigrationFacts | null;
  readonly counselling: readonly CounsellingFacts[];
  readonly health: HealthFacts | null;
  readonly education: EducationFacts | null;
  readonly childcare: ChildcareFacts | null;
  readonly employment: EmploymentFacts | null;
}

/** Identity as one agency has written it down: spelling, birth date and district may differ from the truth and lag behind. */
export interface OnFileFacts {
  readonly name: { readonly given: string; readonly family: string };
  readonly dateOfBirth: string | null;
  readonly district: DistrictCode;
  /** Synthetic file number of the agency, impossible in reality; never exposed in the graph. */
  readonly fileNumber: string;
  /** Freshness of everything this agency holds on the person. */
  readonly asOf: Instant;
}

// ── casework ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface CaseManagerFacts {
  readonly id: Id;
  readonly displayName: string;
  readonly employer: OrganisationFacts;
  readonly employerType: casework.EmployerType;
  readonly unit: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly districts: readonly DistrictCode[];
  readonly professionalSecrecy: boolean;
  readonly capacity: number;
  readonly deputies: readonly Id[];
}

export interface StructuralIssueFacts {
  readonly id: Id;
  readonly title: string;
  readonly area: casework.NeedArea;
  readonly agencies: readonly Agency[];
  readonly status: casework.IssueStatus;
  readonly caseCount: number;
  readonly raisedAt: Day;
  readonly steeringDecision: string | null;
}

/** Somebody acting in an office, without a name. */
export interface PrincipalFacts {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
}

export interface CaseworkFacts {
  readonly case: CaseFacts;
  readonly consents: readonly ConsentFacts[];
  readonly agencyContacts: readonly {
    readonly agency: Agency;
    readonly officeContact: OfficeContactFacts;
    readonly lastContactAt: Day | null;
    readonly nextAppointmentAt: Instant | null;
  }[];
  readonly documentNeeds: readonly DocumentNeedFacts[];
  readonly identityLinks: readonly IdentityLinkFacts[];
  readonly childProtectionNotifications: readonly ChildProtectionFacts[];
}

export interface CaseFacts {
  readonly id: Id;
  /** For example "KIM-OB-2026-00421". */
  readonly number: string;
  readonly status: casework.CaseStatus;
  readonly phase: casework.CasePhase;
  readonly openedAt: Day;
  readonly intakeChannel: casework.IntakeChannel;
  readonly targetGroup: casework.TargetGroup;
  readonly caseManager: Id;
  readonly team: readonly {
    readonly caseManager: Id;
    readonly role: casework.TeamRole;
    readonly since: Day;
  }[];
  readonly needs: readonly {
    readonly area: casework.NeedArea;
    readonly severity: casework.Severity;
    readonly identifiedAt: Day;
    readonly persons: readonly Id[];
    readonly status: casework.NeedStatus;
  }[];
  readonly goals: readonly {
    readonly title: string;
    readonly area: casework.NeedArea;
    readonly targetDate: Day | null;
    readonly status: casework.GoalStatus;
  }[];
  readonly tasks: readonly {
    readonly title: string;
    readonly kind: casework.TaskKind;
    readonly dueAt: Instant | null;
    readonly status: casework.TaskStatus;
  }[];
  readonly referrals: readonly ReferralFacts[];
  readonly handOffs: readonly {
    readonly id: Id;
    readonly person: Id;
    readonly need: casework.NeedArea;
    readonly from: Agency;
    readonly to: Agency;
    readonly at: Day;
    readonly trigger: casework.HandOffTrigger;
    readonly resolved: boolean;
  }[];
  readonly conferences: readonly {
    readonly id: Id;
    readonly at: Instant;
    readonly participants: readonly PrincipalFacts[];
    readonly sharedAreas: readonly DataCategory[];
    readonly viewGrantUntil: Instant;
    readonly decisions: readonly string[];
    readonly consents: readonly Id[];
  }[];
  /** `note` is a professional secret (S5, § 203 StGB). */
  readonly contacts: readonly {
    readonly at: Instant;
    readonly channel: casework.ContactChannel;
    readonly with: readonly Id[];
    readonly note: string | null;
  }[];
  readonly structuralIssues: readonly Id[];
  readonly closedAt: Day | null;
  readonly closureReason: casework.ClosureReason | null;
  readonly outcome:
    | readonly { readonly area: casework.NeedArea; readonly status: casework.NeedStatus }[]
    | null;
}

export interface ReferralFacts {
  readonly id: Id;
  readonly persons: readonly Id[];
  readonly need: casework.NeedArea;
  readonly from: OrganisationFacts;
  readonly to: OrganisationFacts;
  readonly mode: casework.ReferralMode;
  readonly status: casework.ReferralStatus;
  readonly events: readonly {
    readonly at: Instant;
    readonly status: casework.ReferralStatus;
    readonly by: PrincipalFacts;
    readonly note: string | null;
  }[];
  readonly consent: Id;
  readonly sentAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly firstAppointmentAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly rejection: casework.RejectionReason | null;
  readonly returnNote: string | null;
  readonly outcome: casework.ReferralOutcome | null;
}

export interface ConsentFacts {
  readonly id: Id;
  readonly subject: Id;
  readonly signatory: Id;
  readonly capacity: casework.SignatoryCapacity;
  readonly coSignatory: Id | null;
  readonly form: casework.ConsentFormKind;
  readonly language: string;
  readonly interpreted: boolean;
  readonly textVersion: string;
  readonly givenAt: Instant;
  readonly noticeGiven: {
    readonly purpose: boolean;
    readonly consequencesOfRefusal: boolean;
    readonly revocability: boolean;
  };
  readonly provisions: readonly {
    readonly effect: casework.Effect;
    readonly source: Controller;
    readonly recipient: {
      readonly role: string;
      readonly organisation: string;
      readonly includesDeputies: boolean;
    };
    readonly categories: readonly DataCategory[];
    readonly purposes: readonly Purpose[];
    readonly validUntil: Day | null;
    readonly confidentialityRelease: boolean;
    readonly secretHolder: string | null;
    readonly direction: casework.Direction;
  }[];
  readonly expiresAt: Day;
  readonly status: casework.ConsentStatus;
  readonly revocations: readonly {
    readonly at: Instant;
    readonly provision: number | null;
    readonly channel: casework.ContactChannel;
  }[];
}

export interface DocumentNeedFacts {
  readonly id: Id;
  readonly person: Id;
  readonly document: DocumentType;
  readonly neededBy: Agency;
  readonly forProcedure: Id | null;
  readonly dueAt: Day | null;
  readonly issuer: Agency;
  readonly status: casework.DocumentStatus;
  readonly waitsFor: readonly Id[];
}

export interface IdentityLinkFacts {
  readonly person: Id;
  readonly controller: Controller;
  readonly sectorPseudonym: string;
  readonly method: casework.MatchMethod;
  /** 0 to 1. */
  readonly confidence: number;
  readonly decidedBy: PrincipalFacts | null;
  readonly decidedAt: Instant | null;
  readonly evidence: readonly { readonly attribute: string; readonly agreement: casework.MatchAgreement }[];
}

export interface ChildProtectionFacts {
  readonly id: Id;
  readonly child: Id;
  readonly createdAt: Instant;
  readonly expertConsulted: boolean;
  readonly parentsInvolved: casework.ParentInvolvement;
  readonly status: casework.NotificationStatus;
  readonly feedbackConfirmed: boolean | null;
  readonly feedbackActing: boolean | null;
}

// ── immigration ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface ImmigrationFacts {
  readonly source: Controller;
  readonly authority: OrganisationFacts;
  readonly currentStatus: {
    readonly kind: immigration.ResidenceStatusKind;
    readonly basis: immigration.ResidenceBasis | null;
    readonly since: Day;
    readonly validUntil: Day | null;
    readonly certainty: Certainty;
  };
  readonly titles: readonly {
    readonly basis: immigration.ResidenceBasis;
    readonly kind: immigration.ResidenceStatusKind;
    readonly issuedAt: Day;
    readonly validFrom: Day;
    readonly validUntil: Day | null;
    readonly firstIssue: boolean;
    readonly employment: immigration.EmploymentClause;
    readonly documentReadyAt: Day | null;
    readonly documentCollectedAt: Day | null;
  }[];
  readonly applications: readonly ImmigrationApplicationFacts[];
  readonly provisionalDocuments: readonly {
    readonly kind: immigration.ProvisionalKind;
    readonly issuedAt: Day;
    readonly validUntil: Day;
    readonly employmentPermitted: boolean;
    /** Id of the application it is based on. */
    readonly basisApplication: Id;
  }[];
  readonly toleration: {
    readonly basis: immigration.ResidenceBasis;
    readonly issuedAt: Day;
    readonly validUntil: Day;
    readonly employment: immigration.EmploymentClause;
  } | null;
  readonly workPermission: {
    readonly state: immigration.WorkPermissionState;
    readonly baConsentRequired: boolean | null;
    readonly earliestPossible: Day | null;
    readonly employer: string | null;
    readonly validUntil: Day | null;
  };
  readonly residenceRequirement: {
    readonly kind: immigration.ResidenceRequirementKind;
    readonly area: string;
    readonly until: Day | null;
    readonly exemptIfJobHoursWeek: number | null;
  } | null;
  readonly identityClarified: immigration.IdentityClarification;
  readonly passport: {
    readonly kind: immigration.TravelDocumentKind;
    readonly issuedBy: string;
    readonly validUntil: Day | null;
  } | null;
  readonly appointments: readonly AppointmentFacts[];
  readonly courseObligation: {
    readonly norm: immigration.CourseObligationNorm;
    readonly issuedAt: Day;
    readonly proofOfRegistrationDueAt: Day | null;
    readonly fulfilled: boolean;
  } | null;
  readonly asylum: {
    readonly stage: immigration.AsylumStage;
    readonly appliedAt: Day;
    readonly decidedAt: Day | null;
  } | null;
  readonly naturalisation: {
    readonly submittedAt: Day | null;
    readonly status: immigration.ApplicationStatus;
    readonly missing: readonly DocumentType[];
    readonly waitBand: DurationBandFacts | null;
  } | null;
  readonly familyReunification: readonly {
    readonly relation: immigration.ReunificationRelation;
    readonly appliedAt: Day | null;
    readonly privilegedUntil: Day | null;
    readonly status: immigration.ApplicationStatus;
  }[];
}

export interface ImmigrationApplicationFacts {
  readonly id: Id;
  readonly kind: immigration.ImmigrationApplicationKind;
  readonly submittedAt: Instant;
  readonly channel: immigration.Channel;
  readonly receivedConfirmedAt: Instant | null;
  readonly completeAt: Instant | null;
  readonly missing: readonly DocumentType[];
  readonly status: immigration.ApplicationStatus;
  readonly appointmentAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decision: immigration.DecisionKind | null;
  readonly certificateRequestedAt: Instant | null;
  readonly certificateIssuedAt: Instant | null;
  readonly inactivityClaimPossibleFrom: Day | null;
}

// ── social ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface HouseholdFacts {
  readonly id: Id;
  readonly source: Controller;
  readonly asOf: Instant;
  readonly district: DistrictCode | null;
  readonly members: readonly {
    readonly person: Id;
    readonly relation: social.HouseholdRelation;
    readonly since: Day | null;
  }[];
  readonly accommodation: {
    readonly type: social.AccommodationType;
    readonly since: Day;
    readonly livingSpaceSqm: number | null;
    readonly rooms: number | null;
    readonly grossRent: MoneyBandFacts | null;
    readonly heating: MoneyBandFacts | null;
    readonly eviction: social.EvictionStage | null;
    readonly noticeUntil: Day | null;
  } | null;
  readonly income: readonly {
    readonly person: Id;
    readonly type: social.IncomeType;
    readonly amount: MoneyBandFacts;
    readonly from: Day;
    readonly until: Day | null;
  }[];
}

export interface BenefitFacts {
  readonly id: Id;
  readonly type: social.BenefitType;
  readonly controller: Controller;
  readonly applicant: Id;
  readonly covered: readonly Id[];
  readonly applications: readonly {
    readonly kind: social.BenefitApplicationKind;
    readonly submittedAt: Day;
    readonly completeAt: Day | null;
    readonly decidedAt: Day | null;
    readonly status: BenefitStatus;
    readonly missing: readonly DocumentType[];
  }[];
  readonly status: BenefitStatus;
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly renewalDueAt: Day | null;
  readonly monthly: MoneyBandFacts | null;
  readonly reducedReason: social.ReductionReason | null;
  readonly components: readonly social.EducationParticipationComponent[];
}

/** Existence-sensitive (domain.md 3.0). */
export interface CounsellingFacts {
  readonly provider: OrganisationFacts;
  readonly programme: social.CounsellingProgramme;
  readonly since: Day;
  readonly nextAppointment: Instant | null;
}

// ── health ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface HealthFacts {
  readonly source: Controller;
  readonly coverage: {
    readonly type: health.CoverageType;
    readonly insurer: string | null;
    readonly validFrom: Day;
    readonly validUntil: Day | null;
    readonly cardIssued: boolean;
  } | null;
  readonly measlesProof: {
    readonly status: health.MeaslesStatus;
    readonly checkedBy: Controller;
    readonly nextDoseFrom: Day | null;
    readonly proofDueAt: Day | null;
    readonly reportedToHealthOffice: boolean;
  } | null;
  readonly schoolEntryExam: {
    readonly schoolYear: string;
    readonly invitedAt: Day | null;
    readonly appointmentAt: Instant | null;
    readonly status: health.ExamStatus;
  } | null;
  readonly initialExam: {
    readonly status: health.ExamStatus;
    readonly doneAt: Day | null;
    readonly place: string | null;
  } | null;
  readonly earlyDetection: readonly {
    readonly check: health.EarlyDetectionKind;
    readonly dueFrom: Day;
    readonly dueUntil: Day;
    readonly status: health.ExamStatus;
  }[];
  readonly appointments: readonly {
    readonly at: Instant;
    readonly place: string;
    readonly interpreter: InterpreterNeed;
  }[];
  readonly waitingFor: readonly {
    readonly specialty: health.CareSpecialty;
    readonly provider: OrganisationFacts;
    readonly since: Day;
    readonly expected: DateBandFacts | null;
    readonly urgent: boolean;
    readonly interpreterNeeded: boolean;
  }[];
  readonly functionalConstraints: readonly {
    readonly kind: health.ConstraintKind;
    readonly from: Day;
    readonly until: Day | null;
    readonly statedBy: Controller;
  }[];
  readonly approvals: readonly {
    readonly kind: health.ApprovalKind;
    readonly requestedAt: Day;
    readonly decidedAt: Day | null;
    readonly status: BenefitStatus;
    readonly costBearer: Controller;
  }[];
}

// ── schools ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface EducationFacts {
  readonly source: Controller;
  readonly obligation: {
    readonly state: schools.SchoolObligationState;
    readonly since: Day | null;
    readonly until: Day | null;
  };
  readonly newcomerRegistration: {
    readonly registeredAt: Day;
    readonly counselledAt: Day | null;
    readonly proposedSchool: string | null;
    readonly assignedAt: Day | null;
    readonly firstSchoolDay: Day | null;
    readonly status: schools.NewcomerStatus;
  } | null;
  readonly enrolment: {
    readonly school: { readonly id: string; readonly name: string; readonly district: DistrictCode };
    readonly type: schools.SchoolType;
    readonly grade: number | null;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
  readonly languageSupport: {
    readonly kind: schools.LanguageSupportKind;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
  readonly supportNeed: {
    readonly openedAt: Day;
    readonly decidedAt: Day | null;
    readonly status: schools.SupportNeedStatus;
  } | null;
  readonly allDay: {
    readonly status: schools.AllDayStatus;
    readonly from: Day | null;
    readonly until: Day | null;
    readonly weekly: readonly TimeSlotFacts[];
  } | null;
  readonly attendanceConfirmed: {
    readonly issuedAt: Day;
    readonly schoolYear: string;
    readonly regular: boolean;
    readonly issuedTo: Id;
  } | null;
}

export interface FacilityFacts {
  readonly id: string;
  readonly name: string;
  readonly district: DistrictCode;
}

export interface ChildcareFacts {
  readonly source: Controller;
  readonly requests: readonly {
    readonly id: Id;
    readonly wantedFrom: Day;
    readonly hoursPerWeek: schools.CareHours;
    readonly notifiedAt: Day;
    /** "LB-OB-2026-12345", synthetic. */
    readonly portalRef: string | null;
    readonly status: schools.ChildcareRequestStatus;
    readonly offers: readonly {
      readonly facility: FacilityFacts;
      readonly from: Day;
      readonly answerBy: Day;
    }[];
    readonly priorityGrounds: readonly schools.PriorityGround[];
    readonly entitlementSince: Day | null;
  }[];
  readonly placement: {
    readonly facility: FacilityFacts;
    readonly type: schools.ChildcareType;
    readonly from: Day;
    readonly until: Day | null;
    readonly weekly: readonly TimeSlotFacts[];
  } | null;
  readonly feeStatus: schools.FeeStatus | null;
}

// ── employment ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface EmploymentFacts {
  readonly source: Controller;
  readonly profile: {
    readonly registeredAs: readonly employment.LabourStatus[];
    readonly highestQualification: employment.QualificationLevel | null;
    readonly occupation: string | null;
    readonly adviser: OfficeContactFacts | null;
    readonly appointments: readonly AppointmentFacts[];
    readonly cooperationPlan: {
      readonly agreedAt: Day;
      readonly reviewAt: Day | null;
      readonly steps: readonly string[];
    } | null;
    readonly dutiesOpen: readonly {
      readonly kind: employment.DutyKind;
      readonly dueAt: Day | null;
      readonly legalRef: string | null;
    }[];
  } | null;
  readonly languageCourses: {
    readonly entitlement: {
      readonly basis: employment.CourseEntitlementBasis;
      readonly issuedBy: Controller;
      readonly issuedAt: Day;
      readonly expiresAt: Day | null;
      readonly used: boolean;
      readonly feeExempt: employment.FeeExemption;
      readonly travelGrant: boolean;
    } | null;
    readonly registrations: readonly {
      readonly id: Id;
      /** Id of a course offer of the city's base. */
      readonly course: Id | null;
      readonly provider: OrganisationFacts;
      readonly type: employment.CourseType;
      readonly registeredAt: Day;
      readonly announcedStart: Day | null;
      readonly startedAt: Day | null;
      readonly childSupervisionNeeded: boolean;
      readonly childSupervisionArranged: boolean;
      readonly slots: readonly TimeSlotFacts[];
      readonly status: employment.CourseRegistrationStatus;
      readonly waitReason: employment.WaitReason | null;
      readonly lessonsAttended: number | null;
      readonly test: { readonly takenAt: Day; readonly level: employment.TestLevel } | null;
    }[];
    readonly certificates: readonly {
      readonly level: employment.TestLevel;
      readonly issuedAt: Day;
      readonly issuer: string;
    }[];
  } | null;
  readonly recognition: readonly {
    readonly id: Id;
    readonly occupation: string;
    readonly regulated: boolean;
    readonly body: OrganisationFacts;
    readonly submittedAt: Day;
    readonly acknowledgedAt: Day | null;
    readonly completeAt: Day | null;
    readonly dueAt: Day | null;
    readonly extendedUntil: Day | null;
    readonly decidedAt: Day | null;
    readonly result: employment.RecognitionResult | null;
    readonly missing: readonly DocumentType[];
    readonly alternativeProcedure14: boolean;
  }[];
  readonly jobOffers: readonly {
    readonly id: Id;
    readonly employerBand: string;
    readonly title: string;
    readonly hoursPerWeek: number;
    readonly insured: boolean;
    readonly startDate: Day;
    readonly decisionDueAt: Day | null;
    readonly documentDueAt: Day | null;
    readonly requiredDocuments: readonly DocumentType[];
    readonly status: employment.JobOfferStatus;
    readonly lossReason: employment.LossReason | null;
  }[];
  readonly trainings: readonly {
    readonly occupation: string;
    readonly from: Day;
    readonly until: Day;
    readonly recognised: boolean;
  }[];
  readonly jobs: readonly {
    readonly title: string;
    readonly hoursPerWeek: number;
    readonly insured: boolean;
    readonly from: Day;
    readonly until: Day | null;
  }[];
}

export interface CourseOfferFacts {
  readonly id: Id;
  readonly type: employment.CourseType;
  readonly provider: OrganisationFacts;
  readonly start: Day;
  readonly slots: readonly TimeSlotFacts[];
  readonly freePlaces: number;
  readonly childSupervision: boolean;
  readonly district: DistrictCode;
}

/** Bedarfsgemeinschaft, § 7 Abs. 3 SGB II; kept by the Jobcenter. */
export interface BenefitUnitFacts {
  readonly id: Id;
  readonly asOf: Instant;
  readonly members: readonly {
    readonly person: Id;
    readonly role: employment.BenefitUnitRole;
    readonly since: Day | null;
  }[];
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly status: BenefitStatus;
  readonly applicationDueAt: Day | null;
  /** Days on which an application (first or renewal) was received. */
  readonly appliedAt: Day | null;
  readonly paymentsSuspended: boolean;
  readonly reductions: readonly {
    readonly percent: number;
    readonly from: Day;
    readonly until: Day;
    readonly ground: employment.ReductionGround;
  }[];
  readonly missing: readonly DocumentType[];
}
