import { askOnce } from '../../../bench/gateways/askInWindow';
import { replayAnswers } from '../../../bench/gateways/replayAnswers';
import type { ShopQuestion } from '../../../bench/shop/openShop';
import { openShopSubgraph, openWholeShop } from '../../../bench/shop/openShop';
import type { ShopSubgraph } from '../../../bench/shop/shopContracts';
import { shopContracts, shopSubgraphs } from '../../../bench/shop/shopContracts';
import { heavyQuestion, newQuestion, trivialQuestion } from '../../../bench/shop/shopQuestions';
import { startGateway } from '../../../gateway/main';
import { compose } from '../../../schema/compose';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the shop of the bench', () => {
  it('answers the heavy question with 70 to 90 kB', () => {
    const { data, errors } = openWholeShop()({ query: heavyQuestion });
    expect(errors).toBeUndefined();
    const { length } = JSON.stringify(data);
    expect(length).toBeGreaterThan(70_000);
    expect(length).toBeLessThan(90_000);
  });

  it('computes from what is required of others, not from what it knows', () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { shippingEstimate } } }';
    const asked = (price?: number, weight?: number) => ({ __typename: 'Product', upc: '1', price, weight });
    const variables = { r: [asked(10, 50), asked(5_000, 50), asked()] };
    expect(plain(openShopSubgraph('inventory')({ query, variables }))).toEqual({
      data: { _entities: [{ shippingEstimate: 25 }, { shippingEstimate: 0 }, { shippingEstimate: null }] },
    });
  });

  it('knows nothing of entities it does not have', () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { name } } }';
    const variables = { r: [{ __typename: 'User', id: 'nobody' }] };
    expect(plain(openShopSubgraph('accounts')({ query, variables }))).toEqual({
      data: { _entities: [null] },
    });
  });

  it('refuses what a subgraph does not have', () => {
    expect(openShopSubgraph('accounts')({ query: '{ topProducts { name } }' }).errors).toHaveLength(1);
  });

  it('is the same split into subgraphs behind the gateway as whole', async () => {
    const shops = new Map(shopSubgraphs.map((name) => [name, openShopSubgraph(name)]));
    const replay = await replayAnswers(shopSubgraphs, async (name, body) =>
      JSON.stringify(shops.get(name as ShopSubgraph)?.(JSON.parse(body) as ShopQuestion)),
    );
    const composed = compose(
      shopSubgraphs.map((name) => ({ name, url: replay.urls[name] ?? '', sdl: shopContracts[name] })),
    );
    if (composed.kind !== 'composed') throw new Error(composed.problems[0]?.cause);
    const gateway = await startGateway({ mode: 'plain', supergraphSdl: composed.supergraph, port: 0 });
    try {
      for (const query of [heavyQuestion, trivialQuestion, newQuestion(3)]) {
        const { text } = await askOnce(`${gateway.url}/graphql`, JSON.stringify({ query }));
        expect(JSON.parse(text)).toEqual(plain(openWholeShop()({ query })));
      }
    } finally {
      await gateway.stop();
      replay.stop();
    }
  });
});
