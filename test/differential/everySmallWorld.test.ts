import { findDisagreement } from './findDisagreement';
import { type ServedWorld, serveWorld } from './serveWorld';
import { type SmallType, smallWorld } from './smallWorld';
import type { Asked, Need, Override } from './World';

/**
 * Small and complete instead of large and random: one entity at two agencies with two fields, each held in every way
 * there is, and every question of up to three selections. All these schemas are types of one, so that they are composed
 * and served together.
 */
type SmallField = SmallType['fields'][number];

interface Way {
  readonly name: string;
  readonly field: Omit<SmallField, 'name' | 'type'>;
  /** The root field brings it along (`@provides`). */
  readonly isProvided?: boolean;
  /** It is computed from the other field (`@requires`). */
  readonly isComputed?: boolean;
}

const moved = (not: string, share: Override['share'], owner: string) => ({
  owners: [owner],
  override: { not, share },
});
const ways: readonly Way[] = [
  { name: 'of a', field: { owners: ['a'] } },
  { name: 'of b', field: { owners: ['b'] } },
  { name: 'shared', field: { owners: ['a', 'b'] } },
  { name: 'moved to a', field: moved('b', 'moved', 'a') },
  { name: 'moved to b', field: moved('a', 'moved', 'b') },
  { name: 'all of it at b', field: moved('a', 'all', 'b') },
  { name: 'none of it at b yet', field: moved('b', 'none', 'a') },
  { name: 'of b, brought along by a', field: { owners: ['b'] }, isProvided: true },
  { name: 'of b, failing', field: { owners: ['b'], failure: 'throws' } },
];
const computed: readonly Way[] = [
  { name: 'computed by a', field: { owners: ['a'] }, isComputed: true },
  { name: 'computed by b', field: { owners: ['b'] }, isComputed: true },
];

const need = (name: string): Need => ({ name, on: null, args: {}, inner: [] });

interface Pair {
  readonly x: Way;
  readonly y: Way;
}

/** A field is computed from one that the other agency serves for good. */
const mayBe = ({ x, y }: Pair): boolean =>
  !y.isComputed ||
  (!x.field.owners.includes(y.field.owners[0] ?? '') &&
    (x.field.override?.share ?? 'moved') === 'moved' &&
    x.field.override?.not !== y.field.owners[0]);

const pairs: readonly Pair[] = ways
  .flatMap((x) => [...ways, ...computed].map((y) => ({ x, y })))
  .filter(mayBe);

function typesOf({ x, y }: Pair, index: number): { readonly entity: SmallType; readonly entry: SmallField } {
  const name = `T${index}`;
  const field = (called: string, { field: held, isComputed }: Way): SmallField => ({
    name: called,
    type: 'String',
    ...held,
    needs: isComputed ? [need('x')] : [],
  });
  return {
    entity: {
      name,
      kind: 'entity',
      holders: { a: ['id'], b: ['id'] },
      fields: [
        { name: 'id', type: 'ID!', owners: ['a', 'b'] },
        field('x', x),
        field('y', y),
        { name: 'mate', type: name, owners: ['b'] },
      ],
    },
    entry: {
      name: `t${index}`,
      type: `[${name}]`,
      owners: ['a'],
      provides: [...(x.isProvided ? [need('x')] : []), ...(y.isProvided ? [need('y')] : [])],
    },
  };
}

const selections = ['id', 'x', 'y', '__typename', 'z: y', 'mate { x }', 'mate { y id }'];

/** Every set of one to three of them. */
const questions = selections.flatMap((one, first) => [
  one,
  ...selections
    .slice(first + 1)
    .flatMap((two, second) => [
      `${one} ${two}`,
      ...selections.slice(first + second + 2).map((three) => `${one} ${two} ${three}`),
    ]),
]);

/** Types that are composed together, and asked together: a request costs more than a root field. */
const typesTogether = 23;

describe('one entity, two agencies, two fields, held in every way', () => {
  const chunks = Array.from({ length: Math.ceil(pairs.length / typesTogether) }, (_, at) =>
    pairs.slice(at * typesTogether, (at + 1) * typesTogether),
  );

  it.each(chunks.map((chunk, at) => ({ chunk, at })))(
    'part $at is answered like one server would',
    async ({ chunk }) => {
      const types = chunk.map(typesOf);
      const served = await serveWorld(
        smallWorld({
          agencies: ['a', 'b'],
          types: [
            ...types.map(({ entity }) => entity),
            { name: 'Query', kind: 'root', fields: types.map(({ entry }) => entry) },
          ],
        }),
      );
      try {
        for (const question of questions) await expectAgreement(served, chunk, question);
      } finally {
        await served.stop();
      }
    },
    300_000,
  );

  it('is all of it', () => {
    expect(pairs.length * questions.length).toBeGreaterThan(5_000);
  });
});

async function expectAgreement(served: ServedWorld, chunk: readonly Pair[], question: string): Promise<void> {
  const asked = (indexes: readonly number[]): Asked => ({
    operation: `{ ${indexes.map((index) => `t${index} { ${question} }`).join(' ')} }`,
    variables: {},
  });
  const all = chunk.map((_, index) => index);
  if ((await findDisagreement(served, asked(all))).disagreement === null) return;
  // Alone, each says whether it is to blame.
  for (const index of all) {
    const { disagreement } = await findDisagreement(served, asked([index]));
    const { x, y } = chunk[index] as Pair;
    expect({ x: x.name, y: y.name, question, disagreement }).toEqual({
      x: x.name,
      y: y.name,
      question,
      disagreement: null,
    });
  }
  expect((await findDisagreement(served, asked(all))).disagreement).toBeNull();
}
