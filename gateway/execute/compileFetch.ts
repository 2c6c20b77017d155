import type {
  Brought,
  EntityFetch,
  EntityKeys,
  EntityQuestion,
  FieldRequirements,
  Requirement,
  RootFetch,
  Step,
} from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import { type CompiledRewrite, compileRewrites } from './applyRewrites';
import type { CompiledStep } from './findPlaces';
import { type KeyReader, readsKeyOf } from './readsKeyOf';

/** A field a fetch brings. `includes` says whether an object of a type is meant. */
export interface CompiledBrought extends Brought {
  readonly includes: (typename: string) => boolean;
}

/** A request as it is sent, but for the values of its variables. */
export interface Sent {
  readonly agency: string;
  readonly operationKind: 'query' | 'mutation';
  /** The JSON text of a request up to its variables. */
  readonly bodyStart: string;
  /** Variables of the client's operation that it uses, with the JSON text that names them. */
  readonly variables: readonly { readonly name: string; readonly start: string }[];
}

interface CompiledBasics extends Sent {
  /** The GraphQL text. */
  readonly operation: string;
}

export interface CompiledRootFetch extends CompiledBasics {
  readonly kind: 'fetch';
  readonly paths: readonly (readonly CompiledStep[])[];
  readonly brings: readonly CompiledBrought[];
  readonly outputRewrites: readonly CompiledRewrite[];
}

export interface CompiledEntityFetch extends CompiledBasics {
  readonly kind: 'entities';
  readonly questions: readonly CompiledQuestion[];
}

/** A question about entities with everything worked out that does not depend on data. */
export interface CompiledQuestion {
  readonly alias: string;
  /** The JSON text that names its variable. */
  readonly start: string;
  readonly paths: readonly (readonly CompiledStep[])[];
  readonly requires: readonly Requirement[];
  readonly keys: EntityKeys;
  readonly requirements: FieldRequirements;
  readonly inputRewrites: readonly CompiledRewrite[];
  readonly outputRewrites: readonly CompiledRewrite[];
  readonly brings: readonly CompiledBrought[];
  /** The quick way to a representation of this type: null where only the careful way is right. */
  readonly keyReader: (typename: string) => KeyReader | null;
}

/** Compiles a root fetch: once per plan, for all requests that walk it. */
export function compileRootFetch(fetch: RootFetch, types: TypeFacts): CompiledRootFetch {
  return {
    ...basics(fetch),
    kind: 'fetch',
    paths: [fetch.at.map((step) => compileStep(step, types))],
    brings: compileBrings(fetch.brings, types),
    outputRewrites: compileRewrites(fetch.outputRewrites, types),
  };
}

/** Compiles a fetch about entities: once per plan, for all requests that walk it. */
export function compileEntityFetch(fetch: EntityFetch, types: TypeFacts): CompiledEntityFetch {
  const questions = fetch.questions.map((question) => compileQuestion(question, types));
  return { ...basics(fetch), kind: 'entities', questions };
}

function basics({ agency, operationKind, operation, variables }: RootFetch | EntityFetch): CompiledBasics {
  return {
    agency,
    operationKind,
    operation,
    bodyStart: requestStart(operation),
    variables: variables.map((name) => ({ name, start: `${JSON.stringify(name)}:` })),
  };
}

/** The JSON text of a request up to its variables. */
export const requestStart = (operation: string): string => `{"query":${JSON.stringify(operation)}`;

function compileQuestion(question: EntityQuestion, types: TypeFacts): CompiledQuestion {
  const { alias, requires, keys, requirements } = question;
  return {
    alias,
    start: `${JSON.stringify(question.variable)}:`,
    paths: question.paths.map((path) => path.map((step) => compileStep(step, types))),
    requires,
    keys,
    requirements,
    inputRewrites: compileRewrites(question.inputRewrites, types),
    outputRewrites: compileRewrites(question.outputRewrites, types),
    brings: compileBrings(question.brings, types),
    keyReader: remembered((typename) => readsKeyOf(typename, question, types)),
  };
}

function compileStep(step: Step, types: TypeFacts): CompiledStep {
  return step.kind === 'types' ? { kind: 'types', includes: isOneOf(step.types, types) } : step;
}

function compileBrings(brings: readonly Brought[], types: TypeFacts): readonly CompiledBrought[] {
  return brings.flatMap((field): CompiledBrought[] => {
    const { key, type } = field;
    if (key !== '__typename')
      return [{ ...field, includes: type === null ? () => true : mayBe(type, types) }];
    // The hub's own need and no loss to anybody, except where it tells of which type an interface object is.
    if (type === null || types.isObjectType(type)) return [];
    return [{ ...field, includes: (typename) => !types.isObjectType(typename) }];
  });
}

const mayBe = (condition: string, types: TypeFacts): ((typename: string) => boolean) =>
  remembered((typename) => types.mayBe(typename, condition));

/** Whether an object of a type is meant by one of these conditions; worked out once per type. */
export function isOneOf(conditions: readonly string[], types: TypeFacts): (typename: string) => boolean {
  return remembered((typename) => conditions.some((condition) => types.satisfies(typename, condition)));
}

/** Types that agencies name are not ours to count: beyond this many nothing is remembered. */
const mostRemembered = 1_000;

/** The same function of a type's name, computed once for each. */
export function remembered<Result>(compute: (typename: string) => Result): (typename: string) => Result {
  const known = new Map<string, Result>();
  return (typename) => {
    const before = known.get(typename);
    if (before !== undefined || known.has(typename)) return before as Result;
    const result = compute(typename);
    if (known.size < mostRemembered) known.set(typename, result);
    return result;
  };
}
