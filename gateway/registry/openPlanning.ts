import { buildASTSchema, type DocumentNode, GraphQLError, type GraphQLSchema, parse, print } from 'graphql';
import { nullableWhereWithheld } from '../../schema/nullableWhereWithheld';
import { Fault } from '../faults';
import { localKeyFor } from '../plan/localKeyFor';
import { openPlanner, type Planner, type PlannerOptions } from '../plan/openPlanner';
import { PlannerProcess, type PlannerProcessOptions } from '../plan/PlannerProcess';
import type { PlanningRoom } from '../plan/planOperation';
import { Holdings } from '../plan/repairs/Holdings';
import { LatePlanner } from '../plan/repairs/LatePlanner';
import type { Requirements } from '../policy/Requirements';
import { entranceSdlOf } from './entranceSdlOf';
import { externalsRestored } from './externalsRestored';
import { hiddenTypesOf } from './hiddenTypesOf';
import { interfacesFirst } from './interfacesFirst';
import { openShownSchemas, type ShownSchemas } from './openShownSchemas';
import { plainLeavesOf } from './plainLeavesOf';
import { publicDocumentOf } from './publicDocumentOf';
import { readRequirements } from './readRequirements';
import { readSupergraph } from './readSupergraph';
import { requireSupergraph } from './requireSupergraph';
import { returnedTypesOf } from './returnedTypesOf';
import { withoutBorrowings } from './withoutBorrowings';
import { withoutProvides } from './withoutProvides';

/** Everything a supergraph decides by itself, without any agency. */
export interface Planning {
  readonly supergraphSdl: string;
  readonly publicSchema: GraphQLSchema;
  /** Inaccessible parts included. */
  readonly supergraphSchema: GraphQLSchema;
  /** What protects the fields. */
  readonly requirements: Requirements;
  /** What an introspection shows a caller. */
  readonly shownSchemas: ShownSchemas;
  /** Lives in a process of its own until it is closed. */
  readonly planner: Planner;
  /** Subgraph name → URL as published. */
  readonly publishedUrls: ReadonlyMap<string, string>;
}

/** Some `@join__field` provides something; the directive's own definition has no text there. */
const isProviding = /\bprovides:\s*"/;

export type PlanningOptions = PlannerOptions & PlannerProcessOptions;

/**
 * Reads a supergraph and opens its planner.
 * @param begun the planner's process of this supergraph; it comes up while the supergraph is read here
 * @throws Fault saying what is wrong with the supergraph; the process has ended then
 */
export async function openPlanning(
  supergraphSdl: string,
  options: PlanningOptions = {},
  begun = new PlannerProcess(supergraphSdl, options),
): Promise<Planning> {
  let plannerProcess = begun;
  try {
    const given = read(supergraphSdl);
    requireSupergraph(given);
    const document = externalsRestored(given);
    const { document: plannable, ownNames } = interfacesFirst(withoutBorrowings(document));
    if (plannable !== given) {
      await begun.close();
      plannerProcess = new PlannerProcess(print(plannable), options);
    }
    const { agencies, keys, requirements, interfaceObjects, ...names } = readSupergraph(document.definitions);
    // Checking each definition would take a tenth of a start; a composer wrote it, and what has no type is found all the same.
    const publicDocument = nullableWhereWithheld(publicDocumentOf(document), document);
    const publicSchema = buildASTSchema(publicDocument, { assumeValidSDL: true });
    const supergraphSchema = buildASTSchema(document, { assumeValidSDL: true });
    const localKey = localKeyFor({ ...names, plainLeaves: plainLeavesOf(supergraphSchema) });
    const room: PlanningRoom = {
      process: plannerProcess,
      unprovided: isProviding.test(supergraphSdl)
        ? new LatePlanner(() => print(withoutProvides(plannable)), options)
        : null,
      entrances: (['one', 'every'] as const).map(
        (choice) => new LatePlanner(() => entranceSdlOf(plannable, choice), options),
      ),
      publicSchema,
      supergraphSchema,
      holdings: new Holdings(supergraphSchema),
      ownNames,
      localKey,
      returnedTypes: returnedTypesOf(supergraphSchema),
      hiddenTypes: hiddenTypesOf(supergraphSchema, publicSchema),
      keys,
      requirements,
      entities: new Set([...keys.values()].flatMap(Object.keys)),
      requiring: new Set([...requirements.values()].flatMap(Object.keys)),
      interfaceObjects,
    };
    const protection = readRequirements(document, { publicSchema, supergraphSchema });
    const planner = await openPlanner(room, options);
    return {
      supergraphSdl,
      publicSchema,
      supergraphSchema,
      requirements: protection,
      shownSchemas: openShownSchemas(publicDocument, protection),
      planner,
      publishedUrls: agencies,
    };
  } catch (problem) {
    await plannerProcess.close();
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Fault(`The supergraph cannot be used: ${reason}`, { cause: problem });
  }
}

function read(supergraphSdl: string): DocumentNode {
  try {
    return parse(supergraphSdl, { noLocation: true });
  } catch (problem) {
    const place = problem instanceof GraphQLError ? problem.locations?.[0] : undefined;
    if (place === undefined) throw problem;
    const message = (problem as GraphQLError).message.replace(/\.$/, '');
    throw new Fault(`${message} at line ${place.line}, column ${place.column}.`, { cause: problem });
  }
}
