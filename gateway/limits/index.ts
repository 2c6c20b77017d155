import { aliases } from './aliases';
import { depth } from './depth';
import { directives } from './directives';
import { introspectionDepth } from './introspectionDepth';
import { introspections } from './introspections';
import type { Limit } from './Limit';
import { repeats } from './repeats';
import { reservedAliases } from './reservedAliases';
import { rootFields } from './rootFields';
import { selections } from './selections';

/**
 * What every operation must stay under, in the order it is checked: cheap and telling first. Two more apply earlier,
 * while the request is read: the size of the body and the tokens of the document.
 */
export const limits: readonly Limit[] = [
  depth,
  selections,
  rootFields,
  aliases,
  directives,
  repeats,
  introspections,
  introspectionDepth,
  reservedAliases,
];
