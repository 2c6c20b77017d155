import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** What a supergraph has from federation, and not from its agencies. */
export interface LinkedNames {
  hasType(name: string): boolean;
  /** @param name without its at sign */
  hasDirective(name: string): boolean;
  /** Name of the directive that hides things from clients, without its at sign. */
  readonly inaccessible: string;
}

/** Specifications that bring their names to every supergraph, also to those that do not link each of them. */
const specificationsThere = [
  'join',
  'link',
  'core',
  'federation',
  'tag',
  'inaccessible',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
];
const directivesThere = ['cost', 'listSize'];

/** Where federation's own specifications are published; what agencies link from elsewhere is theirs. */
const home = /^https:\/\/specs\.apollo\.dev\/(?:.*\/)?([A-Za-z_]\w*)(?:\/v\d+\.\d+)?\/?$/;

/**
 * Reads the `@link`s of a supergraph by the link specification (specs.apollo.dev/link/v1.0): a specification named `tag` brings
 * `@tag`, `@tag__…` and `tag__…`; `as` gives it another name; what is imported stands under its own name.
 */
export function linkedNames({ definitions }: DocumentNode): LinkedNames {
  const links = definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .flatMap(readLink);
  const specifications = new Set([...specificationsThere, ...links.map(({ name }) => name)]);
  const imported = new Set([
    ...directivesThere.map((name) => `@${name}`),
    ...links.flatMap((link) => link.imported),
  ]);
  const hidden = links.find(({ specification }) => specification === 'inaccessible');
  const isOf = (name: string): boolean =>
    specifications.has(name.split('__')[0] ?? '') && name.includes('__');
  return {
    hasType: (name) => isOf(name) || imported.has(name),
    hasDirective: (name) => isOf(name) || specifications.has(name) || imported.has(`@${name}`),
    inaccessible: hidden?.name ?? 'inaccessible',
  };
}

interface Link {
  readonly specification: string;
  readonly name: string;
  readonly imported: readonly string[];
}

function readLink(directive: ConstDirectiveNode): readonly Link[] {
  const given = new Map(
    directive.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  const specification = home.exec(String(given.get('url') ?? given.get('feature')))?.[1];
  if (specification === undefined) return [];
  const name = given.get('as') ?? specification;
  const imports: unknown = given.get('import');
  const imported = Array.isArray(imports) ? imports.flatMap(importedName) : [];
  return [{ specification, name: String(name), imported }];
}

/** `"@tag"`, or `{ name: "@tag", as: "@label" }`. */
function importedName(one: unknown): readonly string[] {
  if (typeof one === 'string') return [one];
  if (typeof one !== 'object' || one === null) return [];
  const { name, as = name } = one as { readonly name?: unknown; readonly as?: unknown };
  return typeof as === 'string' ? [as] : [];
}
