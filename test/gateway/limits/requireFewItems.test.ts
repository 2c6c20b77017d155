import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { mostItems, requireFewItems } from '../../../gateway/limits/requireFewItems';
import { coerceVariables } from '../../../gateway/plan/coerceVariables';
import { normalizeOperation } from '../../../gateway/plan/normalizeOperation';
import { Refusal } from '../../../gateway/refusals';

const shop = buildSchema(`
  type Query { shops(first: Int = 20): [Shop!]! shop: Shop all: [Shop!] page(limit: Int): ShopPage node: Node }
  interface Node { id: ID! shops(first: Int): [Shop!] }
  type Shop implements Node { id: ID! name: String shops(first: Int): [Shop!] goods(first: Int! = 10): [Good!]! tags(first: Int): [String!] near: [Shop!]! }
  type Good { name: String shop: Shop }
  type ShopPage { edges: [ShopEdge!]! nodes: [Shop!]! total: Int }
  type ShopEdge { node: Shop }
`);

/** What it counts, found by nothing but where it refuses. */
function check(
  text: string,
  values: Readonly<Record<string, unknown>> = {},
  schema: GraphQLSchema = shop,
): string {
  const document = parse(text);
  const chosen = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (chosen === undefined) throw new Error('no operation');
  const variables = coerceVariables(schema, chosen, { values, suggestions: false });
  const operation = normalizeOperation(schema, document, chosen, variables);
  try {
    requireFewItems(schema, operation, variables);
    requireFewItems(schema, operation, variables);
    return 'taken';
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'TOO_MANY_ITEMS') return problem.detail ?? '';
    throw problem;
  }
}

describe('objects that an answer may hold', () => {
  it('are page sizes multiplied down the operation', () => {
    expect(check('{ shops(first: 100) { goods(first: 998) { name } } }')).toBe('taken');
    expect(check('{ shops(first: 100) { goods(first: 999) { name } } }')).toBe('taken');
    expect(check('{ shops(first: 100) { goods(first: 1000) { name } } }')).toBe(
      `It would have up to 100100; ${mostItems} are allowed.`,
    );
  });

  it('are counted with the values of variables, each time anew', () => {
    const text = 'query($a: Int, $b: Int! = 2000) { shops(first: $a) { goods(first: $b) { name } } }';
    expect(check(text, { a: 49 })).toBe('taken');
    expect(check(text, { a: 50 })).toContain('100050');
    expect(check(text, { a: 50, b: 3 })).toBe('taken');
    // Null and nothing at all are not zero.
    expect(check(text, { a: null, b: 1_000_000 })).toContain('20000020');
  });

  it('are counted by the defaults of the schema, and five where it has none', () => {
    expect(check('{ shops { goods { shop { goods(first: 250) { name } } } } }')).toBe('taken');
    expect(check('{ shops { goods { shop { goods(first: 500) { name } } } } }')).toContain('100420');
    expect(check(`{ all { near { near { near { near { near { near { name } } } } } } } }`)).toBe('taken');
    expect(
      check(`{ all { near { near { near { near { near { near { near { name } } } } } } } } }`),
    ).toContain('488280');
  });

  it('are handed on by a connection to the lists in it', () => {
    expect(check('{ page(limit: 50000) { edges { node { name } } } }')).toContain('100001');
    expect(check('{ page(limit: 40000) { edges { node { name } } } }')).toBe('taken');
    expect(check('{ page(limit: 40000) { nodes { near { name } } } }')).toContain('240001');
  });

  it('are counted in fragments, on interfaces and for each alias', () => {
    const text =
      '{ shop { ...s } other: shop { ...s } } fragment s on Shop { shops(first: 300) { shops(first: 200) { name } } }';
    expect(check(text)).toContain('120602');
    expect(check('{ node { shops(first: 300) { ... on Node { shops(first: 400) { id } } } } }')).toContain(
      '120301',
    );
  });

  it('are not counted where there are no objects, nor less than none', () => {
    expect(check('{ shop { tags(first: 1000000) } }')).toBe('taken');
    expect(check('{ shops(first: -5) { goods(first: 1000000) { name } } }')).toBe('taken');
  });

  it('can be more than anybody can read, and are told as that', () => {
    const many = '{ shops(first: 2147483647) { shops(first: 2147483647) { name } } }';
    expect(check(many)).toContain('more than a billion');
  });
});

describe('the operations of the hub', () => {
  const folder = join(__dirname, '../../../schema');
  const api = buildSchema(readFileSync(join(folder, 'published/api.graphql'), 'utf8'), {
    assumeValidSDL: true,
  });
  const files = readdirSync(join(folder, 'operations')).filter((name) => name.endsWith('.graphql'));

  it.each(files)('%s is far within', (file) => {
    const document = parse(readFileSync(join(folder, 'operations', file), 'utf8'));
    for (const node of document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      const operation = normalizeOperation(api, document, node, {});
      // Four times the operation is within the limit too.
      const [first] = operation.selectionSet.selections;
      if (first === undefined) throw new Error('nothing selected');
      const fourfold = Array.from({ length: 4 }, () => operation.selectionSet.selections).flat();
      expect(() =>
        requireFewItems(
          api,
          { ...operation, selectionSet: { ...operation.selectionSet, selections: fourfold } },
          {},
        ),
      ).not.toThrow();
    }
  });
});
