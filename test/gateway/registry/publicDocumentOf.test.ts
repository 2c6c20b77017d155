import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, print, printSchema, validateSchema } from 'graphql';
import { publicDocumentOf } from '../../../gateway/registry/publicDocumentOf';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { composeFixture } from '../../fixtures/startSubgraphs';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

const supergraphs: Readonly<Record<string, string>> = {
  'the published one': readFileSync(publishedSupergraph(), 'utf8'),
  'with everything federation has': composeFixture({
    registry: {
      sdl: `
        ${link('"@key", "@tag", "@inaccessible", "@shareable", "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@interfaceObject"')}
          @link(url: "https://lotse.test/audience/v1.0", import: ["@audience"])
          @composeDirective(name: "@audience")
        directive @audience(of: Circle = "all", kind: Kind) on FIELD_DEFINITION | OBJECT
        enum Kind { OPEN CLOSED @tag(name: "x") }
        scalar Circle @specifiedBy(url: "https://lotse.test/circle") @tag(name: "x")
        type Query {
          me(of: Circle, secret: Int @inaccessible, old: Int @deprecated): Person @tag(name: "x") @authenticated
          media: [Media!] @cost(weight: 3) @listSize(assumedSize: 7)
          kind: Kind
        }
        interface Media @key(fields: "id") { id: ID! }
        interface Hidden @inaccessible { id: ID! }
        type Book implements Media & Hidden @key(fields: "id") @audience(of: "clerks") { id: ID! pages: Int @deprecated(reason: "Use length.") }
        type Safe implements Media @key(fields: "id") @inaccessible { id: ID! code: String }
        type Person @key(fields: "id") @tag(name: "x") { id: ID! name: String @inaccessible @policy(policies: [["p"]]) mail(as: Form): String @requiresScopes(scopes: [["s"]]) }
        input Form { long: Boolean @inaccessible short: Boolean = true @tag(name: "x") }
      `,
    },
    reviews: {
      sdl: `
        ${link('"@key", "@interfaceObject"')}
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
      `,
    },
  }),
  'with links under other names': `
    schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      @link(url: "https://specs.apollo.dev/inaccessible/v0.2", as: "secret", for: SECURITY)
      @link(url: "https://specs.apollo.dev/tag/v0.3", import: [{ name: "@tag", as: "@label" }])
    { query: Query }
    directive @join__type(graph: join__Graph!) repeatable on OBJECT
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
    directive @secret on FIELD_DEFINITION
    directive @label(name: String!) repeatable on FIELD_DEFINITION
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
    type Query @join__type(graph: A) { open: Int @label(name: "x") closed: Int @secret }
  `,
};

describe.each(Object.entries(supergraphs))('the public schema of a supergraph: %s', (_, sdl) => {
  const publicSchema = buildASTSchema(publicDocumentOf(parse(sdl)));

  it('is a valid schema without a trace of federation', () => {
    expect(validateSchema(publicSchema)).toEqual([]);
    expect(printSchema(publicSchema)).not.toMatch(
      /join__|link__|@link|@tag|@label|@inaccessible|@secret|@authenticated/,
    );
    expect(Object.keys(publicSchema.getTypeMap())).not.toContain('Safe');
  });

  it('is what the composition library makes of it, but for names of what is hidden', () => {
    const theirs = transformSupergraphToPublicSchema(parse(sdl));
    const known = new Set(
      theirs.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])),
    );
    const ofKnown = print(theirs).replace(/ implements (\w+(?: & \w+)*)/g, (_all, names: string) => {
      const left = names.split(' & ').filter((name) => known.has(name));
      return left.length === 0 ? '' : ` implements ${left.join(' & ')}`;
    });
    expect(print(publicDocumentOf(parse(sdl)))).toBe(ofKnown);
  });
});

it('what agencies compose themselves stays, deprecations too', () => {
  const sdl = print(publicDocumentOf(parse(supergraphs['with everything federation has'] ?? '')));
  expect(sdl).toContain('type Book implements Media @audience(of: "clerks")');
  expect(sdl).toContain('directive @audience(of: Circle = "all", kind: Kind)');
  expect(sdl).toContain('pages: Int @deprecated(reason: "Use length.")');
  expect(sdl).toContain('scalar Circle @specifiedBy(url: "https://lotse.test/circle")');
  expect(sdl).not.toMatch(/secret|Hidden|name: String|long/);
});
