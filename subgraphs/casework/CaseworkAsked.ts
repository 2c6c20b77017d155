import type { Asked } from '../defineAgency';
import type { CaseworkLoaders } from './loaders';

/** What a resolver of this subgraph is given beside its arguments. */
export type CaseworkAsked = Asked<CaseworkLoaders>;
