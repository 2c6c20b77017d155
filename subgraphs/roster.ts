// Decorators write what they know about types into it, so it has to be there before the first entity.
import 'reflect-metadata';
import { casework } from './casework/agency';
import type { Agency } from './defineAgency';
import { employment } from './employment/agency';
import { guidance } from './guidance/agency';
import { health } from './health/agency';
import { immigration } from './immigration/agency';
import { schools } from './schools/agency';
import { social } from './social/agency';
import { transparency } from './transparency/agency';

/** Every subgraph of this hub, in the order in which they are started and published. A new agency is one line here. */
export const roster: readonly Agency[] = [
  casework,
  immigration,
  social,
  health,
  schools,
  employment,
  transparency,
  guidance,
];
