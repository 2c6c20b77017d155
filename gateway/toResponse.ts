import { type ExecutionResult, GraphQLError } from 'graphql';
import type { GatewayMode } from './config';
import type { AgencyState, Answer, FieldFailure } from './execute/Answer';
import { InvalidOperation } from './plan/InvalidOperation';
import { Refusal, type RefusalCode, refusals } from './refusals';
import { signal } from './signals';
import type { Answered } from './stages';

/** What `extensions.disclosure` tells about every answer. */
export interface DisclosureSummary {
  /** Names this request; later also its entry in the disclosure log. */
  readonly id: string;
  /** False when anything that was asked for is missing because of a failure. */
  readonly complete: boolean;
  /** Only agencies this operation asked. `asOf` is null until agencies tell how current their answer is. */
  readonly agencies: readonly (AgencyState & { readonly asOf: string | null })[];
  /** What was lawfully kept back; empty until data protection decides about fields. */
  readonly withheld: readonly never[];
  readonly notices: readonly string[];
}

const unprotected = 'Unprotected mode: this hub does not check who asks and holds synthetic data only.';

/**
 * The answer in the form of the GraphQL specification (§7.1). In plain mode it carries no `extensions`: other gateways send none,
 * and answers are compared byte for byte.
 */
export function toResponse(
  { id, answer }: Answered,
  mode: GatewayMode,
): ExecutionResult<Record<string, unknown>> {
  const errors = answer.failures.map(fieldError);
  const response = { ...(errors.length > 0 && { errors }), data: answer.data };
  return mode === 'plain' ? response : { ...response, extensions: { disclosure: disclosureOf(id, answer) } };
}

function disclosureOf(id: string, answer: Answer): DisclosureSummary {
  return {
    id,
    complete: answer.failures.length === 0,
    agencies: answer.agencies.map((agency) => ({ ...agency, asOf: null })),
    withheld: [],
    notices: [unprotected],
  };
}

function fieldError({ code, agency, said, path }: FieldFailure): GraphQLError {
  const extensions = { code, ...(agency !== null && { agency }), ...(said && { agencyCode: said.code }) };
  return new GraphQLError(said?.message ?? refusals[code].sentence, { path, extensions });
}

/** The one place where a thrown problem becomes words for the caller. What is not made for the caller stays here. */
export function toRefusedResponse(problem: unknown): ExecutionResult<Record<string, unknown>> {
  if (problem instanceof InvalidOperation) {
    return {
      errors: problem.errors.map(
        ({ message, nodes, source, positions }) =>
          new GraphQLError(message, { nodes, source, positions, extensions: status(problem.code, 400) }),
      ),
    };
  }
  if (problem instanceof Refusal) {
    return {
      errors: [new GraphQLError(problem.message, { extensions: status(problem.code, problem.status) })],
    };
  }
  signal('faultMet', { fault: problem });
  const code: RefusalCode = 'HUB_ERROR';
  const { sentence, status: http } = refusals[code];
  return { errors: [new GraphQLError(sentence, { extensions: status(code, http) })] };
}

const status = (code: string, http: number) => ({ code, http: { status: http } });
