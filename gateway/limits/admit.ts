/** How much a process has to do. */
export interface Load {
  /** Requests that are being answered. */
  readonly inFlight: number;
  /** How late the process has been for a while, in milliseconds. */
  readonly loopDelayMs: number;
}

/** `full`: no place is free. `late`: everybody already waits too long for their turn. */
export type Admission = 'admitted' | 'full' | 'late';

/**
 * Whether one more request is taken in. Whoever is refused at once can ask elsewhere or later; whoever is taken in beyond what
 * can be done makes everybody's answer too late to be of use.
 *
 * When nothing is in flight the delay is nobody's fault here and a refusal would not end it.
 */
export function admit({ inFlight, loopDelayMs }: Load, most: Load): Admission {
  if (inFlight >= most.inFlight) return 'full';
  return inFlight > 0 && loopDelayMs > most.loopDelayMs ? 'late' : 'admitted';
}
