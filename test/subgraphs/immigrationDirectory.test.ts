import type { ImmigrationApplicationFacts } from '../../city/facts/immigration';
import { immigration } from '../../subgraphs/immigration/agency';
import type { ApplicationStatus, ImmigrationApplicationKind } from '../../subgraphs/immigration/terms';
import { countBandOf } from '../../subgraphs/vocabulary/countBandOf';
import { blankFamily, blankPerson, cityOf } from '../fixtures/blankCity';
import { applicationId, applicationOf, leastFile } from '../fixtures/immigrationFacts';
import { type Answer, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

/** An application complete at noon on 1 March 2026 and decided so many days later. */
const decidedAfter = (name: string, days: number, facts: Partial<ImmigrationApplicationFacts> = {}) =>
  applicationOf(name, {
    submittedAt: '2026-01-01T12:00:00.000Z',
    completeAt: '2026-03-01T12:00:00.000Z',
    decidedAt: later('2026-03-01T12:00:00.000Z', days),
    status: 'COLLECTED',
    decision: 'GRANTED',
    ...facts,
  });

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

const many = (count: number, make: (index: number) => ImmigrationApplicationFacts) =>
  Array.from({ length: count }, (_, index) => make(index));

const applications = [
  // Ten extensions, 10 to 100 days from complete to decided; an open one and a withdrawn one tell nothing.
  ...many(10, (index) => decidedAfter(`extension ${index}`, (index + 1) * 10)),
  applicationOf('open extension', { status: 'IN_REVIEW' }),
  applicationOf('withdrawn extension', { status: 'WITHDRAWN' }),
  // Nine settlement permits are too few.
  ...many(9, (index) => decidedAfter(`settlement ${index}`, 150, { kind: 'SETTLEMENT_PERMIT' })),
  // Work permissions that were never marked complete count from the day they came in.
  ...many(10, (index) =>
    applicationOf(`work ${index}`, {
      kind: 'WORK_PERMISSION',
      submittedAt: '2026-05-01T08:00:00.000Z',
      decidedAt: '2026-05-25T08:00:00.000Z',
      status: 'APPROVED',
    }),
  ),
  ...many(12, (index) => decidedAfter(`naturalisation ${index}`, 600, { kind: 'NATURALISATION' })),
  // Provisional documents: twelve within other applications, three of their own kind; one asked for and never issued.
  ...many(12, (index) =>
    applicationOf(`bridged ${index}`, {
      kind: 'CHANGE_OF_PURPOSE',
      status: 'IN_REVIEW',
      certificateRequestedAt: '2026-09-01T08:00:00.000Z',
      certificateIssuedAt: '2026-09-20T08:00:00.000Z',
    }),
  ),
  ...many(3, (index) =>
    applicationOf(`document ${index}`, {
      kind: 'PROVISIONAL_DOCUMENT',
      status: 'COLLECTED',
      submittedAt: '2026-09-01T08:00:00.000Z',
      decidedAt: '2026-11-10T08:00:00.000Z',
    }),
  ),
  applicationOf('never issued', { certificateRequestedAt: '2026-06-01T08:00:00.000Z' }),
  // Another certificate takes its own time.
  ...many(10, (index) =>
    applicationOf(`certificate ${index}`, {
      kind: 'CERTIFICATE',
      status: 'COLLECTED',
      certificateRequestedAt: '2026-01-01T08:00:00.000Z',
      certificateIssuedAt: '2026-11-01T08:00:00.000Z',
    }),
  ),
];

/** Two hundred and fifty applications of the same moment, which only their id tells apart. */
const sameMoment = many(250, (index) =>
  applicationOf(`moment ${index}`, {
    kind: 'TRAVEL_DOCUMENT',
    status: 'SUSPENDED',
    submittedAt: '2026-02-02T02:02:02.222Z',
  }),
);

let agency: SeededAgency;
beforeAll(async () => {
  const person = blankPerson('applicant', ['immigration'], {
    immigration: { ...leastFile, applications: [...applications, ...sameMoment] },
  });
  agency = await serveSeeded(immigration, cityOf([blankFamily('1', [person])]), 'immigration_directory');
});
afterAll(() => agency.stop());

const problems = ({ errors }: Answer) =>
  errors?.map(({ message, extensions }) => [extensions?.code, message]);

describe('the waiting time', () => {
  const waiting = (kind: ImmigrationApplicationKind, controller = 'IMMIGRATION_AUTHORITY') =>
    agency.ask(
      `query ($kind: ImmigrationApplicationKind!, $controller: Controller!) {
        waitingTime(controller: $controller, kind: $kind) { p50Days p80Days sampleBand }
      }`,
      { kind, controller },
    );

  it.each([
    ['EXTENSION', { p50Days: 55, p80Days: 82, sampleBand: 'FROM_10_TO_19' }],
    ['WORK_PERMISSION', { p50Days: 24, p80Days: 24, sampleBand: 'FROM_10_TO_19' }],
    ['PROVISIONAL_DOCUMENT', { p50Days: 19, p80Days: 29, sampleBand: 'FROM_10_TO_19' }],
    ['SETTLEMENT_PERMIT', { p50Days: null, p80Days: null, sampleBand: 'FROM_5_TO_9' }],
    ['NEWBORN_TITLE', { p50Days: null, p80Days: null, sampleBand: 'NONE' }],
  ] as const)('of %s comes from what was decided', async (kind, expected) => {
    expect(await waiting(kind)).toEqual({ data: { waitingTime: expected } });
  });

  it('is told by the authority that decides', async () => {
    const none = { p50Days: null, p80Days: null, sampleBand: 'NONE' };
    const some = { p50Days: 600, p80Days: 600, sampleBand: 'FROM_10_TO_19' };
    expect(await waiting('NATURALISATION', 'NATURALISATION_AUTHORITY')).toEqual({
      data: { waitingTime: some },
    });
    expect(await waiting('NATURALISATION')).toEqual({ data: { waitingTime: none } });
  });

  it('is refused for a body that decides no such applications', async () => {
    expect(problems(await waiting('EXTENSION', 'JOB_CENTER'))).toEqual([
      [
        'BAD_USER_INPUT',
        'controller must be IMMIGRATION_AUTHORITY or NATURALISATION_AUTHORITY; others do not decide these applications.',
      ],
    ]);
  });

  it('takes one statement, whatever the number of kinds asked', async () => {
    const kinds = ['EXTENSION', 'SETTLEMENT_PERMIT', 'PROVISIONAL_DOCUMENT', 'EXTENSION'];
    const fields = kinds.map(
      (kind, index) => `w${index}: waitingTime(controller: IMMIGRATION_AUTHORITY, kind: ${kind}) { p50Days }`,
    );
    let answer: Answer = {};
    const sent = await agency.sqlDuring(async () => {
      answer = await agency.ask(`{ ${fields.join(' ')} }`);
    });
    expect(answer).toEqual({
      data: { w0: { p50Days: 55 }, w1: { p50Days: null }, w2: { p50Days: 19 }, w3: { p50Days: 55 } },
    });
    expect(sent).toHaveLength(1);
  });
});

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly submittedAt: string };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe('the list of applications', () => {
  const list = (args: { first?: number | null; after?: string; status?: ApplicationStatus }) =>
    agency.ask(
      `query ($first: Int = 20, $after: String, $status: ApplicationStatus) {
        immigrationApplications(first: $first, after: $after, status: $status) {
          edges { cursor node { id submittedAt } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      args,
    );
  const pageOf = (answer: Answer) => answer.data?.immigrationApplications as Page;

  it('gives every application once, the oldest first, page by page', async () => {
    const seen: Page['edges'][number]['node'][] = [];
    let page: Page | null = null;
    while (page === null || page.pageInfo.hasNextPage) {
      const after: string | undefined = page?.pageInfo.endCursor ?? undefined;
      page = pageOf(await list({ first: 70, after }));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      seen.push(...page.edges.map(({ node }) => node));
    }
    const expected = [...applications, ...sameMoment].sort(
      (a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.id.localeCompare(b.id),
    );
    expect(seen).toEqual(expected.map(({ id, submittedAt }) => ({ id, submittedAt })));
  });

  it('gives only those in the status asked for', async () => {
    const page = pageOf(await list({ status: 'WITHDRAWN' }));
    expect(page.edges.map(({ node }) => node.id)).toEqual([applicationId('withdrawn extension')]);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[0]?.cursor,
    });
  });

  it.each([
    ['nothing is said of its length', {}],
    ['its length is null', { first: null }],
  ])('is twenty long when %s', async (_, args) => {
    expect(pageOf(await list(args)).edges).toHaveLength(20);
  });

  it('takes one statement, short or long', async () => {
    expect(await agency.sqlDuring(() => list({ first: 1 }))).toHaveLength(1);
    expect(await agency.sqlDuring(() => list({ first: 100 }))).toHaveLength(1);
  });

  it.each([
    [{ first: 101 }, 'first may be at most 100.'],
    [{ first: 0 }, 'first must be at least 1.'],
    [{ after: 'nonsense' }, 'after is not a cursor of this list; take endCursor of the page before.'],
    [{ after: '' }, 'after is not a cursor of this list; take endCursor of the page before.'],
    [
      { after: Buffer.from(`2026-99-99T00:00:00.000Z ${applicationId('x')}`).toString('base64url') },
      'after is not a cursor of this list; take endCursor of the page before.',
    ],
  ])('refuses %j and says what would be right', async (args, message) => {
    expect(problems(await list(args))).toEqual([['BAD_USER_INPUT', message]]);
  });
});

describe('a count as a band', () => {
  it.each([
    [0, 'NONE'],
    [1, 'FROM_1_TO_4'],
    [4, 'FROM_1_TO_4'],
    [5, 'FROM_5_TO_9'],
    [9, 'FROM_5_TO_9'],
    [10, 'FROM_10_TO_19'],
    [19, 'FROM_10_TO_19'],
    [20, 'FROM_20_TO_49'],
    [50, 'FROM_50_TO_99'],
    [99, 'FROM_50_TO_99'],
    [100, 'FROM_100'],
  ])('of %i is %s', (count, band) => {
    expect(countBandOf(count)).toBe(band);
  });
});
