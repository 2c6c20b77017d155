import type { MemberSketch } from './Sketch';
import type { Settled } from './statusLines';

/** A family while the margins are being dealt out over all of them. */
export interface ClientFamily extends Settled {
  readonly number: number;
  readonly members: readonly MemberSketch[];
  readonly hasGrandparent: boolean;
}
