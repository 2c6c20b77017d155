import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Collects what the hub publishes under a name until `stop` is called. */
export function listenTo(name: string): { readonly heard: readonly unknown[]; stop(): void } {
  const heard: unknown[] = [];
  const note = (message: unknown) => void heard.push(message);
  subscribe(`lotse:${name}`, note);
  return { heard, stop: () => void unsubscribe(`lotse:${name}`, note) };
}
