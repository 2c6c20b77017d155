import type { GatewayConfig } from '../config';
import type { EventListener, EventSource } from './EventSource';

/** Where events come from, as configured; the one place that knows the ways there are. */
export function openEvents(
  { eventsBus, eventsUrlOf }: Pick<GatewayConfig, 'eventsBus' | 'eventsUrlOf'>,
  listener: EventListener,
): EventSource {
  if (eventsBus !== null) {
    const { listenToNats } = require('./listenToNats') as typeof import('./listenToNats');
    return listenToNats(eventsBus, listener);
  }
  const { listenToDatabases } = require('./listenToDatabases') as typeof import('./listenToDatabases');
  return listenToDatabases(eventsUrlOf, listener);
}
