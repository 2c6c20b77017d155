import { type Follower, followChannel } from '../../database/followChannel';
import { eventChannel } from '../../schema/agencyEvent';
import { signal } from '../signals';
import type { EventListener, EventSource } from './EventSource';
import { hearEvent } from './hearEvent';

/**
 * Hears events where they are told: in each agency's own database (PostgreSQL LISTEN), by a role that can connect and read nothing.
 * @param urlOf an agency's database for that role; null: it is not listened to
 */
export function listenToDatabases(
  urlOf: (agency: string) => string | null,
  listener: EventListener,
): EventSource {
  const followers = new Map<string, Follower>();
  const heard = new Set<string>();
  const closing: Promise<void>[] = [];
  const leave = (agency: string): void => {
    const follower = followers.get(agency);
    followers.delete(agency);
    heard.delete(agency);
    if (follower !== undefined) closing.push(follower.close());
  };
  return {
    heard,
    follow(agencies) {
      for (const agency of followers.keys()) if (!agencies.includes(agency)) leave(agency);
      for (const agency of agencies) {
        const url = urlOf(agency);
        if (url === null || followers.has(agency)) continue;
        followers.set(agency, followChannel({ url, channel: eventChannel, ...reactions(agency) }));
      }
    },
    async close() {
      for (const agency of [...followers.keys()]) leave(agency);
      await Promise.all(closing);
    },
  };

  function reactions(agency: string) {
    return {
      name: 'lotse-events',
      onMessage: (payload: string) => hearEvent(listener, agency, payload),
      onListening: () => {
        heard.add(agency);
        listener.missed(agency);
      },
      onLost: () => {
        heard.delete(agency);
        signal('eventsLost', { agency });
      },
    };
  }
}
