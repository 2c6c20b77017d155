import { followChannel } from '../database/followChannel';
import { holdNats } from '../http/holdNats';
import { eventChannel, eventSubject, somethingMissed } from '../schema/agencyEvent';

/** What is forwarded from where to where. */
export interface Forwarding {
  /** Name of the subgraph. */
  readonly agency: string;
  /** Its own database. */
  readonly databaseUrl: string;
  /** The NATS server, with a user that may publish on this agency's subject and nothing else. */
  readonly natsUrl: string;
}

/**
 * Forwards what an agency's database tells to NATS, word for word. What could not be forwarded, because one of the two was away, is told
 * as "something missed" when both are there again.
 */
export function forwardEvents({ agency, databaseUrl, natsUrl }: Forwarding): { close(): Promise<void> } {
  const subject = eventSubject(agency);
  let publish: ((payload: string) => void) | null = null;
  const bus = holdNats({
    url: natsUrl,
    name: `lotse-${agency}`,
    onOpen(connection) {
      publish = (payload) => {
        try {
          connection.publish(subject, payload);
        } catch {
          // It was closed a moment ago; the next connection begins with "something missed".
        }
      };
      publish(somethingMissed);
    },
    onLost() {
      publish = null;
    },
  });
  const channel = followChannel({
    url: databaseUrl,
    channel: eventChannel,
    name: `lotse-forward-${agency}`,
    onMessage: (payload) => publish?.(payload),
    onListening: () => publish?.(somethingMissed),
    onLost: () => {},
  });
  return {
    async close() {
      await channel.close();
      await bus.close();
    },
  };
}
