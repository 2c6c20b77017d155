import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GatewayConfig } from '../config';
import type { Protection } from '../Protection';
import type { Registry } from '../registry/Registry';
import type { Answered, Received } from '../stages';
import { type OpenEventStream, openEventStreams } from './openEventStreams';
import { openEvents } from './openEvents';
import { openWebSockets } from './openWebSockets';
import { type SubscriptionSettings, Subscriptions } from './Subscriptions';

export interface LiveSettings
  extends SubscriptionSettings,
    Pick<GatewayConfig, 'bodyLimit' | 'eventsBus' | 'eventsUrlOf'> {}

/** What the hub holds for subscribers at a moment. */
export interface LiveCounts {
  readonly open: number;
  readonly callers: number;
  readonly subjects: number;
  readonly sockets: number;
  /** Agencies whose events are heard. */
  readonly heard: readonly string[];
}

/** Subscriptions over both transports, and the events that drive them. */
export interface Live {
  readonly stream: OpenEventStream;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly counts: LiveCounts;
  /** Ends every stream and every connection. */
  close(): Promise<void>;
}

/** @param answer the whole line of a request */
export function openLive(
  registry: Registry,
  protection: Protection,
  settings: LiveSettings,
  answer: (received: Received) => Promise<Answered>,
): Live {
  const subscriptions = new Subscriptions(registry, protection, settings, answer);
  const sockets = openWebSockets({
    subscriptions,
    registry,
    identity: protection.identity,
    messageLimit: settings.bodyLimit,
    most: settings.subscriptions,
    heartbeatMs: settings.heartbeatMs,
  });
  const events = openEvents(settings, subscriptions);
  const unfollow = registry.subscribe(({ agencies }) => events.follow([...agencies.keys()]));
  return {
    stream: openEventStreams(subscriptions),
    upgrade: sockets.upgrade,
    get counts() {
      return { ...subscriptions.counts, sockets: sockets.open, heard: [...events.heard].sort() };
    },
    async close() {
      unfollow();
      await subscriptions.close();
      await sockets.close();
      await events.close();
    },
  };
}
