import { channel } from 'node:diagnostics_channel';

/** Where faults of the hub are told (gateway/signals.ts); whoever watches it hears of a subgraph's too. */
const faultMet = channel('lotse:faultMet');

/** Something is wrong that only an operator can mend. The fault holds no value of a person. */
export function tellFault(fault: Error): void {
  if (faultMet.hasSubscribers) faultMet.publish({ fault });
}
