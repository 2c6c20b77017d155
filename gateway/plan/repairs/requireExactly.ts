import { type GraphQLSchema, Kind, type SelectionNode } from 'graphql';
import { Fault } from '../../faults';
import { signal } from '../../signals';
import { fetchesOf } from '../fieldsTouched';
import { NotPlanned } from '../NotPlanned';
import type {
  Brought,
  EntityFetch,
  EntityQuestion,
  KeyField,
  PlanNode,
  Requirement,
  RootFetch,
  Step,
} from '../nodes';
import { askApart } from './askApart';
import { canBeBoth, foundAmong, namesWithArguments, requiredOf } from './requiredOf';
import { canonical, fieldsOf, together } from './together';

type Fetches = readonly (RootFetch | EntityFetch)[];

/**
 * Makes sure that an agency is handed what each of its fields requires, where that takes arguments: of `price(currency: "USD")` and
 * `price(currency: "EUR")` a representation can hold one only, and handed the wrong one the agency would compute a wrong number
 * that nobody notices.
 *
 * The planner (0.0.38) asks two fields of that kind apart, but not beside a third field, and confuses their prices where it asks at
 * two places. So what such fields require is worked out here, from what is fetched before them at their place, and what does not
 * go together is asked in questions of their own, within the same request.
 * @throws NotPlanned when what a field requires is fetched nowhere
 */
export function requireExactly(node: PlanNode, supergraph: GraphQLSchema, before: Fetches = []): PlanNode {
  switch (node.kind) {
    case 'sequence': {
      const known = [...before];
      const nodes = node.nodes.map((step) => {
        const exact = requireExactly(step, supergraph, known);
        known.push(...fetchesOf(exact));
        return exact;
      });
      return { ...node, nodes };
    }
    case 'parallel':
      return { ...node, nodes: node.nodes.map((step) => requireExactly(step, supergraph, before)) };
    case 'condition':
      return {
        ...node,
        when: node.when && requireExactly(node.when, supergraph, before),
        otherwise: node.otherwise && requireExactly(node.otherwise, supergraph, before),
      };
    case 'entities': {
      const parts = node.questions.map((question) =>
        partsOf(question, { agency: node.agency, supergraph, before }),
      );
      return parts.every((part) => part === null) ? node : askApart(node, parts);
    }
    case 'fetch':
      return node;
    default:
      return noOtherKind(node);
  }
}

/** Fields that one representation can serve, and what it takes. */
interface Part {
  readonly brings: readonly Brought[];
  readonly needs: ReadonlyMap<string, readonly Requirement[]>;
}

interface PartInMaking {
  readonly brings: Brought[];
  readonly needs: Map<string, readonly Requirement[]>;
}

interface Reading {
  readonly agency: string;
  readonly supergraph: GraphQLSchema;
  readonly before: Fetches;
}

/** The questions to ask instead of one; null when it is right as it is. */
function partsOf(question: EntityQuestion, reading: Reading): readonly EntityQuestion[] | null {
  const contested = contestedIn(question, reading);
  if (contested.size === 0) return null;
  const questions = new Map<string, EntityQuestion>();
  for (const path of question.paths) {
    for (const part of partsAt(path, { question, contested, reading })) {
      const requires = question.requires.map((one) => exactly(one, part, { question, contested, reading }));
      const key = `${JSON.stringify(part.brings)} ${canonical(requires)}`;
      const paths = [...(questions.get(key)?.paths ?? []), path];
      questions.set(key, { ...question, brings: part.brings, requires, paths });
    }
  }
  const parts = [...questions.values()];
  const [only] = parts;
  const isRight = parts.length === 1 && only && canonical(only.requires) === canonical(question.requires);
  return isRight ? null : parts;
}

interface Contest {
  readonly question: EntityQuestion;
  /** Names at the top of representations of which there may be more than one variant. */
  readonly contested: ReadonlySet<string>;
  readonly reading: Reading;
}

