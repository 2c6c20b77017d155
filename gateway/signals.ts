import { channel } from 'node:diagnostics_channel';

/**
 * What the hub does, for whoever listens (telemetry, tests, a debugger). Nothing here knows its listeners, and no
 * signal carries a value of a person: names of agencies, codes, counts and milliseconds only.
 */
interface Signals {
  fetchStarted: { readonly agency: string };
  fetchEnded: { readonly agency: string; readonly outcome: string; readonly ms: number };
  /** It waits for a slot. */
  questionQueued: { readonly agency: string };
  /** All slots and places to wait were taken, or its time ended while it waited. */
  questionRefused: { readonly agency: string };
  /** Its connection failed before a byte of an answer came, and it is asked once more. */
  questionRepeated: { readonly agency: string };
  /** An agency does not know the pseudonyms that it was asked with: its keys and the hub's are not the same. */
  pseudonymKeyDiffers: { readonly agency: string };
  /** An answer came without the agency's own receipt for it, and nothing of it was used. */
  answerForged: { readonly agency: string; readonly flaw: string };
  breakerChanged: { readonly agency: string; readonly state: 'closed' | 'open' | 'probing' };
  snapshotReplaced: { readonly agencies: readonly string[] };
  operationPlanned: { readonly ms: number };
  /** A plan was there already, or under way. */
  planReused: Readonly<Record<string, never>>;
  /** An agency has told that something has changed. */
  eventHeard: { readonly agency: string };
  /** What it told is no event, and was not looked at further. */
  eventUnreadable: { readonly agency: string };
  /** Its events are not heard until its connection is back; then everything is asked anew. */
  eventsLost: { readonly agency: string };
  subscriptionOpened: Readonly<Record<string, never>>;
  /** `why`: a code, or how the stream came to its end. */
  subscriptionEnded: { readonly why: string };
  faultMet: { readonly fault: unknown };
}

/** Publishes on the diagnostics channel `lotse:<name>`; costs next to nothing while nobody listens. */
export function signal<Name extends keyof Signals>(name: Name, message: Signals[Name]): void {
  const line = channel(`lotse:${name}`);
  if (line.hasSubscribers) line.publish(message);
}
