import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode as PlannerNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { Fault } from '../faults';
import { Refusal } from '../refusals';
import type { Brought, EntityQuestion, PlanNode, Requirement, Rewrite, RewriteStep, Step } from './nodes';
import { type FetchReader, type FetchTop, readFetch } from './readFetch';
import { leaveOutSurplus } from './repairs/leaveOutSurplus';
import { type ToldApart, tellApart } from './repairs/tellApart';

/**
 * Turns the planner's answer into our own nodes: typed, complete, with everything worked out that a fetch will need.
 * The planner's shapes end here; a shape that is not known is a Fault, never ignored.
 */
export function compilePlan(node: PlannerNode, reader: FetchReader, at: readonly Step[] = []): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((step) => compilePlan(step, reader, at)) };
    case 'Parallel':
      return sideBySide(node.nodes.map((step) => compilePlan(step, reader, at)));
    case 'Flatten':
      return compilePlan(node.node, reader, [...at, ...node.path.map(step)]);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        when: node.ifClause ? compilePlan(node.ifClause, reader, at) : null,
        otherwise: node.elseClause ? compilePlan(node.elseClause, reader, at) : null,
      };
    case 'Fetch':
      return compileFetch(node, reader, at);
    case 'BatchFetch': {
      const agency = agencyOf(node, reader);
      const { operation, renames } = tellApart(node.operation, agency, reader.supergraphSchema);
      const fetch = { ...readFetch(operation), renames };
      const own = new Set(node.entityBatch.aliases.map((alias) => alias.representationsVariableName));
      return {
        kind: 'entities',
        agency,
        operationKind: 'query',
        operation,
        variables: (node.variableUsages ?? []).filter((name) => !own.has(name)),
        questions: node.entityBatch.aliases.map((alias) => question(alias, agency, reader, fetch)),
      };
    }
    case 'Subscription':
    case 'Defer':
      throw new Refusal('OPERATION_UNSUPPORTED', `The plan needs a ${node.kind.toLowerCase()}.`);
    default:
      return unknownShape(node);
  }
}

function sideBySide(nodes: readonly PlanNode[]): PlanNode {
  const needed = leaveOutSurplus(nodes);
  const [only] = needed;
  return needed.length === 1 && only !== undefined ? only : { kind: 'parallel', nodes: needed };
}

const agencyOf = ({ serviceName }: FetchNode | BatchFetchNode, { ownNames }: FetchReader): string =>
  ownNames?.get(serviceName) ?? serviceName;

type FetchParts = FetchTop & Pick<ToldApart, 'renames'>;

function compileFetch(node: FetchNode, reader: FetchReader, at: readonly Step[]): PlanNode {
  if (node.operationKind === 'subscription') {
    throw new Refusal('OPERATION_UNSUPPORTED', 'The plan needs a subscription.');
  }
  const agency = agencyOf(node, reader);
  const { operation, renames } = tellApart(node.operation, agency, reader.supergraphSchema);
  const fetch = { ...readFetch(operation), renames };
  const basics = {
    agency,
    operationKind: node.operationKind ?? 'query',
    operation,
    variables: (node.variableUsages ?? []).filter((name) => name !== 'representations'),
  } as const;
  if (!node.requires) {
    const outputRewrites = [...renames, ...(node.outputRewrites ?? []).map(rewrite)];
    return {
      ...basics,
      kind: 'fetch',
      at,
      outputRewrites,
      brings: afterRewrites(fetch.root, outputRewrites),
    };
  }
  const entities = {
    alias: '_entities',
    representationsVariableName: 'representations',
    requires: node.requires,
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  };
  return {
    ...basics,
    kind: 'entities',
    questions: [question(entities, agency, reader, fetch, [at])],
  };
}

function question(
  batch: Omit<EntityBatchAlias, 'paths'> & { readonly paths?: FlattenNodePathSegment[][] },
  agency: string,
  reader: FetchReader,
  fetch: FetchParts,
  paths: readonly (readonly Step[])[] = (batch.paths ?? []).map((path) => path.map(step)),
): EntityQuestion {
  // The paths of an entity question begin at the entity.
  const renames = fetch.renames.flatMap((one) => {
    const [first, ...path] = one.path;
    return first?.kind === 'key' && first.name === batch.alias ? [{ ...one, path }] : [];
  });
  const outputRewrites = [...renames, ...(batch.outputRewrites ?? []).map(rewrite)];
  return {
    alias: batch.alias,
    variable: batch.representationsVariableName,
    paths,
    requires: batch.requires.map(requirement),
    keys: reader.keys.get(agency) ?? {},
    requirements: reader.requirements.get(agency) ?? {},
    inputRewrites: (batch.inputRewrites ?? []).map(rewrite),
    outputRewrites,
    brings: afterRewrites(fetch.entities.get(batch.alias) ?? [], outputRewrites),
  };
}

/** What a fetch brings, under the keys it has in the merged answer. */
function afterRewrites(brings: readonly Brought[], rewrites: readonly Rewrite[]): readonly Brought[] {
  return brings.map((field) => {
    const rename = rewrites.find((one) => {
      const last = one.path.at(-1);
      return one.kind === 'rename' && last?.kind === 'key' && last.name === field.key;
    });
    return rename?.kind === 'rename' ? { ...field, key: rename.to } : field;
  });
}

function step(segment: FlattenNodePathSegment): Step {
  if (segment === '@') return { kind: 'items' };
  if ('Field' in segment) return { kind: 'field', name: segment.Field };
  if ('TypeCondition' in segment) return { kind: 'types', types: segment.TypeCondition };
  return unknownShape(segment);
}

/** In `requires`, `name` is the key in local data and `alias` the key in the representation. */
function requirement(selection: RequiresSelection): Requirement {
  switch (selection.kind) {
    case 'Field': {
      const selections = selection.selections?.length ? selection.selections.map(requirement) : null;
      return { kind: 'field', local: selection.name, name: selection.alias ?? selection.name, selections };
    }
    case 'InlineFragment':
      return {
        kind: 'type',
        type: selection.typeCondition,
        selections: selection.selections.map(requirement),
      };
    case 'FragmentSpread':
      throw new Fault('the planner put a fragment spread into requires');
    default:
      return unknownShape(selection);
  }
}

function rewrite(raw: FetchRewrite): Rewrite {
  if ('KeyRenamer' in raw) {
    return { kind: 'rename', path: raw.KeyRenamer.path.map(rewriteStep), to: raw.KeyRenamer.renameKeyTo };
  }
  const setter = 'ValueSetter' in raw ? raw.ValueSetter : raw;
  return { kind: 'set', path: setter.path.map(rewriteStep), value: setter.setValueTo };
}

function rewriteStep(segment: FetchNodePathSegment): RewriteStep {
  if ('Key' in segment) return { kind: 'key', name: segment.Key };
  return { kind: 'types', types: segment.TypenameEquals };
}

function unknownShape(shape: never): never {
  throw new Fault(`the planner answered with a shape this hub does not know: ${JSON.stringify(shape)}`);
}
