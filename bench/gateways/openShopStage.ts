import { compose } from '../../schema/compose';
import { openWholeShop } from '../shop/openShop';
import { shopContracts, shopSubgraphs } from '../shop/shopContracts';
import { heavyQuestion, newQuestion, trivialQuestion } from '../shop/shopQuestions';
import type { Question } from './askInWindow';
import { askProcess } from './askProcess';
import type { FarSideAnswers, FarSideQuestion } from './farSide';
import type { Started } from './startPinned';
import type { Stage } from './Workload';

/** The web shop: right is what graphql-js `execute` answers on the schema that nobody has split. */
export async function openShopStage(farSide: Started): Promise<Stage> {
  const open: FarSideQuestion = { kind: 'openShop' };
  const urls = await askProcess<FarSideAnswers['open']>(farSide.child, open);
  const whole = openWholeShop();
  const question = (query: string): Question => {
    const { data, errors } = whole({ query });
    if (errors) throw new Error(`The whole shop cannot answer: ${errors[0]?.message}`);
    // As JSON, because graphql-js makes objects without a prototype.
    return { body: JSON.stringify({ query }), data: JSON.parse(JSON.stringify(data)) as unknown };
  };
  const heavy = question(heavyQuestion);
  const size = Math.round(JSON.stringify(heavy.data).length / 1000);
  return {
    supergraphSdl: supergraphOf(urls),
    urls,
    workloads: [
      {
        name: 'shop',
        title: `shop: users → reviews → products → authors, ${size} kB`,
        questions: [heavy],
      },
      {
        name: 'trivial',
        title: 'trivial: one field of one subgraph',
        questions: [question(trivialQuestion)],
      },
    ],
    newQuestion: (number) => question(newQuestion(number)),
    recorded: async () => {},
  };
}

function supergraphOf(urls: Readonly<Record<string, string>>): string {
  const composition = compose(
    shopSubgraphs.map((name) => ({ name, url: urls[name] ?? '', sdl: shopContracts[name] })),
  );
  if (composition.kind === 'composed') return composition.supergraph;
  throw new Error(`The shop does not compose: ${composition.problems[0]?.cause}`);
}
