import type { Agency, Weekday } from '../../subgraphs/vocabulary/terms';

export type Day = string;

export type Instant = string;

export type Id = string;

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

/** Somebody acting in an office, without a name. */
export interface PrincipalFacts {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
}
