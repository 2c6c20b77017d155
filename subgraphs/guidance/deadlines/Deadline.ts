import type { Fact } from '../facts/Fact';
import type { FactPath } from '../facts/FactPath';
import type { PersonReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Words } from '../Rule';

export const deadlineKinds = [
  'TITLE_ENDS',
  'PROVISIONAL_DOCUMENT_ENDS',
  'PASSPORT_ENDS',
  'COURSE_PROOF_DUE',
  'INACTIVITY_CLAIM_POSSIBLE',
  'FAMILY_REUNION_WINDOW_ENDS',
  'BENEFIT_ENDS',
  'BENEFIT_RENEWAL_DUE',
  'BENEFIT_APPLICATION_DUE',
  'HOME_NOTICE_ENDS',
  'HEALTH_COVER_ENDS',
  'MEASLES_PROOF_DUE',
  'CHECK_UP_DUE',
  'DAYCARE_ANSWER_DUE',
  'COURSE_ENTITLEMENT_ENDS',
  'COURSE_STARTS',
  'JOB_DOCUMENT_DUE',
  'JOB_DECISION_DUE',
  'DUTY_DUE',
  'RECOGNITION_DECISION_DUE',
  'DOCUMENT_DUE',
  'CONSENT_ENDS',
  'APPOINTMENT',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export type Certainty = 'CERTAIN' | 'PROBABLE' | 'DISPUTED';

/** A day by which something has to be done, or on which something happens. */
export interface Deadline {
  /** YYYY-MM-DD. */
  readonly at: string;
  readonly kind: DeadlineKind;
  /** Hub id. */
  readonly subject: string;
  readonly agency: Agency;
  /** What follows when it passes. */
  readonly consequence: Words;
  readonly legalRef: string | null;
  /** Where the day stands, such as `person.immigration.currentStatus.validUntil`. */
  readonly source: FactPath;
  readonly certainty: Certainty;
}

/** A day that may have to be kept; `counts` false: it has been settled already. */
export interface DatedFact {
  readonly on: Fact<string>;
  readonly counts: boolean;
  /** Whose day it is, where that differs from record to record. */
  readonly agency?: Agency;
}

/** A day that counts whatever else is the case. */
export const day = (on: Fact<string>): DatedFact => ({ on, counts: true });

/** One kind of deadline: where it comes from and what it means. Says nothing of people. */
export interface DeadlineSource {
  readonly kind: DeadlineKind;
  readonly agency: Agency;
  readonly consequence: Words;
  readonly legalRef: string | null;
  readonly source: FactPath;
  /** What else is read to know whether the day still counts. */
  readonly needs: readonly FactPath[];
  readonly daysOf: (person: PersonReading) => readonly DatedFact[];
}
