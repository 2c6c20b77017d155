import type { AgencyEvent } from '../../schema/agencyEvent';

/** Whoever wants to hear of changes. */
export interface EventListener {
  /** `subject.id` is the agency's own name for the person or family. */
  told(agency: string, event: AgencyEvent): void;
  /** Something may have changed without being told: from now on is told again. */
  missed(agency: string): void;
}

/** Where agencies' events come from. */
export interface EventSource {
  /** Listens to these agencies and no others from now on. */
  follow(agencies: readonly string[]): void;
  /** Agencies that are heard now. */
  readonly heard: ReadonlySet<string>;
  /** Ends all listening; resolves when every connection is closed. */
  close(): Promise<void>;
}
