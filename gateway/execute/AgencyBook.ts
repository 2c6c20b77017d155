import type { AgencyAnswer } from '../agencies/Agency';
import type { AgencyState, AgencyStatus } from './Answer';

interface Tally {
  asked: number;
  failed: number;
  timedOut: number;
  partial: boolean;
}

/** Keeps, for one request, how each agency that was asked behaved. */
export class AgencyBook {
  readonly #tallies = new Map<string, Tally>();

  note(agency: string, answer: AgencyAnswer): void {
    const tally = this.#tally(agency);
    tally.asked++;
    if (answer.kind === 'answered') {
      if (answer.errors.length > 0) tally.partial = true;
    } else {
      tally.failed++;
      if (answer.code === 'AGENCY_TIMEOUT') tally.timedOut++;
    }
  }

  /** Part of what the agency answered could not be used. An agency that was not asked has no state. */
  notePartial(agency: string): void {
    const tally = this.#tallies.get(agency);
    if (tally) tally.partial = true;
  }

  /** All of what would have been asked of the agency was denied. That it is asked something else counts for more. */
  noteDenied(agency: string): void {
    this.#tally(agency);
  }

  /** By name. */
  states(): readonly AgencyState[] {
    return [...this.#tallies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, tally]) => ({ name, status: statusOf(tally) }));
  }

  #tally(agency: string): Tally {
    const known = this.#tallies.get(agency);
    if (known) return known;
    const fresh = { asked: 0, failed: 0, timedOut: 0, partial: false };
    this.#tallies.set(agency, fresh);
    return fresh;
  }
}

function statusOf({ asked, failed, timedOut, partial }: Tally): AgencyStatus {
  if (asked === 0) return 'DENIED';
  if (failed === 0) return partial ? 'PARTIAL' : 'OK';
  if (failed < asked) return 'PARTIAL';
  return timedOut === failed ? 'TIMEOUT' : 'UNAVAILABLE';
}
