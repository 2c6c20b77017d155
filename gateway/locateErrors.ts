import { type ASTNode, type DocumentNode, GraphQLError, parse, type SourceLocation } from 'graphql';
import { childNodes } from './limits/childNodes';
import { maxTokens } from './limits/requireWithinLimits';

/** More places do not help anybody to find a mistake. */
const mostPlaces = 10;

/** An error that knows its places without looking for them in the text. */
class LocatedError extends GraphQLError {
  override readonly locations: readonly SourceLocation[];

  constructor({ message, path, extensions }: GraphQLError, locations: readonly SourceLocation[]) {
    super(message, { path, extensions });
    this.locations = locations;
  }
}

/**
 * Adds line and column to errors about nodes of a document that was parsed without them.
 *
 * graphql-js counts lines from the start of the text for every node of every error, as soon as a node has a place: a document
 * of 250,000 lines or with thousands of wrong nodes blocks for seconds. So documents are parsed without places, which is faster
 * too, and parsed once more when there is something to tell.
 * @param source the text the document was parsed from
 */
export function locateErrors(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  source: string,
): readonly GraphQLError[] {
  const wanted = new Set(errors.flatMap(({ nodes }) => nodes?.slice(0, mostPlaces) ?? []));
  if (wanted.size === 0) return errors;
  const places = placesOf(wanted, document, parse(source, { maxTokens }));
  return errors.map((error) => {
    const located = error.nodes?.map((node) => places.get(node)).filter((place) => place !== undefined);
    return located?.length ? new LocatedError(error, located) : error;
  });
}

/** Both documents were parsed from one text, so they have the same form. */
function placesOf(
  wanted: ReadonlySet<ASTNode>,
  document: DocumentNode,
  twin: DocumentNode,
): ReadonlyMap<ASTNode, SourceLocation> {
  const places = new Map<ASTNode, SourceLocation>();
  const waiting: [ASTNode, ASTNode][] = [[document, twin]];
  for (let next = waiting.pop(); next && places.size < wanted.size; next = waiting.pop()) {
    const [node, other] = next;
    note(node, other);
    const others = childNodes(other);
    childNodes(node).forEach((child, index) => {
      const counterpart = others[index];
      if (counterpart) waiting.push([child, counterpart]);
    });
  }
  return places;

  function note(node: ASTNode, other: ASTNode): void {
    if (wanted.has(node)) places.set(node, placeOf(other));
    // Names have no children and are no children: rules that blame one blame the name of the node at hand.
    if (!('name' in node && 'name' in other)) return;
    if (node.name && other.name && wanted.has(node.name)) places.set(node.name, placeOf(other.name));
  }
}

function placeOf({ loc }: ASTNode): SourceLocation {
  const { line = 1, column = 1 } = loc?.startToken ?? {};
  return { line, column };
}