function contestedIn(question: EntityQuestion, { agency, supergraph }: Reading): ReadonlySet<string> {
  const names = question.brings.flatMap(({ type, field }) =>
    type === null ? [] : namesWithArguments(requiredOf(supergraph, agency, [type, field]), type, supergraph),
  );
  return new Set(names);
}

function partsAt(path: readonly Step[], contest: Contest): readonly Part[] {
  const { question, contested, reading } = contest;
  const { supergraph, agency } = reading;
  const place = { path, fetches: reading.before, supergraph, planned: question.requires };
  const parts: PartInMaking[] = [];
  const free: Brought[] = [];
  for (const brought of question.brings) {
    const { type, field } = brought;
    const required = type === null ? [] : only(contested, requiredOf(supergraph, agency, [type, field]));
    if (type === null || required.length === 0) {
      free.push(brought);
      continue;
    }
    const need = foundAmong(required, { ...place, type }) ?? notFetched(agency, type, field);
    const home = parts.find(({ needs }) =>
      [...needs.values()].every((known) => together(known, need) !== null),
    );
    const part: PartInMaking = home ?? { brings: [], needs: new Map() };
    if (home === undefined) parts.push(part);
    part.brings.push(brought);
    part.needs.set(type, together(part.needs.get(type) ?? [], need) ?? need);
  }
  // In the order they had, so that a question that stays whole stays as it is.
  return parts.map(({ brings, needs }, index) => {
    const own = new Set(index === 0 ? [...brings, ...free] : [...brings, ...free.filter(isTypename)]);
    return { brings: question.brings.filter((one) => own.has(one)), needs };
  });
}

const isTypename = ({ field }: Brought): boolean => field === '__typename';

/** What of these selections is contested. */
function only(names: ReadonlySet<string>, selections: readonly SelectionNode[]): readonly SelectionNode[] {
  return selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const inside = only(names, selection.selectionSet.selections);
    const selectionSet = { kind: Kind.SELECTION_SET, selections: inside } as const;
    return inside.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
}

function notFetched(agency: string, type: string, field: string): never {
  signal('faultMet', { fault: new Fault(`what ${type}.${field} of ${agency} requires is fetched nowhere`) });
  throw new NotPlanned('refused');
}

/** A requirement with what the part needs in place of what was contested. */
function exactly(requirement: Requirement, part: Part, contest: Contest): Requirement {
  if (requirement.kind === 'field') return requirement;
  const { contested, question, reading } = contest;
  const { type } = requirement;
  const keys = (question.keys[type] ?? [])
    .flat()
    .filter((key) => contested.has(key.name) && isWithin(key, requirement.selections));
  const needs = [...part.needs].flatMap(([of, need]) =>
    canBeBoth(of, type, reading.supergraph) ? need : [],
  );
  const selections = together([...without(contested, requirement.selections), ...keys.map(keyNeed)], needs);
  if (selections === null) notFetched(reading.agency, type, [...contested].join());
  return { ...requirement, selections };
}

function without(names: ReadonlySet<string>, requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements.flatMap((one): readonly Requirement[] => {
    if (one.kind === 'field') return names.has(one.name) ? [] : [one];
    const selections = without(names, one.selections);
    return selections.length === 0 ? [] : [{ ...one, selections }];
  });
}

/** Claim: the planner hands over this part of a key. An entity may have other keys, which nobody fetched. */
const isWithin = ({ name, fields }: KeyField, requirements: readonly Requirement[]): boolean =>
  fieldsOf(requirements).some(
    (one) =>
      one.name === name &&
      one.local === name &&
      fields.every((field) => isWithin(field, one.selections ?? [])),
  );

const keyNeed = ({ name, fields }: KeyField): Requirement => ({
  kind: 'field',
  local: name,
  name,
  selections: fields.length === 0 ? null : fields.map(keyNeed),
});

function noOtherKind(node: never): never {
  return node;
}
