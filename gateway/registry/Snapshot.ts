import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse, print } from 'graphql';
import type { Agency } from '../agencies/Agency';
import { openAgency, type Tuning } from '../agencies/openAgency';
import { Fault } from '../faults';
import { openPlanner, type Planner } from '../plan/planOperation';
import { readSupergraph, type SupergraphFacts } from './readSupergraph';
import { type TypeFacts, typeFacts } from './typeFacts';

/** One published supergraph, ready to answer from. Requests keep the one they began with. */
export interface Snapshot {
  readonly supergraphSdl: string;
  readonly publicSchema: GraphQLSchema;
  readonly publicSdl: string;
  /** Inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
  readonly types: TypeFacts;
  readonly planner: Planner;
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
  const { facts, publicSdl, publicSchema, supergraphSchema } = readSchemas(supergraphSdl);
  const planner = openPlanner({ supergraphSdl, publicSchema, supergraphSchema, ...facts });
  const agencies = new Map<string, Agency>();
  for (const [name, published] of facts.agencies) {
    const url = surroundings.urlOf(name) ?? published;
    requireHttp(name, url);
    agencies.set(name, openAgency({ name, url, tuning: surroundings.tuningOf(name) }));
  }
  const types = typeFacts(supergraphSchema);
  return { supergraphSdl, publicSchema, publicSdl, supergraphSchema, types, planner, agencies };
}

interface Schemas {
  readonly facts: SupergraphFacts;
  readonly publicSdl: string;
  readonly publicSchema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
}

function readSchemas(supergraphSdl: string): Schemas {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const facts = readSupergraph(document.definitions);
    const publicDocument = transformSupergraphToPublicSchema(document);
    return {
      facts,
      publicSdl: print(publicDocument),
      publicSchema: buildASTSchema(publicDocument),
      supergraphSchema: buildASTSchema(document, { assumeValidSDL: true }),
    };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Fault(`The supergraph cannot be used: ${reason}`, { cause: problem });
  }
}

function requireHttp(name: string, url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : null;
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new Fault(`The URL of subgraph "${name}" is "${url}". It must be an absolute http or https URL.`);
}
