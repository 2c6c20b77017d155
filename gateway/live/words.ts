import { GraphQLError } from 'graphql';
import { Refusal, type RefusalCode } from '../refusals';
import { toRefusedResponse } from '../toResponse';

/** A refusal in the words of every transport. */
export interface Words {
  readonly errors: readonly GraphQLError[];
  /** Of the first error. */
  readonly code: string;
  /** For a request that is refused as a whole. */
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * What is said about a problem: to the caller in the words made for them, to the operator as a fault.
 * @param locate finds the places of errors in the document
 */
export function wordsFor(
  problem: unknown,
  locate: (errors: readonly GraphQLError[]) => readonly GraphQLError[] = (errors) => errors,
): Words {
  const { errors = [] } = toRefusedResponse(problem);
  const { code = 'HUB_ERROR', http } = (errors[0]?.extensions ?? {}) as Extensions;
  const located = locate(errors);
  return {
    errors: located.map(
      ({ message, locations, extensions }) =>
        new PlacedError(message, locations, { code: String(extensions.code) }),
    ),
    code,
    status: http?.status ?? 500,
    headers: [...(http?.headers ?? [])],
  };
}

interface Extensions {
  readonly code?: string;
  readonly http?: { readonly status: number; readonly headers: ReadonlyMap<string, string> };
}

/** An error that knows its places without the document. */
class PlacedError extends GraphQLError {
  override readonly locations: GraphQLError['locations'];

  constructor(message: string, locations: GraphQLError['locations'], extensions: { readonly code: string }) {
    super(message, { extensions });
    this.locations = locations;
  }
}

/** The last word of a stream. */
export const lastWord = (code: RefusalCode) => ({ errors: wordsFor(new Refusal(code)).errors });
