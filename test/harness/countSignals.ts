import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Counts signals of the hub (gateway/signals.ts) by the agency they name, from now until `stop`. */
export function countSignals(name: string): { of(agency: string): number; stop(): void } {
  const counts = new Map<string, number>();
  const count = (message: unknown): void => {
    const { agency } = message as { readonly agency: string };
    counts.set(agency, (counts.get(agency) ?? 0) + 1);
  };
  subscribe(`lotse:${name}`, count);
  return { of: (agency) => counts.get(agency) ?? 0, stop: () => unsubscribe(`lotse:${name}`, count) };
}
