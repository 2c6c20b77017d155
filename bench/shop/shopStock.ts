/**
 * What is in the shop. All of it is invented; two reviews by each of six people, as unevenly spread over the goods as reviews are. ASCII
 * only, as in public benchmarks, because other characters cost every gateway more; the family view brings German data.
 */

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface Article {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Opinion {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

export const accounts: readonly Account[] = ['Ada', 'Bruno', 'Carla', 'Deniz', 'Elif', 'Femi'].map(
  (first, index) => ({
    id: String(index + 1),
    name: `${first} Musterfrau-Beispiel`,
    username: `${first.toLowerCase()}.m`,
    birthday: 315_532_800 + index * 86_400,
  }),
);

export const articles: readonly Article[] = [
  ['Table', 899, 100],
  ['Sofa', 1_299, 1_000],
  ['Tumbler', 15, 20],
  ['Chair', 499, 100],
  ['Television', 1_299, 1_000],
  ['Lamp', 6_999, 300],
  ['Grill', 3_999, 2_000],
  ['Fridge', 100_000, 6_000],
  ['Daybed', 9_999, 800],
].map(([name, price, weight], index) => ({
  upc: String(index + 1),
  name: String(name),
  price: Number(price),
  weight: Number(weight),
  inStock: index % 3 !== 1,
}));

const sentences = [
  'Delivered on the day that was promised, and carried up to the third floor without a word of complaint.',
  'The colour is darker than in the picture, but in the evening light of our kitchen it looks just right.',
  'Two screws were missing; a friendly person on the telephone sent them the same afternoon, free of charge.',
  'My grandmother owned one that lasted forty years - this one squeaks after four weeks, so I took a star away.',
  'Assembly took an hour with "step by step" instructions, and only the last step needed a second pair of hands.',
  'It is heavier than I thought, it stands firmly, and nothing has been able to tip it over yet, children included.',
  'For this price nobody should expect more, and nobody should accept less either.',
];

/** Which article each review is about, and how many sentences it runs to. */
const spread: readonly (readonly [upc: number, length: number])[] = [
  [1, 5],
  [1, 3],
  [1, 3],
  [1, 2],
  [2, 5],
  [2, 3],
  [2, 3],
  [2, 2],
  [3, 2],
  [4, 2],
  [4, 7],
  [5, 3],
];

export const opinions: readonly Opinion[] = spread.map(([upc, length], index) => ({
  id: String(index + 1),
  body: Array.from({ length }, (_, at) => sentences[(index + at) % sentences.length]).join(' '),
  authorId: accounts[(index * 5) % accounts.length]?.id ?? '1',
  upc: String(upc),
}));
