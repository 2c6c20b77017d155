import type { DataLabel } from '../../schema/directives';
import type { Labels } from '../execute/Labels';
import type { Requirements } from './Requirements';

const open: DataLabel = { class: 'S0' };

/** Where no agency speaks of `@data`, gate 1 has decided everything there is to decide: no fact is known to be about anybody. */
const allOpen: Labels = { labelOf: () => open, argumentLabelOf: () => null, inputLabelOf: () => null };

/**
 * The labels by which gate 2 decides what gate 1 has left. A field without one is denied, except in a supergraph of foreign subgraphs
 * only, which `@authenticated`, `@requiresScopes` and `@policy` alone protect.
 */
export const labelsBehindGate = (requirements: Requirements): Labels =>
  requirements.governance === 'directives' ? allOpen : requirements;
