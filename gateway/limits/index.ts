import { aliases } from './aliases';
import { depth } from './depth';
import { directives } from './directives';
import { fragmentDepth } from './fragmentDepth';
import { introspectionDepth } from './introspectionDepth';
import { introspections } from './introspections';
import type { Limit } from './Limit';
import { nesting } from './nesting';
import { operations } from './operations';
import { repeats } from './repeats';
import { reservedAliases } from './reservedAliases';
import { rootFields } from './rootFields';
import { selections } from './selections';

/**
 * What every operation must stay under, in the order it is checked: what the others rely on first, then cheap and telling
 * ones. Two more apply earlier, while the request is read: the size of the body and the tokens of the document.
 */
export const limits: readonly Limit[] = [
  depth,
  fragmentDepth,
  nesting,
  operations,
  selections,
  rootFields,
  aliases,
  directives,
  repeats,
  introspections,
  introspectionDepth,
  reservedAliases,
];
