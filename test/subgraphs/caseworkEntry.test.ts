import { idOf } from '../../city/idOf';
import { casework } from '../../subgraphs/casework/agency';
import { caseNumber, caseworkCity, idsOf, manager, otherManager } from '../fixtures/caseworkCity';
import { type Answer, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;

beforeAll(async () => {
  agency = await serveSeeded(casework, caseworkCity(60), 'casework_entry');
});
afterAll(() => agency.stop());

const asManager = (id: string) => ({ 'x-lotse-case-manager': id });
const refusalOf = ({ data, errors }: Answer) => ({
  data,
  code: errors?.[0]?.extensions?.code,
  message: errors?.[0]?.message,
});

describe('the case manager who asks', () => {
  it('is the one whom the hub names', async () => {
    const { data, errors } = await agency.ask(
      `{ me { id displayName employer { id name kind phone } employerType unit { id name organisation } districts { code }
          professionalSecrecy capacity deputies { displayName } activeCases activeClients } }`,
      {},
      asManager(manager),
    );
    expect(errors).toBeUndefined();
    expect(data?.me).toEqual({
      id: manager,
      displayName: 'Jo Silberbach',
      employer: {
        id: 'ob-diakonie',
        name: 'Diakonie Lotsenwerk (synthetisch)',
        kind: 'REFUGEE_COUNSELLING',
        phone: '+49 30 23125-300',
      },
      employerType: 'WELFARE_ORGANISATION',
      unit: { id: 'ob-diakonie-case-management', name: 'KIM Case Management', organisation: 'ob-diakonie' },
      districts: [{ code: 'MITTE_STYRUM' }],
      professionalSecrecy: true,
      capacity: 60,
      deputies: [{ displayName: 'Ina Lindhafen' }],
      activeCases: 60,
      // Three in each family: who has left it is no client.
      activeClients: 180,
    });
  });

  it('must be named', async () => {
    expect(refusalOf(await agency.ask('{ me { id } }'))).toEqual({
      data: { me: null },
      code: 'IDENTITY_MISSING',
      message: expect.stringContaining('x-lotse-case-manager'),
    });
  });

  it.each([idOf('nobody'), 'not-an-id'])('must be known: %s', async (id) => {
    expect(refusalOf(await agency.ask('{ me { id } }', {}, asManager(id)))).toEqual({
      data: { me: null },
      code: 'IDENTITY_UNKNOWN',
      message: expect.stringContaining('x-lotse-case-manager'),
    });
  });

  it('sees own open cases only, by number', async () => {
    const { data } = await agency.ask('{ me { caseload { number } } }', {}, asManager(manager));
    expect(data?.me).toEqual({
      caseload: Array.from({ length: 60 }, (_, n) => ({ number: caseNumber(n) })),
    });
  });

  it('sees a paused case too, because its deadlines still run', async () => {
    const { data } = await agency.ask(
      '{ me { caseload { number status } activeCases activeClients } }',
      {},
      asManager(otherManager),
    );
    expect(data?.me).toEqual({
      caseload: [{ number: caseNumber(60), status: 'PAUSED' }],
      activeCases: 1,
      activeClients: 3,
    });
  });

  it.each([
    [0, 'first must be at least 1.'],
    [-1, 'first must be at least 1.'],
    [101, 'first may be at most 100.'],
  ])('cannot ask for %i cases', async (first, message) => {
    const answer = await agency.ask(
      `{ me { caseload(first: ${first}) { number } } }`,
      {},
      asManager(manager),
    );
    expect(refusalOf(answer)).toEqual({ data: { me: { caseload: null } }, code: 'BAD_USER_INPUT', message });
  });
});

describe('an id that cannot be one', () => {
  it.each([
    ['person', '{ person(id: "Erika Beispiel") { id } }'],
    ['family', '{ family(id: "F-2026-00001") { id } }'],
    ['case', '{ case(id: "KIM-OB-2026-00001") { id } }'],
    ['caseManager', '{ caseManager(id: "") { id } }'],
    ['prepareConference', '{ prepareConference(id: "1") { conference { id } } }'],
  ])('is refused by %s without being repeated', async (field, query) => {
    expect(refusalOf(await agency.ask(query))).toEqual({
      data: { [field]: null },
      code: 'BAD_USER_INPUT',
      message: 'id must be an id of this hub: a UUID, 8-4-4-4-12 hexadecimal digits.',
    });
  });

  it('in capital letters is the same id', async () => {
    const id = idsOf(0).case;
    expect((await agency.ask(`{ case(id: "${id.toUpperCase()}") { id } }`)).data).toEqual({ case: { id } });
  });
});

describe('lists of case managers and districts', () => {
  it('are complete and ordered', async () => {
    const { data } = await agency.ask(
      `{ caseManagers { displayName } districts { code } caseManager(id: "${manager}") { id } }`,
    );
    const managers = data?.caseManagers as { displayName: string }[];
    const names = managers.map(({ displayName }) => displayName);
    expect(names).toHaveLength(10);
    expect(names).toEqual([...names].sort());
    expect(data?.districts).toHaveLength(6);
    expect(data?.caseManager).toEqual({ id: manager });
  });
});

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly number: string } }[];
  readonly pageInfo: Readonly<
    Record<'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor', unknown>
  >;
}

