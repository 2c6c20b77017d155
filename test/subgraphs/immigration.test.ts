import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import type { PersonFacts } from '../../city/facts/family';
import type { ImmigrationFacts } from '../../city/facts/immigration';
import { federate } from '../../subgraphs/federate';
import { health } from '../../subgraphs/health/agency';
import { immigration } from '../../subgraphs/immigration/agency';
import { ImmigrationApplication } from '../../subgraphs/immigration/entities/ImmigrationApplication';
import { isOpen } from '../../subgraphs/immigration/isOpen';
import { differences, migrate } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { blankFamily, blankPerson, cityOf, fileAsOf, personId } from '../fixtures/blankCity';
import { applicationId, authority, fullFile, leastFile } from '../fixtures/immigrationFacts';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { emptyDatabase } from '../harness/postgres';

const everything = `immigration {
  asOf source authority { id name kind phone } identityClarified
  currentStatus { asOf source kind basis since validUntil certainty }
  titles { basis kind issuedAt validFrom validUntil firstIssue employment documentReadyAt documentCollectedAt }
  applications { id kind submittedAt channel receivedConfirmedAt completeAt missing status appointmentAt decidedAt decision
    certificateRequestedAt certificateIssuedAt inactivityClaimPossibleFrom source }
  provisionalDocuments { kind issuedAt validUntil employmentPermitted basisApplication { id } }
  toleration { basis issuedAt validUntil employment }
  workPermission { state baConsentRequired earliestPossible employer validUntil }
  residenceRequirement { kind area until exemptIfJobHoursWeek }
  passport { kind issuedBy validUntil }
  appointments { at office place subject }
  courseObligation { norm issuedAt proofOfRegistrationDueAt fulfilled }
  asylum { stage appliedAt decidedAt }
  naturalisation { source submittedAt status missing waitBand { minDays maxDays } }
  familyReunification { relation appliedAt privilegedUntil status }
}`;

const person = (name: string, file: ImmigrationFacts | null): PersonFacts =>
  blankPerson(name, ['immigration'], { immigration: file });

/** Sixty persons in fifteen families, besides those that single tests are about. */
const crowd = Array.from({ length: 60 }, (_, index) => `crowd ${index}`);
const families = [
  blankFamily('1', [
    person('full', fullFile('full')),
    person('least', leastFile),
    person('no facts', null),
    blankPerson('stranger', ['health'], { immigration: fullFile('stranger') }),
  ]),
  ...Array.from({ length: 15 }, (_, index) =>
    blankFamily(
      `crowd ${index}`,
      crowd.slice(index * 4, index * 4 + 4).map((name) => person(name, fullFile(name))),
    ),
  ),
];

let agency: SeededAgency;
beforeAll(async () => {
  agency = await serveSeeded(immigration, cityOf(families), 'immigration_facts');
});
afterAll(() => agency.stop());

describe('a person whom the immigration authority has on file', () => {
  it('has every part of the file as it was recorded', async () => {
    const facts = fullFile('full');
    const [found] = await agency.entities('Person', [personId('full')], everything);
    const { provisionalDocuments, applications, appointments, naturalisation, ...rest } = facts;
    expect(found).toMatchObject({
      immigration: {
        ...rest,
        asOf: fileAsOf,
        source: 'IMMIGRATION_AUTHORITY',
        authority,
        currentStatus: { ...facts.currentStatus, asOf: fileAsOf, source: 'IMMIGRATION_AUTHORITY' },
        naturalisation: { ...naturalisation, source: 'NATURALISATION_AUTHORITY' },
        provisionalDocuments: provisionalDocuments.map(({ basisApplication, ...document }) => ({
          ...document,
          basisApplication: { id: basisApplication },
        })),
        applications: [applications[1], applications[0], applications[2]],
        appointments: [appointments[2], appointments[1], appointments[0]],
      },
    });
  });

  it('has the application for naturalisation with the naturalisation authority', async () => {
    const [found] = await agency.entities(
      'Person',
      [personId('full')],
      'immigration { applications { kind source } }',
    );
    expect(found).toEqual({
      immigration: {
        applications: [
          { kind: 'FIRST_ISSUE', source: 'IMMIGRATION_AUTHORITY' },
          { kind: 'EXTENSION', source: 'IMMIGRATION_AUTHORITY' },
          { kind: 'NATURALISATION', source: 'NATURALISATION_AUTHORITY' },
        ],
      },
    });
  });

  it('shows null and empty lists for what the file does not have', async () => {
    const [found] = await agency.entities('Person', [personId('least')], everything);
    expect(found).toMatchObject({
      immigration: {
        titles: [],
        applications: [],
        provisionalDocuments: [],
        toleration: null,
        residenceRequirement: null,
        passport: null,
        appointments: [],
        courseObligation: null,
        asylum: null,
        naturalisation: null,
        familyReunification: [],
      },
    });
  });

  it.each([
    [true, ['full extension', 'full naturalisation']],
    [false, ['full collected']],
    [null, ['full collected', 'full extension', 'full naturalisation']],
  ])('has the applications that are open: %s', async (open, names) => {
    const selection = `immigration { applications(open: ${open}) { id } }`;
    const [found] = await agency.entities('Person', [personId('full')], selection);
    expect(found).toEqual({
      immigration: { applications: names.map((name) => ({ id: applicationId(name) })) },
    });
  });

  it('has appointments from a day on, counted in German days', async () => {
    const [found] = await agency.entities(
      'Person',
      [personId('full')],
      'immigration { from: appointments(from: "2026-11-23") { at } later: appointments(from: "2026-11-24") { at } }',
    );
    expect(found).toEqual({
      immigration: {
        from: [{ at: '2026-11-22T23:30:00.000Z' }, { at: '2026-12-04T09:30:00.000Z' }],
        later: [{ at: '2026-12-04T09:30:00.000Z' }],
      },
    });
  });
});

