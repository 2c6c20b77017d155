import { holdNats } from '../../http/holdNats';
import { eventSubject } from '../../schema/agencyEvent';
import { signal } from '../signals';
import type { EventListener, EventSource } from './EventSource';
import { hearEvent } from './hearEvent';

/**
 * Hears events from NATS, where each subgraph's process forwards its own (`subgraphs/forwardEvents.ts`). The server is not needed to start:
 * it is looked for until it is there.
 */
export function listenToNats(url: string, listener: EventListener): EventSource {
  const heard = new Set<string>();
  let followed: readonly string[] = [];
  let isOpen = false;
  const hear = (agency: string): void => {
    heard.add(agency);
    listener.missed(agency);
  };
  const held = holdNats({
    url,
    name: 'lotse-gateway',
    async onOpen(connection) {
      const subscription = connection.subscribe(eventSubject('*'));
      void (async () => {
        for await (const message of subscription) {
          const agency = message.subject.split('.').at(-1) ?? '';
          if (heard.has(agency)) hearEvent(listener, agency, message.string());
        }
      })();
      // Answered when the server has taken the subscription: what is told from then on is heard.
      await connection.flush();
      isOpen = true;
      followed.forEach(hear);
    },
    onLost() {
      isOpen = false;
      for (const agency of heard) signal('eventsLost', { agency });
      heard.clear();
    },
  });
  return {
    heard,
    follow(agencies) {
      const joined = agencies.filter((agency) => !followed.includes(agency));
      followed = [...agencies];
      for (const agency of heard) if (!agencies.includes(agency)) heard.delete(agency);
      if (isOpen) joined.forEach(hear);
    },
    close: () => held.close(),
  };
}