describe('pages of cases', () => {
  const page = async (list: string) =>
    (
      (
        await agency.ask(`{ cases${list} { edges { cursor node { number } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)
      ).data as { cases: Connection }
    ).cases;
  const numbers = ({ edges }: Connection) => edges.map(({ node }) => node.number);

  it('lead through all of them once, in order', async () => {
    const seen: string[] = [];
    let current = await page('(first: 25)');
    expect(current.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    seen.push(...numbers(current));
    while (current.pageInfo.hasNextPage) {
      current = await page(`(first: 25, after: "${current.pageInfo.endCursor}")`);
      expect(current.pageInfo.hasPreviousPage).toBe(true);
      seen.push(...numbers(current));
    }
    expect(seen).toEqual(Array.from({ length: 62 }, (_, n) => caseNumber(n)));
  });

  it('hold twenty unless asked otherwise, and their cursors are opaque', async () => {
    const first = await page('');
    expect(first.edges).toHaveLength(20);
    expect(first.pageInfo.startCursor).toBe(first.edges[0]?.cursor);
    expect(first.pageInfo.endCursor).toBe(first.edges[19]?.cursor);
    expect(first.edges[0]?.cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('can be narrowed by status and case manager', async () => {
    expect(numbers(await page('(status: CLOSED)'))).toEqual([caseNumber(61)]);
    expect(numbers(await page(`(caseManager: "${otherManager}")`))).toEqual([caseNumber(60)]);
    expect(numbers(await page(`(status: CLOSED, caseManager: "${otherManager}")`))).toEqual([]);
  });

  it('of nothing have no cursors', async () => {
    expect((await page('(status: TRANSFERRED)')).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each(['first: 101', 'first: 0', 'after: "%%"', 'after: ""', 'after: "AA"', 'caseManager: "nobody"'])(
    'are refused with a clear error for %s',
    async (argument) => {
      const { data, code, message } = refusalOf(
        await agency.ask(`{ cases(${argument}) { edges { cursor } } }`),
      );
      expect({ data, code }).toEqual({ data: { cases: null }, code: 'BAD_USER_INPUT' });
      expect(message).toMatch(/^(first|after|caseManager) m/);
    },
  );
});

describe('pages of families', () => {
  const references = async (list: string) => {
    const { data } = await agency.ask(
      `{ families${list} { edges { node { reference } } pageInfo { hasNextPage } } }`,
    );
    const families = data?.families as {
      edges: { node: { reference: string } }[];
      pageInfo: { hasNextPage: boolean };
    };
    return [families.edges.map(({ node }) => node.reference), families.pageInfo.hasNextPage];
  };

  it('can be narrowed by district and by the status of their case', async () => {
    expect(await references('(district: STERKRADE_NORD)')).toEqual([['F-2026-00061'], false]);
    expect(await references('(status: PAUSED)')).toEqual([['F-2026-00060'], false]);
    expect(await references('(status: ACTIVE, district: STERKRADE_NORD)')).toEqual([[], false]);
  });

  it('do not show families that are no clients', async () => {
    const [all, more] = await references('(first: 100)');
    expect(all).toHaveLength(62);
    expect(more).toBe(false);
  });
});
