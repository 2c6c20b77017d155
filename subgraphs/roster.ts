import type { Agency } from './defineAgency';
import { health } from './health/agency';

/** Every subgraph of this hub, in the order in which they are started and published. A new agency is one line here. */
export const roster: readonly Agency[] = [health];
