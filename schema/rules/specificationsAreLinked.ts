import { type ConstDirectiveNode, Kind, valueFromASTUntyped } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { dataSpecUrl, federationSpecUrl } from '../directives';
import type { ReadContract } from '../readContract';
import type { LintRule } from './LintRule';

/** Directives of federation as a schema writes them when it does not import them by name. */
const prefixed = /@federation__\w+/g;

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
  const renamed = links.filter(({ url }) => url === federationSpecUrl).flatMap(renamedBy);
  renamed.push(...new Set(contract.sdl.match(prefixed)));
  if (renamed.length > 0) {
    problems.push(
      missing(
        `The schema gives directives of federation other names (${renamed.join(', ')}), so the rules would not see them.`,
        'Import each under its own name.',
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

/** What a link imports under another name, `as` of the whole specification included. */
function renamedBy({ as, import: imports }: Readonly<Record<string, unknown>>): readonly string[] {
  const names = (Array.isArray(imports) ? imports : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'as' in one ? [String(one.as)] : [],
  );
  return as === undefined ? names : [String(as), ...names];
}

const argumentsOf = (directive: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
