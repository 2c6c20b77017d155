import { addDays } from '../../city/today';
import { employment } from '../../subgraphs/employment/agency';
import { migrate } from '../../subgraphs/migrate';
import { type StatementSent, statements } from '../../subgraphs/openDataSource';
import { seed } from '../../subgraphs/seed';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { employmentCity, memberId } from '../fixtures/employmentCity';
import { emptyDatabase } from '../harness/postgres';

interface Offer {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly childSupervision: boolean;
  readonly district: { readonly code: string } | null;
}
interface Answer {
  readonly data: { readonly courseOffers: readonly Offer[] | null } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const today = '2026-11-23';
const city = employmentCity(1);
let served: ServedAgency;

beforeAll(async () => {
  const databaseUrl = await emptyDatabase('employment');
  await migrate(employment, databaseUrl);
  await seed(city, [{ agency: employment, databaseUrl }]);
  served = await serve(employment, { databaseUrl, hub: null, port: 0 });
});
afterAll(() => served.stop());

/** The search that a gateway would send, with these arguments. */
async function search(given: string): Promise<Answer> {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ courseOffers${given} { id type start childSupervision district { code } } }`,
    }),
  });
  return (await response.json()) as Answer;
}

async function offers(given: string): Promise<readonly Offer[]> {
  const answer = await search(given);
  expect(answer.errors).toBeUndefined();
  return answer.data?.courseOffers ?? [];
}

const wanted = (fits: (offer: (typeof city.base.courseOffers)[number]) => boolean) =>
  city.base.courseOffers.filter(fits).map(({ id }) => id);
const ids = (found: readonly Offer[]) => found.map(({ id }) => id);
const sorted = (list: readonly string[]) => [...list].sort();

describe('a search for courses', () => {
  it('finds exactly what begins within the weeks, and nothing that runs already', async () => {
    const found = await offers('(startsWithinWeeks: 8, first: 100)');
    const last = addDays(today, 56);
    expect(sorted(ids(found))).toEqual(sorted(wanted(({ start }) => start >= today && start <= last)));
    expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort());
  });

  it('counts from another day when one is given', async () => {
    const found = await offers('(asOf: "2027-03-01", startsWithinWeeks: 16, first: 100)');
    const last = addDays('2027-03-01', 112);
    expect(sorted(ids(found))).toEqual(sorted(wanted(({ start }) => start >= '2027-03-01' && start <= last)));
    expect(found).not.toEqual([]);
  });

  it('takes sixteen weeks and twenty offers when nothing is said', async () => {
    const all = wanted(({ start }) => start >= today && start <= addDays(today, 112));
    expect(all.length).toBeGreaterThan(20);
    expect(await offers('')).toHaveLength(20);
    expect(ids(await offers(''))).toEqual(ids(await offers('(startsWithinWeeks: 16, first: 20)')));
  });

  it('keeps to the kind of course and to child supervision', async () => {
    const found = await offers('(type: PARENTS, childSupervision: true)');
    expect(found.every(({ type, childSupervision }) => type === 'PARENTS' && childSupervision)).toBe(true);
    expect(found.length).toBeGreaterThan(1);
    const without = await offers('(childSupervision: false, first: 100)');
    expect(without.some(({ childSupervision }) => childSupervision)).toBe(false);
    expect(without.length).toBeGreaterThan(1);
  });

  it('lists the district of the person first, then the others, each by start', async () => {
    const found = await offers(`(near: { person: "${memberId(0, 'mother')}" }, first: 100)`);
    const order = found.map(({ district, start }) => `${district?.code === 'OSTERFELD' ? 0 : 1} ${start}`);
    expect(order).toEqual([...order].sort());
    expect(order[0]).toMatch(/^0/);
    expect(order.at(-1)).toMatch(/^1/);
    expect(found).toEqual(await offers('(near: { district: OSTERFELD }, first: 100)'));
  });

  it('prefers no district for somebody who is not on file', async () => {
    const plain = await offers('(first: 100)');
    expect(await offers(`(near: { person: "${memberId(0, 'grandmother')}" }, first: 100)`)).toEqual(plain);
    expect(await offers('(near: { person: "nobody" }, first: 100)')).toEqual(plain);
  });

  it('costs two statements however many it finds', async () => {
    let count = 0;
    const counted = (message: unknown) => {
      if ((message as StatementSent).subgraph === 'employment') count += 1;
    };
    statements.subscribe(counted);
    await offers(`(near: { person: "${memberId(0, 'mother')}" }, first: 100)`);
    statements.unsubscribe(counted);
    expect(count).toBe(2);
  });

  it.each([
    ['(first: 101)', 'first may be at most 100.'],
    ['(first: 0)', 'first must be at least 1.'],
    ['(startsWithinWeeks: 105)', 'startsWithinWeeks may be at most 104.'],
    ['(startsWithinWeeks: -1)', 'startsWithinWeeks must be at least 0.'],
    [
      '(near: { person: "x", district: OSTERFELD })',
      '"near" takes a person or a district, not both. Leave one of them out.',
    ],
  ])('says what is wrong with %s', async (given, sentence) => {
    const answer = await search(given);
    expect(answer.errors).toMatchObject([{ message: sentence, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.data).toEqual({ courseOffers: null });
  });
});
