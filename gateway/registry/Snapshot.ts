import type { Agency } from '../agencies/Agency';
import { openAgency, type Tuning } from '../agencies/openAgency';
import { Fault } from '../faults';
import type { PlannerProcess } from '../plan/PlannerProcess';
import { openPlanning, type Planning, type PlanningOptions } from './openPlanning';
import { type TypeFacts, typeFacts } from './typeFacts';

/** One published supergraph, ready to answer from. Requests keep the one they began with. */
export interface Snapshot extends Planning {
  readonly types: TypeFacts;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Lets running questions to agencies end, then closes all connections and ends the planner's process. */
  close(): Promise<void>;
}

/** How agencies are reached, by subgraph name, and how operations are planned. */
export interface Surroundings {
  /** The URL that replaces the published one, if any. */
  readonly urlOf: (agency: string) => string | undefined;
  readonly tuningOf: (agency: string) => Tuning;
  readonly planning?: PlanningOptions;
}

/**
 * Builds a snapshot aside: nothing is contacted, nothing in service is touched.
 * @param begun the planner's process of this supergraph, when it was started before
 * @throws Fault saying what is wrong with the supergraph or with a URL
 */
export async function buildSnapshot(
  supergraphSdl: string,
  surroundings: Surroundings,
  begun?: PlannerProcess,
): Promise<Snapshot> {
  const planning = await openPlanning(supergraphSdl, surroundings.planning, begun);
  const agencies = new Map<string, Agency>();
  const close = async (): Promise<void> => {
    await Promise.all([...agencies.values()].map((agency) => agency.close()));
    await planning.planner.close();
  };
  try {
    for (const [name, published] of planning.publishedUrls) {
      const url = surroundings.urlOf(name) ?? published;
      requireHttp(name, url);
      agencies.set(name, openAgency({ name, url, tuning: surroundings.tuningOf(name) }));
    }
  } catch (problem) {
    await close();
    throw problem;
  }
  return { ...planning, types: typeFacts(planning.supergraphSchema), agencies, close };
}

function requireHttp(name: string, url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : null;
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new Fault(`The URL of subgraph "${name}" is "${url}". It must be an absolute http or https URL.`);
}
