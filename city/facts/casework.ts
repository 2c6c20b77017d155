import type { DataCategory } from '../../schema/directives';
import type * as casework from '../../subgraphs/casework/terms';
import type { Agency, Controller, DocumentType, Purpose, Severity } from '../../subgraphs/vocabulary/terms';
import type { Day, Id, Instant, OfficeContactFacts, OrganisationFacts, PrincipalFacts } from './values';

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
    readonly severity: Severity;
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
