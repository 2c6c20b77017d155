import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** What a supergraph calls the directives that protect something; without at signs. */
export interface ProtectionNames {
  readonly data: string;
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
}

const specification = /\/(data|authenticated|requiresScopes|policy)\/v\d+\.\d+\/?$/;

/** Reads the names from the `@link`s (specs.apollo.dev/link/v1.0): `as` and imports may give others than the usual. */
export function protectionNames({ definitions }: DocumentNode): ProtectionNames {
  const names = {
    data: 'data',
    authenticated: 'authenticated',
    requiresScopes: 'requiresScopes',
    policy: 'policy',
  };
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const link = directive.name.value === 'link' ? valuesOf(directive) : {};
      const own = specification.exec(String(link.url))?.[1] as keyof ProtectionNames | undefined;
      if (own === undefined) continue;
      names[own] = importedAs(link.import, own) ?? (typeof link.as === 'string' ? link.as : own);
    }
  }
  return names;
}

const valuesOf = (directive: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );

function importedAs(imports: unknown, own: string): string | null {
  if (!Array.isArray(imports)) return null;
  for (const one of imports as readonly unknown[]) {
    if (one === `@${own}`) return own;
    if (typeof one !== 'object' || one === null) continue;
    const { name, as = name } = one as { readonly name?: unknown; readonly as?: unknown };
    if (name === `@${own}`) return String(as).replace(/^@/, '');
  }
  return null;
}
