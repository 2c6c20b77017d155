import { channel } from 'node:diagnostics_channel';

/**
 * What the hub does, for whoever listens (telemetry, tests, a debugger). Nothing here knows its listeners, and no
 * signal carries a value of a person: names of agencies, codes, counts and milliseconds only.
 */
interface Signals {
  fetchStarted: { readonly agency: string };
  fetchEnded: { readonly agency: string; readonly outcome: string; readonly ms: number };
  snapshotReplaced: { readonly agencies: readonly string[] };
  operationPlanned: { readonly ms: number };
  faultMet: { readonly fault: unknown };
}

/** Publishes on the diagnostics channel `lotse:<name>`; costs next to nothing while nobody listens. */
export function signal<Name extends keyof Signals>(name: Name, message: Signals[Name]): void {
  const line = channel(`lotse:${name}`);
  if (line.hasSubscribers) line.publish(message);
}
