import type { EnvelopeCaller } from '../../../schema/envelope';
import type { BreakGlassAccess } from '../entities/BreakGlassAccess';
import type { BreakGlassEvent } from '../entities/BreakGlassEvent';
import type { BreakGlassState } from '../terms';
import { mayOpen } from './emergencyRoles';

/** What decides where an access stands. */
export type AccessTimes = Pick<BreakGlassAccess, 'confirmBy' | 'confirmedAt' | 'openFrom' | 'expiresAt'>;

/**
 * Where an emergency access stands at a point in time (domain.md 2.7). What nobody has confirmed in time is void, also where it had
 * been open until then.
 */
export function accessState(access: AccessTimes, now: Date): BreakGlassState {
  if (access.confirmedAt === null && now >= access.confirmBy) return 'LAPSED';
  if (access.openFrom === null) return 'AWAITING_CONFIRMATION';
  return now < access.expiresAt ? 'OPEN' : 'ENDED';
}

/**
 * The accesses by which a caller may see something now. The role is asked again: who has moved to another office since cannot use
 * what was opened before.
 * @param accesses all that are recorded of one person (`loaders.breakGlassOfPerson`)
 */
export function openAccessesOf(
  caller: EnvelopeCaller | null,
  accesses: readonly BreakGlassAccess[],
  now: Date,
): readonly Pick<BreakGlassAccess, 'id' | 'ground'>[] {
  if (caller === null || !mayOpen(caller.role)) return [];
  return accesses
    .filter(({ opener }) => opener.id === caller.subject)
    .filter((access) => accessState(access, now) === 'OPEN')
    .map(({ id, ground }) => ({ id, ground }));
}

/** Everything that has happened until now, with what happened by itself. */
export function eventsUntil(access: BreakGlassAccess, now: Date): readonly BreakGlassEvent[] {
  const ownEnd = (kind: 'LAPSED' | 'ENDED', at: Date): BreakGlassEvent => ({
    at: at.toISOString(),
    kind,
    by: null,
  });
  const state = accessState(access, now);
  const events = [...access.events];
  if (state === 'LAPSED') events.push(ownEnd('LAPSED', access.confirmBy));
  if (state === 'ENDED') events.push(ownEnd('ENDED', access.expiresAt));
  // The review may come after the end.
  return events.sort((one, other) => one.at.localeCompare(other.at));
}