describe('a person whom the immigration authority does not know', () => {
  it.each([
    ['is in another agency’s file only', personId('stranger')],
    ['is on file without a procedure', personId('no facts')],
    ['was never recorded', personId('nobody')],
    ['has an id that no person can have', 'not-a-uuid'],
  ])('and who %s has no immigration file', async (_, id) => {
    const found = await agency.entities('Person', [id, personId('least')], 'immigration { source }');
    expect(found).toEqual([{ immigration: null }, { immigration: { source: 'IMMIGRATION_AUTHORITY' } }]);
  });
});

describe('an application', () => {
  it('is found by its id, and nothing by ids that are not one', async () => {
    const found = await agency.entities(
      'ImmigrationApplication',
      [applicationId('full extension'), applicationId('nothing'), 'not-a-uuid'],
      'kind status missing',
    );
    expect(found).toEqual([
      { kind: 'EXTENSION', status: 'APPOINTMENT_SET', missing: ['PASSPORT', 'PAYSLIPS'] },
      null,
      null,
    ]);
  });
});

describe('the number of SQL statements', () => {
  const sqlFor = (names: readonly string[]) =>
    agency.sqlDuring(() => agency.entities('Person', names.map(personId), everything));

  it('is one per table touched, for one person and for sixty', async () => {
    const one = await sqlFor(crowd.slice(0, 1));
    const sixty = await sqlFor(crowd);
    expect(sixty).toEqual(one);
    // Thirteen tables; applications once by person and once more for the documents that rest on them.
    expect(one).toHaveLength(14);
  });

  it('is one for any number of applications by id', async () => {
    const ids = crowd.map((name) => applicationId(`${name} extension`));
    const sent = await agency.sqlDuring(() => agency.entities('ImmigrationApplication', ids, 'status'));
    expect(sent).toHaveLength(1);
  });
});

describe('the published schema of immigration', () => {
  const { sdl } = federate(immigration);
  const document: DocumentNode = parse(sdl);
  const types = document.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const fieldsOf = (name: string) =>
    types.find((type) => type.name.value === name)?.fields?.map((field) => field.name.value);

  it('composes with other agencies', () => {
    const composed = composeServices(
      [immigration, health].map((one) => ({
        name: one.name,
        url: `http://127.0.0.1/${one.name}`,
        typeDefs: parse(federate(one).sdl),
      })),
    );
    expect(composed.errors ?? []).toEqual([]);
  });

  it('adds to a person the immigration file only, and knows no family or household', () => {
    expect(fieldsOf('Person')).toEqual(['id', 'immigration']);
    expect(types.map((type) => type.name.value)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Family$|Household/)]),
    );
  });

  it('takes no field from another agency', () => {
    expect(sdl.replace(/^extend schema[\s\S]*?^directive/m, '')).not.toMatch(
      /@(requires|provides|external)\b/,
    );
  });

  it('has the asylum procedure with stage and dates only', () => {
    expect(fieldsOf('AsylumProcedure')).toEqual(['asOf', 'source', 'stage', 'appliedAt', 'decidedAt']);
  });

  it('shows no number by which an authority files people', () => {
    const names = types.flatMap((type) => type.fields?.map((field) => field.name.value) ?? []);
    expect(names.filter((name) => /number|azr|reason|ground/i.test(name))).toEqual([]);
  });

  it('labels residence facts S3 with their authority, and relatives as third parties', () => {
    const text = sdl.replace(/\s+/g, ' ');
    expect(text).toContain(
      'waitBand: DurationBand @data(class: "S3", category: "RESIDENCE_PROCEDURE", controller: ["NATURALISATION_AUTHORITY"], release: "AUTO_UNDER_CONSENT")',
    );
    expect(text).toMatch(/familyReunification: \[FamilyReunificationCase!\]! @data\([^)]*thirdParty: true\b/);
    expect(text).toMatch(
      /workPermission: WorkPermission! @data\(class: "S3", category: "WORK_PERMISSION", controller: \["IMMIGRATION_AUTHORITY", "NATURALISATION_AUTHORITY"\], release: "AUTO_UNDER_CONSENT"\)/,
    );
  });
});

describe('the migrations of immigration', () => {
  it('make exactly the tables that the entities describe, once, and take them away again', async () => {
    const url = await emptyDatabase('immigration_migrations');
    const ran = await migrate(immigration, url);
    expect(ran.some((name) => name.startsWith('Initial'))).toBe(true);
    expect(await migrate(immigration, url)).toEqual([]);
    const database = await openDataSource(immigration, url, 1);
    try {
      expect(await differences(database)).toEqual([]);
      for (const _ of ran) await database.undoLastMigration();
      expect(await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
        { tablename: 'migrations' },
      ]);
    } finally {
      await database.destroy();
    }
  });
});

describe('an application', () => {
  it.each([
    ['SUSPENDED', null, true],
    ['WAITING_FOR_OTHER_BODY', null, true],
    ['APPROVED', null, false],
    ['DOCUMENT_READY', null, false],
    ['WITHDRAWN', null, false],
    ['IN_REVIEW', new Date('2026-10-10T10:00:00Z'), false],
  ] as const)('in status %s, decided at %s, is open: %s', (status, decidedAt, open) => {
    expect(isOpen(Object.assign(new ImmigrationApplication(), { status, decidedAt }))).toBe(open);
  });
});
