import type { Agency } from '../agencies/Agency';
import { openAgency, type Tuning } from '../agencies/openAgency';
import { Fault } from '../faults';
import { openPlanning, type Planning } from './openPlanning';
import { type TypeFacts, typeFacts } from './typeFacts';

/** One published supergraph, ready to answer from. Requests keep the one they began with. */
export interface Snapshot extends Planning {
  readonly types: TypeFacts;
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** How agencies are reached, by subgraph name. */
export interface Surroundings {
  /** The URL that replaces the published one, if any. */
  readonly urlOf: (agency: string) => string | undefined;
  readonly tuningOf: (agency: string) => Tuning;
}

/**
 * Builds a snapshot aside: nothing is contacted, nothing in service is touched.
 * @throws Fault saying what is wrong with the supergraph or with a URL
 */
export function buildSnapshot(supergraphSdl: string, surroundings: Surroundings): Snapshot {
  const planning = openPlanning(supergraphSdl);
  const agencies = new Map<string, Agency>();
  for (const [name, published] of planning.publishedUrls) {
    const url = surroundings.urlOf(name) ?? published;
    requireHttp(name, url);
    agencies.set(name, openAgency({ name, url, tuning: surroundings.tuningOf(name) }));
  }
  return { ...planning, types: typeFacts(planning.supergraphSchema), agencies };
}

function requireHttp(name: string, url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : null;
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new Fault(`The URL of subgraph "${name}" is "${url}". It must be an absolute http or https URL.`);
}
