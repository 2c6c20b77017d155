import { type ExecutionResult, GraphQLError } from 'graphql';
import type { GatewayMode } from './config';
import type { AgencyState, FieldFailure } from './execute/Answer';
import { InvalidOperation } from './plan/InvalidOperation';
import type { WithheldPlace } from './policy/Decision';
import { Refusal, type RefusalCode, refusals } from './refusals';
import { signal } from './signals';
import type { Answered } from './stages';

/** What `extensions.disclosure` tells about every answer (design.md §6). */
export interface DisclosureSummary {
  /** Names this request, and its records in the disclosure log. */
  readonly id: string;
  /** False when anything that was asked for is missing because of a failure. What is lawfully withheld is no failure. */
  readonly complete: boolean;
  /** Agencies this operation asked, or would have asked. `asOf` is null until agencies tell how current their answer is. */
  readonly agencies: readonly (AgencyState & { readonly asOf: string | null })[];
  /** What was lawfully kept back, where, why, and what can be done about it. */
  readonly withheld: readonly WithheldPlace[];
  readonly notices: readonly string[];
}

const noticesIn: Readonly<Record<GatewayMode, readonly string[]>> = {
  production: [],
  demo: ['Demo mode: everybody in these data is invented.'],
  unprotected: ['Unprotected mode: this hub does not check who asks and holds synthetic data only.'],
  plain: [],
};

/**
 * The answer in the form of the GraphQL specification (§7.1). In plain mode it carries no `extensions`: other gateways send none,
 * and answers are compared byte for byte.
 */
export function toResponse(answered: Answered, mode: GatewayMode): ExecutionResult<Record<string, unknown>> {
  const { answer, permitted } = answered;
  const errors = [...answer.failures.map(fieldError), ...(permitted?.unavailable.map(unrecorded) ?? [])];
  const response = { ...(errors.length > 0 && { errors }), data: answer.data };
  return mode === 'plain'
    ? response
    : { ...response, extensions: { disclosure: disclosureOf(answered, mode) } };
}

function disclosureOf({ id, answer, permitted }: Answered, mode: GatewayMode): DisclosureSummary {
  return {
    id,
    complete: answer.failures.length === 0 && (permitted?.unavailable.length ?? 0) === 0,
    agencies: answer.agencies.map((agency) => ({ ...agency, asOf: null })),
    withheld: [...(permitted?.withheld ?? []), ...answer.withheld],
    notices: noticesIn[mode],
  };
}

/** It was permitted, and could not be recorded: so it was not asked. */
const unrecorded = ({ path }: Pick<WithheldPlace, 'path'>): GraphQLError =>
  new GraphQLError(refusals.LOG_UNAVAILABLE.sentence, { path, extensions: { code: 'LOG_UNAVAILABLE' } });

function fieldError({ code, agency, said, path }: FieldFailure): GraphQLError {
  const extensions = {
    code,
    ...(agency !== null && { agency }),
    ...(said && said.code !== code && { agencyCode: said.code }),
    ...said?.meanwhile,
  };
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
      errors: [
        new GraphQLError(problem.message, {
          extensions: status(problem.code, problem.status, problem.headers),
        }),
      ],
    };
  }
  signal('faultMet', { fault: problem });
  const code: RefusalCode = 'HUB_ERROR';
  const { sentence, status: http } = refusals[code];
  return { errors: [new GraphQLError(sentence, { extensions: status(code, http) })] };
}

const status = (code: string, http: number, headers: Readonly<Record<string, string>> = {}) => ({
  code,
  http: { status: http, headers: new Map(Object.entries(headers)) },
});
