import type { GraphQLError } from 'graphql';
import type { CompositionProblem } from './CompositionProblem';
import { remedies } from './remedies';

/** Reads the composer's error: which subgraph, which coordinate, and what would be right. */
export function problemOf(error: GraphQLError): CompositionProblem {
  const code = typeof error.extensions.code === 'string' ? error.extensions.code : 'UNKNOWN';
  const cause = error.message.replace(/^\[[^\]]*\] /, '');
  const coordinate = code === 'SATISFIABILITY_ERROR' ? unreachable(cause) : coordinateIn(cause);
  const remedy = remedies[code];
  return {
    subgraph: subgraphsOf(error),
    coordinate,
    code,
    cause,
    remedy:
      remedy === undefined
        ? 'Change what the sentence above names so that it no longer holds.'
        : remedy(coordinate ?? 'it'),
  };
}

/** The subgraph that the composer names in its own field, else all that the sentence names, in their order. */
function subgraphsOf({ extensions, message }: GraphQLError): string | null {
  if (typeof extensions.subgraphName === 'string') return extensions.subgraphName;
  const prefix = /^\[([^\]]+)\] /.exec(message)?.[1];
  if (prefix !== undefined) return prefix;
  const groups = message.matchAll(/subgraphs? ("[^"]*"(?:(?:,? and |, )"[^"]*")*)/g);
  const names = [...groups].flatMap(([, group = '']) =>
    [...group.matchAll(/"([^"]*)"/g)].map(([, name]) => name),
  );
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

const coordinate = String.raw`@?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?:\([A-Za-z_]\w*:\))?`;

/** The first coordinate in quotes; a subgraph's name is one only by accident and is passed over. */
function coordinateIn(cause: string): string | null {
  const spoken = cause.replace(/subgraphs? ("[^"]*"(?:(?:,? and |, )"[^"]*")*)/g, '');
  return (
    new RegExp(`"(${coordinate})"`).exec(spoken)?.[1] ??
    new RegExp(`type (${coordinate})`, 'i').exec(spoken)?.[1] ??
    null
  );
}

/** What nobody can fetch: the field that the composer could not find. */
const unreachable = (cause: string): string | null =>
  /cannot find field "([^"]+)"/.exec(cause)?.[1] ?? coordinateIn(cause);
