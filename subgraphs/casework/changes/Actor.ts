import type { Purpose } from '../../../schema/accessTerms';
import type { EnvelopeCaller } from '../../../schema/envelope';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { PrincipalRef } from '../entities/PrincipalRef';

/** Who makes a change, what for, and when. */
export interface Actor {
  readonly caller: EnvelopeCaller;
  readonly purpose: Purpose | null;
  /** Wall clock: for the journal. */
  readonly now: Date;
  /** The day on which the records live, YYYY-MM-DD: for what is written into them. */
  readonly today: string;
}

/** @returns null where no envelope says who asks: nobody changes anything without a name */
export const actorOf = (
  { caller, purpose, today }: Pick<CaseworkAsked, 'caller' | 'purpose' | 'today'>,
  now: Date,
): Actor | null => (caller === null ? null : { caller, purpose, now, today });

/** By task and not by name, as records keep it. */
export const principalOf = ({ caller: { subject, role, organisation } }: Actor): PrincipalRef => ({
  id: subject,
  role,
  organisation,
});
