import { type ConstDirectiveNode, Kind, valueFromASTUntyped } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { dataSpecUrl, federationSpecUrl } from '../directives';
import type { ReadContract } from '../readContract';
import type { LintRule } from './LintRule';

/** Without these a subgraph composes, but its `@data` labels are silently dropped from the supergraph. */
export const specificationsAreLinked: LintRule = (contracts) => contracts.flatMap(check);

function check(contract: ReadContract): readonly CompositionProblem[] {
  const directives = contract.document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  const missing = (cause: string, remedy: string): CompositionProblem => ({
    subgraph: contract.name,
    coordinate: null,
    code: 'SPECIFICATION_NOT_LINKED',
    cause,
    remedy,
  });
  const links = directives.filter(({ name }) => name.value === 'link').map(argumentsOf);
  const data = links.find(({ url }) => url === dataSpecUrl);
  const composed = directives.some(
    (directive) => directive.name.value === 'composeDirective' && argumentsOf(directive).name === '@data',
  );
  const problems: CompositionProblem[] = [];
  if (!links.some(({ url }) => url === federationSpecUrl)) {
    problems.push(
      missing(
        `The schema does not link ${federationSpecUrl}.`,
        `Add @link(url: "${federationSpecUrl}", import: […]).`,
      ),
    );
  }
  if (!Array.isArray(data?.import) || !data.import.includes('@data')) {
    problems.push(
      missing(
        `The schema does not import "@data" under this name from ${dataSpecUrl}.`,
        `Add @link(url: "${dataSpecUrl}", import: ["@data"]).`,
      ),
    );
  }
  if (!composed) {
    problems.push(
      missing(
        'The schema does not compose "@data", so its labels would not reach the supergraph.',
        'Add @composeDirective(name: "@data").',
      ),
    );
  }
  return problems;
}

const argumentsOf = (directive: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
