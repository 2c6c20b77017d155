import { buildASTSchema, type GraphQLSchema, parse, print } from 'graphql';
import { Fault } from '../faults';
import { openPlanner, type Planner } from '../plan/planOperation';
import { publicDocumentOf } from './publicDocumentOf';
import { readSupergraph } from './readSupergraph';

/** Everything a supergraph decides by itself, without any agency. */
export interface Planning {
  readonly supergraphSdl: string;
  readonly publicSchema: GraphQLSchema;
  readonly publicSdl: string;
  /** Inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
  readonly planner: Planner;
  /** Subgraph name → URL as published. */
  readonly publishedUrls: ReadonlyMap<string, string>;
}

/** Reads a supergraph and opens its planner. @throws Fault saying what is wrong with it */
export function openPlanning(supergraphSdl: string): Planning {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const { agencies, ...facts } = readSupergraph(document.definitions);
    const publicDocument = publicDocumentOf(document);
    const publicSchema = buildASTSchema(publicDocument);
    const supergraphSchema = buildASTSchema(document, { assumeValidSDL: true });
    const planner = openPlanner({ supergraphSdl, publicSchema, supergraphSchema, ...facts });
    const publicSdl = print(publicDocument);
    return { supergraphSdl, publicSchema, publicSdl, supergraphSchema, planner, publishedUrls: agencies };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Fault(`The supergraph cannot be used: ${reason}`, { cause: problem });
  }
}
