import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';
import { Fault } from '../faults';

/** Versions 0.x of the join specification that are read here (specs.apollo.dev/join): those of federation 2. */
const oldest = 3;
const newest = 5;

/**
 * Says in words what is wrong with a text that is GraphQL and no supergraph of federation 2.
 * @throws Fault with what was found and what would be right
 */
export function requireSupergraph(document: DocumentNode): void {
  const version = joinVersion(document);
  const readable = `This gateway reads v0.${oldest} to v0.${newest}`;
  if (version === null) {
    requireNoSubgraph(document);
    return;
  }
  if (version < oldest) {
    throw new Fault(
      `it follows the join specification v0.${version}, as federation 1 wrote it. ${readable}: compose the subgraphs ` +
        'with a composer of federation 2.',
    );
  }
  if (version > newest) {
    throw new Fault(
      `it follows the join specification v0.${version}. ${readable}: compose for federation 2.9 or older.`,
    );
  }
  requireOneOfEach(document);
}

function joinVersion({ definitions }: DocumentNode): number | null {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const minor = /^https:\/\/specs\.apollo\.dev\/join\/v0\.(\d+)$/.exec(urlOf(directive))?.[1];
      if (minor !== undefined) return Number(minor);
    }
  }
  return null;
}

/** `@link(url:)` of federation 2, `@core(feature:)` of federation 1. */
function urlOf({ arguments: given = [] }: DirectiveNode): string {
  const url = given.find(({ name }) => name.value === 'url' || name.value === 'feature')?.value;
  return url?.kind === Kind.STRING ? url.value : '';
}

const federationOnly: ReadonlySet<string> = new Set(['key', 'external', 'requires', 'provides', 'extends']);

/** A subgraph's own schema is what people most often hand over instead. */
function requireNoSubgraph({ definitions }: DocumentNode): void {
  const isOfSubgraph = definitions.some((definition) => {
    const directives = 'directives' in definition ? (definition.directives ?? []) : [];
    return directives.some(
      (directive) =>
        federationOnly.has(directive.name.value) ||
        urlOf(directive).startsWith('https://specs.apollo.dev/federation/'),
    );
  });
  if (isOfSubgraph) {
    throw new Fault('it is the schema of one subgraph. Compose it with the others and serve the result.');
  }
}

function requireOneOfEach({ definitions }: DocumentNode): void {
  const seen = new Set<string>();
  for (const definition of definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const { value } = definition.name;
    const name = definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${value}` : value;
    if (seen.has(name)) throw new Fault(`"${name}" is defined twice in it.`);
    seen.add(name);
  }
}
