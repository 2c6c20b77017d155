import { parse } from 'graphql';
import { startGateway } from '../../../gateway/main';
import { requireSupergraph } from '../../../gateway/registry/requireSupergraph';
import { composeFixture } from '../../fixtures/startSubgraphs';

const linked = (version: string) =>
  `schema @link(url: "https://specs.apollo.dev/join/${version}", for: EXECUTION) { query: Query } type Query { a: Int }`;

describe('what is no supergraph of federation 2 is refused in words', () => {
  it.each([
    [
      'federation 1',
      'schema @core(feature: "https://specs.apollo.dev/core/v0.2") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }',
      /^it follows the join specification v0\.1, as federation 1 wrote it\. This gateway reads v0\.3 to v0\.5: compose/,
    ],
    ['a version to come', linked('v0.7'), /^it follows the join specification v0\.7\. This gateway reads/],
    [
      'a subgraph of federation 2',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"]) type Query { a: Int }',
      /^it is the schema of one subgraph\. Compose it/,
    ],
    [
      'a subgraph of federation 1',
      'type Query { a: P } extend type P @key(fields: "id") { id: ID! @external }',
      /^it is the schema of one subgraph\. Compose it/,
    ],
    ['a type defined twice', `${linked('v0.3')} type Query { b: Int }`, /^"Query" is defined twice in it\.$/],
  ])('%s', (_, sdl, sentence) => {
    expect(() => requireSupergraph(parse(sdl))).toThrow(sentence);
  });

  it.each(['v0.3', 'v0.4', 'v0.5'])('join %s is read', (version) => {
    expect(() => requireSupergraph(parse(linked(version)))).not.toThrow();
  });
});

describe('a supergraph that is broken is refused before a port is open', () => {
  const whole = composeFixture({ a: { sdl: 'type Query { me: Person } type Person { name: String }' } });
  it.each([
    [
      'text that is no GraphQL',
      whole.replace('type Person', 'tipe Person'),
      /Syntax Error: .* at line \d+, column 1\.$/,
    ],
    ['a type that is missing', whole.replace('me: Person', 'me: Nobody'), /Unknown type: "Nobody"/],
    ['nothing', '', /Syntax Error: Unexpected <EOF>/],
    ['no supergraph', 'type Query { a: Int }', /no subgraph is named in it/],
  ])('%s', async (_, supergraphSdl, sentence) => {
    const start = startGateway({ mode: 'unprotected', port: 0, supergraphSdl });
    await expect(start).rejects.toThrow(sentence);
    await expect(start).rejects.toThrow(/^The supergraph cannot be used: /);
  });
});
