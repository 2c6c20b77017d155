import type { SeenCall } from './replayAnswers';

/**
 * Which calls a gateway sends side by side: a call belongs to the wave after the last one that had ended when it began.
 * @param calls in any order, each held back long enough that calls sent side by side overlap
 */
export function wavesOf(calls: readonly SeenCall[]): readonly (readonly SeenCall[])[] {
  const waves: SeenCall[][] = [];
  const waveOf = new Map<SeenCall, number>();
  for (const call of [...calls].sort((one, other) => one.began - other.began)) {
    const before = [...waveOf].filter(([{ ended }]) => ended <= call.began).map(([, wave]) => wave);
    const wave = Math.max(-1, ...before) + 1;
    waveOf.set(call, wave);
    waves[wave] = [...(waves[wave] ?? []), call];
  }
  return waves;
}
