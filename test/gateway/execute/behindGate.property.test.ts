import fc from 'fast-check';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Cell, Subject } from '../../../gateway/execute/Gate';
import type { Decision, WithheldPlace } from '../../../gateway/policy/Decision';
import { ada, ben, casework, cem, labels, office, school } from './city';
import { type BehindGate, type Reached, shiftingBy, startBehindGate } from './startBehindGate';

const translator = shiftingBy(9);
const asOffice = (id: string): string => translator.toAgency(id) ?? '';
const people = [ada, ben, cem];

/** What each person lets go, by the kinds of fact the office holds. */
type Wishes = readonly Readonly<Record<'RESIDENCE_STATUS' | 'RESIDENCE_PROCEDURE' | 'HOUSING', boolean>>[];

/** Fields of a person at the office, with their kind and the fields below them. */
interface Asked {
  readonly key: string;
  readonly field: string;
  readonly below: readonly Asked[];
}

const wishes: fc.Arbitrary<Wishes> = fc.array(
  fc.record({ RESIDENCE_STATUS: fc.boolean(), RESIDENCE_PROCEDURE: fc.boolean(), HOUSING: fc.boolean() }),
  { minLength: 3, maxLength: 3 },
);

const below: Readonly<Record<string, readonly string[]>> = {
  permits: ['title', 'reason'],
  shelter: ['place'],
  shelters: ['place'],
};

const someOf = (fields: readonly string[], prefix: string): fc.Arbitrary<readonly Asked[]> =>
  fc
    .array(
      fc.constantFrom(...fields).chain((field) =>
        (below[field] ? someOf(below[field], 'n') : fc.constant([])).map((inner) => ({
          field,
          below: inner,
        })),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((asked) => asked.map((one, index) => ({ ...one, key: `${prefix}${index}` })));

const selections = someOf(['permits', 'shelter', 'shelters', 'hours'], 'k');

const print = (asked: readonly Asked[]): string =>
  asked
    .map(({ key, field, below: inner }) => `${key}: ${field}${inner.length ? ` { ${print(inner)} }` : ''}`)
    .join(' ');

/** The rules, once more, for reading: who told what, and what may be told. */
const kindOf: Readonly<Record<string, keyof Wishes[number]>> = {
  permits: 'RESIDENCE_STATUS',
  title: 'RESIDENCE_STATUS',
  reason: 'RESIDENCE_PROCEDURE',
  shelter: 'HOUSING',
  shelters: 'HOUSING',
  place: 'HOUSING',
};

const mayTell = (wish: Wishes[number] | undefined, field: string): boolean => {
  const kind = kindOf[field];
  return kind === undefined || wish?.[kind] === true;
};

function recorded(id: string, field: string): unknown {
  const pseudonym = asOffice(id);
  if (field === 'hours') return 'Mo';
  if (field === 'permits') return [{ title: `title of ${pseudonym}`, reason: `reason of ${pseudonym}` }];
  if (id !== ada) return null;
  return field === 'shelter' ? { place: 'secret' } : [{ place: 'secret' }];
}

type Told = Map<string, string>;

/** What the client must see of one field of one person, and what it must be told. */
function expected(
  at: { id: string; wish: Wishes[number]; path: readonly unknown[]; told: Told },
  asked: Asked,
): unknown {
  const { id, wish, told } = at;
  const path = [...at.path, asked.key];
  const withhold = (where: readonly unknown[], field: string): null => {
    told.set(JSON.stringify(where), kindOf[field] === 'HOUSING' ? 'NOT_RECORDED' : 'NO_CONSENT');
    return null;
  };
  if (!mayTell(wish, asked.field)) return withhold(path, asked.field);
  const denied = asked.below.filter((one) => !mayTell(wish, one.field));
  // With nothing left below it there is nothing to ask it for.
  if (denied.length > 0 && denied.length === asked.below.length)
    return withhold(path, denied[0]?.field ?? '');
  const value = recorded(id, asked.field);
  if (value === null) return withhold(path, asked.field);
  if (typeof value !== 'object') return value;
  for (const one of denied) withhold([...path, one.key], one.field);
  const project = (object: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      asked.below.map(({ key, field }) => [key, mayTell(wish, field) ? object[field] : null]),
    );
  return Array.isArray(value) ? value.map(project) : project(value as Record<string, unknown>);
}

const decideBy =
  (given: Wishes) =>
  (subject: Subject | null, { label }: Cell, agency: string): Decision => {
    const wish = given[people.indexOf(subject?.id ?? '')];
    const isPermitted =
      agency === 'casework' ||
      (wish !== undefined && label.category !== undefined && label.category in wish
        ? wish[label.category as keyof Wishes[number]]
        : false);
    return isPermitted
      ? { kind: 'permitted', controllers: label.controller ?? [], basis: null, consents: [] }
      : { kind: 'withheld', reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' };
  };

const fieldNames = (set: SelectionSetNode | undefined): readonly string[] =>
  (set?.selections ?? []).flatMap((one) =>
    one.kind === Kind.FIELD
      ? [one.name.value, ...fieldNames(one.selectionSet)]
      : one.kind === Kind.INLINE_FRAGMENT
        ? fieldNames(one.selectionSet)
        : [],
  );

/** Person and field for everything that reached the office. */
function disclosed({ query, variables }: Reached): readonly (readonly [person: string, field: string])[] {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((one) => {
    const node = one as FieldNode;
    const argument = node.arguments?.[0]?.value;
    const list = argument?.kind === Kind.VARIABLE ? variables[argument.name.value] : [];
    return (list as readonly { id: string }[]).flatMap(({ id }) =>
      fieldNames(node.selectionSet).map((field) => [id, field] as const),
    );
  });
}

let city: BehindGate;
beforeAll(async () => {
  city = await startBehindGate({ casework, office: office(asOffice), school }, labels);
});
afterAll(() => city.stop());

describe('whatever the gate decides', () => {
  const runs = Number(process.env.RUNS ?? 60);

  it('not_permitted_is_not_asked, and everything that is not asked is told', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, selections, async (given, asked) => {
        const { answer, reached, texts, intended } = await city.ask(`{ people { ${print(asked)} } }`, {
          decide: decideBy(given),
          translators: { office: translator },
        });
        const requests = reached.filter(({ agency }) => agency === 'office');
        expect(requests.length).toBeLessThanOrEqual(1);
        for (const id of people) expect(texts.join()).not.toContain(id);
        for (const [pseudonym, field] of requests.flatMap(disclosed)) {
          const wish = given[people.map(asOffice).indexOf(pseudonym)];
          expect([field, mayTell(wish, field)]).toEqual([field, true]);
        }
        const told: Told = new Map();
        const data = people.map((id, index) =>
          Object.fromEntries(
            asked.map((one) => [
              one.key,
              expected({ id, wish: given[index] as Wishes[number], path: ['people', index], told }, one),
            ]),
          ),
        );
        expect(answer.data).toEqual({ people: data });
        expect(answer.failures).toEqual([]);
        expect(
          new Map(answer.withheld.map(({ path, reason }: WithheldPlace) => [JSON.stringify(path), reason])),
        ).toEqual(told);
        // Every request that asked for anything personal was recorded before.
        const personal = requests.filter((one) =>
          disclosed(one).some(([, field]) => kindOf[field] !== undefined),
        );
        const recordedIds = intended.map(({ messageId }) => messageId);
        for (const { statement } of personal) expect(recordedIds).toContain(statement.jti);
      }),
      { numRuns: runs },
    );
  });
});
