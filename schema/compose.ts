import {
  composeServices,
  compositionHasErrors,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import type { CompositionProblem } from './CompositionProblem';
import type { Contract } from './Contract';
import { inOrder } from './inOrder';
import { nullableWhereWithheld } from './nullableWhereWithheld';
import { problemOf } from './problemOf';
import { isProblem, type ReadContract, readContract } from './readContract';

/** Schemas that fit together, or why they do not. */
export type Composition =
  | {
      readonly kind: 'composed';
      /** Supergraph SDL for the planner (Apollo Federation v2.9, join v0.5). */
      readonly supergraph: string;
      /** What clients see, without anything of federation. */
      readonly api: string;
    }
  | { readonly kind: 'refused'; readonly problems: readonly CompositionProblem[] };

/** Composes subgraphs to one supergraph. Never throws because of a schema: what is wrong with it comes back as problems. */
export function compose(contracts: readonly Omit<Contract, 'hubOwned' | 'controllers'>[]): Composition {
  const twice = contracts.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index);
  if (twice.length > 0) return refused(twice.map(namedTwice));
  const read = contracts.map((contract) => readContract({ ...contract, hubOwned: false, controllers: [] }));
  const unreadable = read.filter(isProblem);
  if (unreadable.length > 0) return refused(unreadable);
  return composeRead(read.filter((contract): contract is ReadContract => !isProblem(contract)));
}

function composeRead(contracts: readonly ReadContract[]): Composition {
  const services = contracts.map(({ name, url, document }) => ({ name, url, typeDefs: document }));
  try {
    const result = composeServices(services);
    if (compositionHasErrors(result)) return refused(result.errors.map(problemOf));
    const supergraph = parse(result.supergraphSdl, { noLocation: true });
    return {
      kind: 'composed',
      supergraph: print(inOrder(supergraph)),
      api: print(inOrder(nullableWhereWithheld(transformSupergraphToPublicSchema(supergraph), supergraph))),
    };
  } catch (problem) {
    // The composer gives up with a plain error on what it never expected; that must not end the command.
    return refused([gaveUp(problem)]);
  }
}

const refused = (problems: readonly CompositionProblem[]): Composition => ({ kind: 'refused', problems });

const namedTwice = (name: string): CompositionProblem => ({
  subgraph: name,
  coordinate: null,
  code: 'SUBGRAPH_NAMED_TWICE',
  cause: `Two subgraphs are named "${name}".`,
  remedy: 'Give each subgraph a name of its own.',
});

const gaveUp = (problem: unknown): CompositionProblem => ({
  subgraph: null,
  coordinate: null,
  code: 'COMPOSER_GAVE_UP',
  cause: problem instanceof Error ? problem.message : String(problem),
  remedy:
    'Leave out subgraphs one by one to find the one it stumbles over, then check that one’s directives.',
});
